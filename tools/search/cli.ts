import type { Answer, Fragment, TopicResult } from '../../src/search/answer.ts';
import { createEngine } from '../../src/search/engine.ts';
import { describeOutcome } from '../../src/formats/outcome-words.ts';
import { SearchUnavailable } from '../../src/search/unavailable.ts';
import { readArguments } from './arguments.ts';
import { openDiskHost } from './disk-host.ts';

/**
 * `npm run -s search -- [--json] [--limit n] <query>`: prints what the browser would show, in the same order. With
 * `--json` and no query, every line of standard input is a query and is answered with one line. Needs a built site.
 */
const usage = 'Usage: npm run -s search -- [--json] [--limit n] [--site folder] <query>';

try {
  const { query, json, help, limit, site } = readArguments(process.argv.slice(2));
  const engine = createEngine(openDiskHost(site));
  const print = async (text: string) => {
    const answer = await engine.search({ text, limit });
    console.log(json ? JSON.stringify(toRecord(answer)) : toText(answer));
  };
  if (help) console.log(usage);
  else if (query !== '') await print(query);
  else if (json) for await (const line of readLines(process.stdin)) await print(line);
  else throw new Error(`Give a query.\n\n${usage}`);
} catch (error) {
  console.error(
    error instanceof SearchUnavailable
      ? `Search needs a built site: run \`npm run build\` first. (${error.message})`
      : String(error instanceof Error ? error.message : error),
  );
  process.exitCode = 1;
}

/** Lines end with a line feed and nothing else: a query may hold any other separator. */
async function* readLines(input: NodeJS.ReadStream): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.map((line) => line.replace(/\r$/, ''));
  }
  if (rest !== '') yield rest;
}

/** Answers come first, then the topics that miss something; the field `partial` tells them apart. */
function toRecord(answer: Answer) {
  const { query, isCut, unknownFilters, excluded, filters, conflict, total, nearest } = answer;
  const topics = [...answer.results, ...answer.partial].map(({ id, kind, title, url, labels, score, why, misses }) => ({
    ...{ id, kind, title, url, labels, score, why, misses },
    partial: misses.length > 0,
  }));
  const read = { query, corrected: answer.corrected ?? null, cut: isCut, missing: listMissing(answer) };
  return { ...read, unknownFilters, excluded, filters, conflict, total, names: answer.entities, results: topics, nearest };
}

function listMissing({ notFound, unknown }: Answer): string[] {
  return [...notFound, ...unknown];
}

function toText(answer: Answer): string {
  const { corrected, unknownFilters, excluded, conflict, nearest, total } = answer;
  const missing = listMissing(answer);
  return [
    ...(answer.isCut ? ['The query is too long: only its beginning was searched.'] : []),
    ...(corrected ? [`Showing results for: ${corrected}`] : []),
    ...(missing.length > 0 ? [`No page mentions: ${missing.join(', ')}`] : []),
    ...(unknownFilters.length > 0 ? [`No topic has: ${unknownFilters.join(', ')}`] : []),
    ...(conflict.length > 0
      ? [`No topic has all of: ${conflict.map(({ typed, topics }) => `${typed} (${topics})`).join(', ')}`]
      : []),
    ...(excluded.length > 0 ? [`Left out: ${excluded.join(', ')}`] : []),
    ...answer.entities.map(
      ({ kind, title, url, chapter }) => `[${kind}] ${title}  ${url}${chapter ? `\n  Chapter: ${chapter.title}` : ''}`,
    ),
    ...answer.results.map(toLines),
    `${total} ${total === 1 ? 'topic' : 'topics'}`,
    ...answer.partial.map((topic) => `${toLines(topic)}\n  [without ${topic.misses.join(', ')}]`),
    ...(nearest.length > 0 ? [`Near names: ${nearest.map(({ title }) => title).join(', ')}`] : []),
  ].join('\n');
}

function toLines(topic: TopicResult): string {
  const { title, event, url, labels, excerpt } = topic;
  return `${title}\n  ${event} · ${labels.area} · ${describeOutcome(topic)} · ${url}\n  ${toPlain(excerpt)}`;
}

function toPlain(excerpt: Fragment[]): string {
  return excerpt
    .map(({ text }) => text)
    .join('')
    .trim();
}
