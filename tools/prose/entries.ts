import { type Files, type ProseFile, readFiles } from '../content/reading/read.ts';
import type { Passage, Prose } from './passage.ts';

/** The prose of `src/content`, without what others wrote: titles of posts and proposals, aliases, questions. */
export function readEntries(root: string): Prose[] {
  const { prose, items } = readFiles(root);
  return [...prose.flatMap(toProse), ...toLists(items.filter(({ collection }) => !foreign.has(collection)))];
}

/** Lists of what others wrote. */
const foreign = new Set(['geps', 'references', 'addresses']);

function toProse(entry: ProseFile): Prose[] {
  const { file, data, body, bodyLine } = entry;
  const { outcome, outcomeNote, ...fields } = { ...(data as Record<string, unknown> | undefined) };
  const passages = [...listPassages(fields, [], entry.lineOf), { text: body, line: bodyLine }];
  const evidence = listPassages({ outcomeNote }, [], entry.lineOf);
  return [
    { file, kind: 'entry', passages, outcome: typeof outcome === 'string' ? outcome : undefined },
    ...(evidence.length > 0 ? [{ file, kind: 'evidence' as const, passages: evidence }] : []),
  ];
}

const toLists = (items: Files['items']): Prose[] =>
  [...Map.groupBy(items, ({ file }) => file)].map(([file, list]) => ({
    file,
    kind: 'entry',
    passages: list.flatMap(({ data, path, source }) => listPassages(data, path, source.lineOf)),
  }));

type Path = (string | number)[];

/** Fields that hold sentences of ours. A `title` inside `later` is that of a post or pull request. */
const sentences = new Set(['title', 'summary', 'outcomeNote', 'note', 'text', 'definition', 'description']);
const isOurs = (path: Path): boolean =>
  sentences.has(String(path.at(-1))) && !(path.includes('later') && path.at(-1) === 'title');

function listPassages(data: unknown, path: Path, lineOf: (path: Path) => number): Passage[] {
  if (typeof data === 'string') return isOurs(path) ? [{ text: data, line: lineOf(path) }] : [];
  if (typeof data !== 'object' || data === null) return [];
  const entries = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return entries.flatMap(([key, value]) => listPassages(value, [...path, key], lineOf));
}
