import { resolve } from 'node:path';
import { eventId, httpsUrl } from '../../src/schemas/text.ts';
import { checkFiles } from '../content/check.ts';
import type { Problem } from '../content/problem.ts';
import { folder } from '../content/reading/folder.ts';
import { readFiles } from '../content/reading/read.ts';
import { renderProblems } from '../content/report.ts';
import { writeFiles } from '../drafts/write.ts';
import { readCommandLine, userFolder } from '../options.ts';
import { startProgress } from './progress.ts';
import { renderImport, toJson } from './report.ts';
import { type ImportOutcome, runImport } from './run.ts';

const usage = `Usage: npm run import -- [options] FILE… | --issues FILE

Reads the wrap-up of an event (Markdown) and proposes entries: one draft for the event and one for each topic. Shows what
would be created and updated; writes only with --write. Run it again when the page has changed: what you edited stays.

  --issues FILE   make drafts of a planned event from proposals instead, as this prints them:
                  gh issue list --repo gardener/hackathon --limit 200 --json number,title,body,url,labels,state
  --write         write the drafts
  --into DIR      folder to write them to (default: ${folder})
  --event yyyy-mm year and month of the event, if the page does not say or is wrong
  --url URL       where the page is published (default: like the address of the last event)
  --json          print the plan as JSON on standard output
  -h, --help      print this text

Exit status: 0 when the pages could be read, 1 when not (nothing is written then), 2 for a mistake in the options.`;

const { values, positionals } = readCommandLine(usage, {
  issues: { type: 'string' },
  write: { type: 'boolean' },
  into: { type: 'string' },
  event: { type: 'string' },
  url: { type: 'string' },
  json: { type: 'boolean' },
});

const mistakes = [
  ...(positionals.length === 0 && values.issues === undefined ? ['Name the page to import.'] : []),
  ...(positionals.length > 0 && values.issues !== undefined ? ['Import pages and --issues in separate runs.'] : []),
  ...(values.event !== undefined && !eventId.safeParse(values.event).success
    ? [`--event ${values.event}: give year and month, such as 2026-03.`]
    : []),
  ...(values.url !== undefined && !httpsUrl.safeParse(values.url).success
    ? [`--url ${values.url}: give an address that starts with https://.`]
    : []),
];
if (mistakes.length > 0) {
  console.error(`${mistakes.join('\n')}\n\n${usage}`);
  process.exit(2);
}

const [root, from] = [process.cwd(), userFolder()];
const content = resolve(root, folder);
const into = values.into === undefined ? content : resolve(from, values.into);
const today = new Date();
const files = readFiles(root);
const progress = startProgress();
const outcome = runImport(
  {
    pages: (values.issues === undefined ? positionals : [values.issues]).map((name) => ({ path: resolve(from, name), name })),
    into,
    isContent: into === content,
    isIssues: values.issues !== undefined,
    event: values.event,
    url: values.url,
    today: today.toISOString().slice(0, 10),
    onProgress: (page, done, all) => progress.show(`${page}: ${done} of ${all} topics`),
  },
  { files, checked: checkFiles(files, today) },
);
progress.end();

const problems = 'problems' in outcome ? outcome.problems : values.write ? write(outcome) : [];
if (problems.length > 0) process.exitCode = 1;
if (values.json)
  console.log(
    JSON.stringify(
      'imports' in outcome
        ? { written: isWritten(), problems, imports: outcome.imports.map(toJson) }
        : { written: false, problems, imports: [] },
      null,
      2,
    ),
  );
else if (problems.length > 0) console.error(`${renderProblems(problems)}\nNothing was written.`);
else if ('imports' in outcome) console.log(outcome.imports.map((one) => renderImport(one, isWritten())).join('\n\n'));

function isWritten(): boolean {
  return values.write === true && problems.length === 0;
}

function write({ imports }: Extract<ImportOutcome, { imports: unknown }>): Problem[] {
  // Several pages add to one list of old addresses; the last of its texts has them all.
  const texts = new Map(
    imports.flatMap(({ plan }) => plan.files).flatMap(({ file, text }) => (text === undefined ? [] : [[file, text]])),
  );
  const fault = writeFiles(into, texts);
  return fault ? [{ ...fault, line: 1 }] : [];
}
