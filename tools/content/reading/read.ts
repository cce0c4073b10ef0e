import {
  idField,
  type ListCollection,
  listCollections,
  type ProseCollection,
  proseCollections,
} from '../../../src/schemas/collections.ts';
import type { Problem } from '../problem.ts';
import { folder, isPlainFile, listFiles, readBytes, readFile, toUnreadable } from './folder.ts';
import { type SplitFile, splitFile } from './front-matter.ts';
import { brokenYaml, type LocatedYaml, locateYaml } from './yaml.ts';

/** An MDX file of a prose collection, as read. */
export interface ProseFile extends SplitFile {
  collection: ProseCollection;
  id: string;
  file: string;
  /** Whether the file could be read as text; if not, only its id is known. */
  isRead: boolean;
}

/** An item of a YAML list, as read; `path` leads to it in its file. */
export interface ListItem {
  collection: ListCollection;
  id: string;
  file: string;
  data: unknown;
  path: [number];
  source: LocatedYaml;
}

export interface Files {
  prose: ProseFile[];
  items: ListItem[];
  /** List files; without source where the file is missing or refused. */
  lists: { collection: ListCollection; file: string; source: LocatedYaml | undefined }[];
  /** Text of every file that could be read, by its path. */
  texts: Map<string, string>;
  /** Paths of what could not be read as text. */
  refused: Set<string>;
  /** What is wrong with the files themselves: their place, kind, size, bytes and characters. */
  problems: Problem[];
}

/** Reads all of `src/content` below a repository. Never throws: what cannot be read is a problem. */
export function readFiles(root: string): Files {
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  for (const file of listFiles(root, problems)) {
    const { text, faults } = readFile(root, file);
    problems.push(...faults.map((fault) => ({ ...fault, file })));
    texts.set(file, text);
  }
  return toFiles(texts, problems);
}

/** The files as they would be with some texts added or in place of others, without writing them. */
export function withTexts(files: Files, changed: ReadonlyMap<string, string>): Files {
  const read = [...changed].map(([file, text]) => [file, readBytes(file, Buffer.from(text))] as const);
  const problems = [
    ...files.problems.filter(({ file }) => !changed.has(file)),
    ...read.flatMap(([file, { faults }]) => faults.map((fault) => ({ ...fault, file }))),
  ];
  return toFiles(new Map([...files.texts, ...read.map(([file, { text }]) => [file, text] as const)]), problems);
}

function toFiles(texts: Map<string, string>, problems: Problem[]): Files {
  const refused = new Set(problems.filter(({ code }) => code !== 'character').map(({ file }) => file));
  for (const file of refused) texts.delete(file);
  const prose = [...texts].flatMap(([file, text]) => toProse(file, text));
  prose.push(
    ...[...refused].flatMap((file) => {
      const place = placeOf(file);
      return place ? [toRefused(file, place)] : [];
    }),
  );
  const lists = (Object.keys(listCollections) as ListCollection[]).map((collection) => toList(collection, texts));
  const known = new Set([...prose, ...lists].map(({ file }) => file));
  problems.push(...[...texts.keys()].filter((file) => !known.has(file)).map(toStray));
  return { prose, lists, items: lists.flatMap(toItems), texts, refused, problems };
}

/** One entry by its path below the repository, with what is wrong with its file; undefined where the path belongs to none. */
export function readEntry(root: string, file: string): { entry: ProseFile; problems: Problem[] } | undefined {
  const place = placeOf(file);
  if (!place) return undefined;
  if (!isPlainFile(root, file))
    return {
      entry: toRefused(file, place),
      problems: [toUnreadable(file, 'This is not a plain file.', 'Put the file itself here.')],
    };
  const { text, faults } = readFile(root, file);
  const [entry = toRefused(file, place)] = toProse(file, text);
  return { entry, problems: faults.map((fault) => ({ ...fault, file })) };
}

/** The collection and id of a path, or undefined where it belongs to no prose collection. */
function placeOf(file: string): { collection: ProseCollection; id: string } | undefined {
  const [, collection = '', id] = /^src\/content\/([a-z]+)\/(.+)\.mdx$/.exec(file) ?? [];
  const depth = collection === 'topics' ? 2 : 1;
  return id?.split('/').length === depth && Object.hasOwn(proseCollections, collection)
    ? { collection: collection as ProseCollection, id }
    : undefined;
}

function toProse(file: string, text: string): ProseFile[] {
  const place = placeOf(file);
  return place ? [{ ...splitFile(text), ...place, file, isRead: true }] : [];
}

/** A file that is refused as a whole still has its id, so that references to it are not reported as broken. */
const toRefused = (file: string, place: { collection: ProseCollection; id: string }): ProseFile => ({
  ...brokenYaml(),
  ...place,
  body: '',
  bodyLine: 1,
  file,
  isRead: false,
});

function toList(collection: ListCollection, texts: Map<string, string>): Files['lists'][number] {
  const file = `${folder}/${collection}.yaml`;
  const text = texts.get(file);
  return { collection, file, source: text === undefined ? undefined : locateYaml(text) };
}

function toItems({ collection, file, source }: Files['lists'][number]): ListItem[] {
  if (!source || !Array.isArray(source.data)) return [];
  return source.data.map((data: unknown, index) => {
    const id = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[idField(collection)] : '';
    return {
      collection,
      id: typeof id === 'string' || typeof id === 'number' ? String(id) : '',
      file,
      data,
      path: [index],
      source,
    };
  });
}

/** The problem of a file that is neither an entry nor a list. */
export const toStray = (file: string): Problem => ({
  code: 'stray-file',
  file,
  line: 1,
  message: 'This file belongs to no collection.',
  hint: 'Topics are `topics/<event>/<slug>.mdx`, events `events/<yyyy-mm>.mdx`, storylines `storylines/<slug>.mdx`; lists are YAML files named in `src/schemas/collections.ts`.',
});
