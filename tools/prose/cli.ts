import { renderAnnotations, renderProblems } from '../content/report.ts';
import { readOptions } from '../options.ts';
import { readProse } from './files.ts';
import { lintProse } from './lint.ts';

const usage = `Usage: npm run -s check:prose -- [--github]

Holds everything that people read to the rules of tools/prose/rules: entries, documentation, pages, messages, comments.
Prints every problem with file, line and advice.

  --github   prints the problems as annotations for a pull request as well; on by itself in GitHub Actions
  -h, --help prints this text

Exit status: 0 when nothing is found, 1 when there is a problem, 2 for a mistake in the options.`;

const options = readOptions(usage, { github: { type: 'boolean' } });
const prose = readProse(process.cwd());
const problems = (await Promise.all(prose.map(lintProse))).flat();

if (problems.length === 0) {
  console.error(`The wording of ${new Set(prose.map(({ file }) => file)).size} files follows the rules.`);
} else {
  console.error(renderProblems(problems));
  if (options.github || process.env['GITHUB_ACTIONS'] === 'true') console.log(renderAnnotations(problems));
  process.exitCode = 1;
}
