import type { Host } from '../host.ts';
import { SearchUnavailable } from '../unavailable.ts';
import { type DocValues, type DocValuesFile, readDocValues } from './doc-values.ts';
import { type Entities, type NamedKind, type NamesFile, readEntities } from './entities.ts';
import { type Lexicon, openLexicon } from './lexicon.ts';
import { checksum } from './checksum.ts';
import { docValuesPath, type Manifest, manifestPath, namesPath, readManifest, referencesPath } from './manifest.ts';
import type { ReferenceRow, ReferencesFile } from './references.ts';
import { entryPath, type FullText, openFullText, readIndexName } from './pagefind.ts';

/** The data that search uses. Each part is loaded on first use; a part that failed to load is requested again the next time. */
export interface Resources {
  manifest(): Promise<Manifest>;
  entities(): Promise<Entities>;
  /** Everything outside the site that pages cite: only for queries that look like one of them. */
  references(): Promise<ReferenceRow[]>;
  lexicon(): Promise<Lexicon>;
  fullText(): Promise<FullText>;
  /** What pages there are, by key. */
  catalog(): Promise<Catalog>;
  /** Facet values: only for filters, counts, order by time, and for a query that names a facet. */
  docValues(): Promise<DocValues>;
}

/** The resources of a site. Each throws `SearchUnavailable`, with the part that is to blame where it is known. */
export function openResources(host: Host): Resources {
  const readJson = async (path: string): Promise<unknown> => parse(path, await host.readText(path));
  const manifest = once(async () => readManifest(await readJson(manifestPath)));
  /** The text of a part that the manifest lists: whole, and of the same build. */
  const check = async (path: string, text: string): Promise<string> => {
    const [length, sum] = (await manifest()).parts[path] ?? [];
    if (length === undefined) throw new SearchUnavailable({ reason: 'stale', part: path });
    // What is not in the folder of the build may be that of another one.
    const reason = path === namesPath || path === referencesPath ? 'stale' : 'broken';
    if (length !== text.length || sum !== checksum(text)) throw new SearchUnavailable({ reason, part: path });
    return text;
  };
  const readPart = async (path: string): Promise<unknown> => parse(path, await check(path, await host.readText(path)));
  const entities = once(async () => {
    const [text] = await Promise.all([host.readText(namesPath), manifest()]);
    const file = parse(namesPath, text);
    await check(namesPath, text);
    return readEntities(file as NamesFile);
  });
  const references = once(async () => {
    const { parts } = await manifest();
    return parts[referencesPath] ? ((await readPart(referencesPath)) as ReferencesFile) : [];
  });
  const lexicon = once(async () => openLexicon(await manifest(), readPart));
  const fullText = once(async () => {
    const [module, { pagefind, index }, entry] = await Promise.all([host.loadPagefind(), manifest(), readJson(entryPath)]);
    const name = readIndexName(entry);
    if (name === undefined) throw new SearchUnavailable({ reason: 'broken', part: entryPath });
    if (name !== pagefind) throw new SearchUnavailable({ reason: 'stale', part: entryPath });
    return openFullText(module, index, host.takeFetchFailure);
  });
  const catalog = once(async () => {
    const [{ pages, entities: places }, keys] = await Promise.all([manifest(), fullText().then((text) => text.list())]);
    if (pages !== keys.length) throw new SearchUnavailable({ reason: 'stale', part: manifestPath });
    return readCatalog(keys, places);
  });
  const docValues = once(async () => {
    const [file, keys] = await Promise.all([
      manifest().then((build) => readPart(docValuesPath(build))),
      fullText().then((text) => text.list()),
    ]);
    return readDocValues(file as DocValuesFile, keys);
  });
  return { manifest, entities, references, lexicon, fullText, catalog, docValues };
}

/** The pages of the index by key: topics, and what each other page is about. */
export interface Catalog {
  topics: string[];
  isTopic(key: string): boolean;
  entityOf(key: string): { kind: NamedKind; id: string } | undefined;
  keyOf(kind: NamedKind, id: string): string | undefined;
}

function readCatalog(keys: string[], places: Manifest['entities']): Catalog {
  const entities = new Map(
    Object.entries(places).map(([place, name]) => {
      const [kind = '', ...id] = name.split('/');
      return [keys[Number(place)] ?? '', { kind: kind as NamedKind, id: id.join('/') }];
    }),
  );
  const topics = keys.filter((key) => !entities.has(key));
  const byName = new Map([...entities].map(([key, { kind, id }]) => [`${kind}/${id}`, key]));
  return {
    topics,
    isTopic: (key) => !entities.has(key),
    entityOf: (key) => entities.get(key),
    keyOf: (kind, id) => byName.get(`${kind}/${id}`),
  };
}

function parse(part: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SearchUnavailable({ reason: 'broken', part }, error);
  }
}

/** Loads once, but forgets a failure, so that search recovers when the network does. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let begun: Promise<Value> | undefined;
  return () => {
    begun ??= load().catch((error: unknown) => {
      begun = undefined;
      throw error instanceof SearchUnavailable ? error : new SearchUnavailable({ reason: 'broken', part: '' }, error);
    });
    return begun;
  };
}
