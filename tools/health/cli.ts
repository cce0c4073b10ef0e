import { checkContent } from '../content/check.ts';
import { printable } from '../content/reading/characters.ts';
import { readOptions } from '../options.ts';
import { examine, type Finding } from './health.ts';

const usage = `Usage: npm run health -- [--json] [--all]

Reports what an editor may want to look at: topics without links, links to branches, old next steps, rare tags, storylines
that have ended, aliases that nothing else uses. None of it is a mistake; npm run check:content finds those.

  --all      prints every place, not only the first ten
  --json     prints one JSON object on standard output
  -h, --help prints this text`;

const shown = 10;

const options = readOptions(usage, { json: { type: 'boolean' }, all: { type: 'boolean' } });
const findings = examine(checkContent(process.cwd()).content, new Date());
console.log(options.json ? JSON.stringify({ findings }, null, 2) : findings.map(render).join('\n\n'));

function render({ title, advice, remarks }: Finding): string {
  const listed = options.all ? remarks : remarks.slice(0, shown);
  const more = remarks.length - listed.length;
  return [
    `${title}: ${remarks.length}`,
    ...(remarks.length > 0 ? [`  ${advice}`] : []),
    ...listed.map(({ file, text }) => `  ${file}  ${printable(text)}`),
    ...(more > 0 ? [`  … and ${more} more (--all)`] : []),
  ].join('\n');
}
