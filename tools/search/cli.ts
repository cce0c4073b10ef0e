import { createInterface } from 'node:readline';
import type { Answer, Fragment } from '../../src/search/answer.ts';
import { createEngine } from '../../src/search/engine.ts';
import { SearchUnavailable } from '../../src/search/unavailable.ts';
import { readArguments } from './arguments.ts';
import { siteOnDisk } from './surroundings.ts';

/**
 * `npm run -s search -- [--json] [--limit n] <query>`: prints what the browser would show, in the same order. With
 * `--json` and no query, every line of standard input is a query and is answered with one line. Needs a built site.
 */
try {
  const { query, json, limit, site } = readArguments(process.argv.slice(2));
  const engine = createEngine(siteOnDisk(site));
  const print = async (text: string) => {
    const answer = await engine.search({ text, limit });
    console.log(json ? JSON.stringify(toRecord(answer)) : toText(answer));
  };
  if (query !== '') await print(query);
  else if (json) for await (const line of createInterface({ input: process.stdin })) await print(line);
  else throw new Error('What should be searched? Usage: npm run -s search -- [--json] [--limit n] <query>');
} catch (error) {
  console.error(
    error instanceof SearchUnavailable
      ? `Search needs a built site: run \`npm run build\` first. (${String(error.cause)})`
      : String(error instanceof Error ? error.message : error),
  );
  process.exitCode = 1;
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
      ({ title, event, url, labels, snippet, partial }) =>
        `${title}${partial ? ' [some words missing]' : ''}\n  ${event} · ${labels.area} · ${labels.outcome} · ${url}\n  ${toPlain(snippet)}`,
    ),
    `${total} ${total === 1 ? 'topic' : 'topics'}`,
  ].join('\n');
}

function toPlain(snippet: Fragment[]): string {
  return snippet
    .map(({ text }) => text)
    .join('')
    .trim();
}
