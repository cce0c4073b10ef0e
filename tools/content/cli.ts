import { writeFiles } from '../drafts/write.ts';
import { readOptions } from '../options.ts';
import { checkContent } from './check.ts';
import { fixEntries } from './fix.ts';
import { readFiles } from './reading/read.ts';
import { renderAnnotations, renderJson, renderProblems } from './report.ts';

const usage = `Usage: npm run -s check:content -- [--json] [--github] [--fix]

Checks everything below src/content and prints every problem with file, line and advice.

  --json     prints one JSON object on standard output: { problems, counts }
  --github   also prints the problems as annotations for a pull request; the default in GitHub Actions
  --fix      first fixes what needs no judgment: order of fields, labels that repeat an address, space at line ends
  -h, --help prints this text

Exit status: 0 when the content is sound, 1 when there is a problem, 2 for a mistake in the options.`;

const options = readOptions(usage, { json: { type: 'boolean' }, github: { type: 'boolean' }, fix: { type: 'boolean' } });
if (options.fix) fix(process.cwd());
const { problems, content } = checkContent(process.cwd());
const { topics, events, storylines } = content;

if (options.json) {
  console.log(renderJson(problems, Object.fromEntries(Object.entries(content).map(([name, list]) => [name, list.length]))));
} else if (problems.length > 0) {
  console.error(renderProblems(problems));
} else {
  console.error(`${topics.length} topics, ${events.length} events and ${storylines.length} storylines are sound.`);
}
if (problems.length > 0) {
  if (!options.json && (options.github || process.env['GITHUB_ACTIONS'] === 'true')) console.log(renderAnnotations(problems));
  process.exitCode = 1;
}

/** Writes the fixes, and prints what was fixed. */
function fix(root: string): void {
  const fixes = fixEntries(readFiles(root));
  const fault = writeFiles(root, new Map(fixes.map(({ file, text }) => [file, text])));
  if (fault) {
    console.error(`${fault.file}: ${fault.message} ${fault.hint}`);
    process.exit(1);
  }
  for (const { file, done } of fixes) console.error(`${file}  fixed: ${done.join(', ')}`);
}
