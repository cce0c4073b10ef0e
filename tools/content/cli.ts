import { checkContent } from './check.ts';
import { renderProblems } from './report.ts';

/** `npm run check:content`: every problem of `src/content`, exit status 1 when there is one. */
const { problems, content } = checkContent(process.cwd());
if (content) {
  console.error(
    `${content.topics.length} topics, ${content.events.length} events and ${content.storylines.length} storylines are sound.`,
  );
} else {
  console.error(renderProblems(problems));
  process.exitCode = 1;
}
