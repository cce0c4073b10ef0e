import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Answer, Fragment } from '../../src/search/answer.ts';
import { createEngine } from '../../src/search/engine.ts';
import { siteOnDisk } from './surroundings.ts';

/**
 * `npm run -s search -- [--json] [--limit n] <query>`: prints what the browser would show, in the same order. With
 * `--json` and no query, every line of standard input is a query and is answered with one line. Needs a built site.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    limit: { type: 'string', default: '10' },
    site: { type: 'string', default: 'dist' },
  },
});
const engine = createEngine(siteOnDisk(values.site));
const limit = Math.max(1, Number.parseInt(values.limit, 10) || 10);
const text = positionals.join(' ');

if (text !== '') await print(text);
else if (values.json) for await (const line of createInterface({ input: process.stdin })) await print(line);
else {
  console.error('What should be searched? Usage: npm run -s search -- [--json] [--limit n] <query>');
  process.exitCode = 1;
}

async function print(query: string): Promise<void> {
  try {
    const answer = await engine.search({ text: query, limit });
    console.log(values.json ? JSON.stringify(toRecord(answer)) : toText(answer));
  } catch (error) {
    console.error(`Search needs a built site in \`${values.site}\`: run \`npm run build\` first. (${String(error)})`);
    process.exitCode = 1;
  }
}

function toRecord({ query, corrected, missing, results, names }: Answer) {
  const topics = results.map(({ id, kind, title, url, score, why, partial }) => ({ id, kind, title, url, score, why, partial }));
  return { query, corrected: corrected ?? null, missing, results: topics, names };
}

function toText({ corrected, missing, names, results, total }: Answer): string {
  return [
    ...(corrected ? [`Showing results for: ${corrected}`] : []),
    ...(missing.length > 0 ? [`No page mentions: ${missing.join(', ')}`] : []),
    ...names.map(({ kind, title, url }) => `[${kind}] ${title}  ${url}`),
    ...results.map(
      ({ title, event, url, snippet, partial }) =>
        `${title} (${event})${partial ? ' [some words missing]' : ''}\n  ${url}\n  ${plain(snippet)}`,
    ),
    `${total} ${total === 1 ? 'topic' : 'topics'}`,
  ].join('\n');
}

const plain = (snippet: Fragment[]): string => snippet.map(({ text: part }) => part).join('');
