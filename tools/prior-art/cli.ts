import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import { listTopicFacts, makePriorArt } from '../../src/outputs/prior-art.ts';
import { findPriorArt } from '../../src/prior-art/find.ts';
import { longestProposal } from '../../src/prior-art/proposal.ts';
import { site } from '../../src/site.ts';
import { checkContent } from '../content/check.ts';
import { readCommandLine } from '../options.ts';
import { toMarkdown, toRecords, toText } from './report.ts';

const usage = `Usage: npm run -s prior-art -- [--json | --markdown] FILE

Prints the earlier topics that a proposal resembles, closest first, with what came of them and why. FILE holds the title in
its first line, then the text; - reads standard input. Needs no built site, and sends nothing anywhere.

  --json      as a list of objects
  --markdown  as a comment for the issue that proposes the topic
  -h, --help  prints this text`;

/** Larger inputs are no proposals. */
const mostBytes = 5_000_000;

const { values, positionals } = readCommandLine(usage, { json: { type: 'boolean' }, markdown: { type: 'boolean' } });
try {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error('Name one file, or - for standard input.');
  const text = readText(file);
  if (text.trim() === '') throw new Error(`${toName(file)} is empty. Write the title into the first line, then the text.`);
  if (text.length > longestProposal)
    console.error(`${toName(file)} has ${text.length} characters; only the first ${longestProposal} are compared.`);
  const { content, problems } = checkContent(join(import.meta.dirname, '../..'));
  if (!content) throw new Error(`The content has ${problems.length} problems. Run \`npm run check:content\` to see them.`);
  const kb = buildKnowledgeBase(content);
  const found = toRecords(findPriorArt(text, makePriorArt(kb)), listTopicFacts(kb), process.env['SITE_URL'] ?? site.origin);
  console.log(values.json ? JSON.stringify(found, undefined, 2) : values.markdown ? toMarkdown(found) : toText(found));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function toName(file: string): string {
  return file === '-' ? 'Standard input' : file;
}

function readText(file: string): string {
  if (file === '-') return readFileSync(0, 'utf8');
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new Error(`There is no file ${file}. Check the path.`);
  if (!found.isFile()) throw new Error(`${file} is not a file. Name one, or - for standard input.`);
  if (found.size > mostBytes) throw new Error(`${file} has ${found.size} bytes; a proposal may have ${mostBytes} at most.`);
  return readFileSync(file, 'utf8');
}
