import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { checkFiles } from '../content/check.ts';
import { folder } from '../content/reading/folder.ts';
import { readFiles, withTexts } from '../content/reading/read.ts';
import { renderProblems } from '../content/report.ts';
import { joinEntry } from '../drafts/entry-text.ts';
import { writeFiles } from '../drafts/write.ts';
import { readCommandLine } from '../options.ts';
import { type Answers, type Kind, type Question, questions, scaffold } from './scaffold.ts';

const usage = `Usage: npm run new -- topic|event|storyline [options]

Writes an empty draft. On a terminal, it asks for what you do not give.

  topic       --event yyyy-mm --title TEXT [--area ID] [--tags ID,ID] [--outcome ID] [--source URL] [--slug NAME]
  event       --start yyyy-mm-dd --end yyyy-mm-dd --place TEXT --organizer NAME[,NAME] [--title TEXT] [--wrap-up URL]
  storyline   --title TEXT --topics ID,ID[,ID…] [--slug NAME]
  -h, --help  prints this text

Exit status: 0 when the draft was written, 1 when it would not pass the check (nothing is written), 2 for a mistake in the options.`;

const text = { type: 'string' } as const;
const options = {
  event: text,
  title: text,
  area: text,
  tags: text,
  outcome: text,
  source: text,
  start: text,
  end: text,
  place: text,
} as const;
const more = { organizer: text, 'wrap-up': text, topics: text, slug: text } as const;
const { values, positionals } = readCommandLine(usage, { ...options, ...more });
const [kind = '', ...rest] = positionals;

if (!Object.hasOwn(questions, kind) || rest.length > 0) fail(2, `Say what to create: topic, event or storyline.\n\n${usage}`);

const answers = await complete(kind as Kind, values as Answers);
const root = process.cwd();
const today = new Date();
const files = readFiles(root);
const { file, blocks } = scaffold(kind as Kind, answers, checkFiles(files, today).content, today.toISOString().slice(0, 10));
const path = `${folder}/${file}`;
if (existsSync(join(root, path)))
  fail(
    1,
    `${path} already exists. Nothing was written. ${kind === 'event' ? 'Edit it, or correct --start.' : 'Choose another --slug.'}`,
  );

const draft = joinEntry({ blocks, imported: undefined });
const { problems } = checkFiles(withTexts(files, new Map([[path, draft]])), today);
const own = problems.filter((problem) => problem.file === path);
if (own.length > 0) fail(1, `${renderProblems(own)}\nNothing was written.`);
const fault = writeFiles(join(root, folder), new Map([[file, draft]]));
if (fault) fail(1, `${path}: ${fault.message} ${fault.hint}`);
console.log(`Wrote ${path}. \`npm run dev\` shows it.`);

/** Asks for what is missing, where somebody can answer. */
async function complete(wanted: Kind, given: Answers): Promise<Answers> {
  const missing = Object.entries(questions[wanted]).filter(([name]) => !given[name as Question]) as [Question, string][];
  if (missing.length === 0) return given;
  if (!process.stdin.isTTY)
    fail(2, `${missing.map(([name]) => `--${name}`).join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.\n\n${usage}`);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const completed = { ...given };
  for (const [name, question] of missing) completed[name] = (await terminal.question(`${question}: `)).trim();
  terminal.close();
  return completed;
}

function fail(status: number, message: string): never {
  console.error(message);
  process.exit(status);
}
