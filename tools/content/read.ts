import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  idField,
  type ListCollection,
  listCollections,
  type ProseCollection,
  proseCollections,
} from '../../src/schemas/collections.ts';
import { type LocatedYaml, locateYaml, type SplitFile, splitFile } from './frontmatter.ts';

/** An MDX file of a prose collection, as read. */
export interface ProseFile extends SplitFile {
  collection: ProseCollection;
  id: string;
  file: string;
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
  /** List files, whether or not they could be read. */
  lists: { collection: ListCollection; file: string; source: LocatedYaml | undefined }[];
  /** Files below `src/content` that belong to no collection. */
  strays: string[];
}

const folder = 'src/content';

/** Reads all of `src/content` below a repository. Throws only where the folder itself cannot be read. */
export function readFiles(root: string): Files {
  const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    // Hidden files are what editors and file managers leave behind.
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replace(/^\//, '').replaceAll('\\', '/'))
    .sort();
  const prose = names.flatMap((file) => readProse(root, file));
  const lists = (Object.keys(listCollections) as ListCollection[]).map((collection) => readList(root, collection));
  const known = new Set([...prose.map(({ file }) => file), ...lists.map(({ file }) => file)]);
  return { prose, lists, items: lists.flatMap(toItems), strays: names.filter((file) => !known.has(file)) };
}

function readProse(root: string, file: string): ProseFile[] {
  const [, collection, id] = /^src\/content\/([a-z]+)\/(.+)\.mdx$/.exec(file) ?? [];
  if (!collection || !id || !(collection in proseCollections)) return [];
  return [{ ...splitFile(readFileSync(join(root, file), 'utf8')), collection: collection as ProseCollection, id, file }];
}

function readList(root: string, collection: ListCollection): Files['lists'][number] {
  const file = `${folder}/${collection}.yaml`;
  const path = join(root, file);
  return { collection, file, source: existsSync(path) ? locateYaml(readFileSync(path, 'utf8'), 0) : undefined };
}

function toItems({ collection, file, source }: Files['lists'][number]): ListItem[] {
  if (!source || !Array.isArray(source.data)) return [];
  return source.data.map((data: unknown, index) => {
    const id =
      typeof data === 'object' && data !== null ? String((data as Record<string, unknown>)[idField(collection)] ?? '') : '';
    return { collection, id, file, data, path: [index], source };
  });
}
