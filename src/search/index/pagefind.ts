import type { Host } from '../host.ts';
import { type Field, listSeparator } from '../page-metadata.ts';
import { stem } from '../text/stemmer.ts';
import { SearchUnavailable } from '../unavailable.ts';
import { endOf, listParts } from './parts.ts';

/**
 * The only file of search that knows Pagefind; `tools/search/` opens it on disk and cuts its index. What is relied on beyond
 * the documented API of Pagefind 1.6, each with a contract in `tests/search/index/pagefind.test.ts`:
 *
 * 1. The entry file names one index, by the hash of its content (`entryPath`).
 * 2. `search(null)` lists all pages in the same order for the same index.
 * 3. A result tells the positions of its matches (`words`) and the metadata that matches (`matchedMetaFields`).
 * 4. The index lists stems in alphabetical order, in parts. Preloading the first stem of a part loads that part. A search
 *    sees what is loaded; by itself, it loads only the part where the term would stand as typed.
 * 5. A word in quotes matches the pages that have its stem, in text or metadata, and no longer words.
 * 6. Metadata with several values is one text; `listSeparator` keeps them apart.
 * 7. An anchor tells the position of its first word; words of `content` stand at the same positions.
 * 8. Text handed out is escaped for HTML.
 * 9. Files begin with `signature`, compressed with gzip or not.
 */
interface PagefindApi {
  search(term: string | null): Promise<{ results: PagefindResult[] }>;
  preload(term: string): Promise<void>;
}

interface PagefindResult {
  id: string;
  words: number[];
  matchedMetaFields?: string[];
  data: () => Promise<PagefindPage>;
}

interface PagefindPage {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { element: string; id: string; text?: string; location: number }[];
}

/** Tells the name of the index. */
export const entryPath = 'pagefind/pagefind-entry.json';

/** First bytes of every file of an index, after decompression. */
export const signature = 'pagefind_dcd';

/** The checksum of the content, signature apart, that the name of a part or of the list of parts bears; the build names them so. */
export const readChecksum = (path: string): string | undefined => /_([0-9a-f]{8})\.pf_(?:index|meta)$/.exec(path)?.[1];

/** The name of the one index in an entry file; undefined when it is no entry file. */
export function readIndexName(entry: unknown): string | undefined {
  const { languages } = (entry ?? {}) as { languages?: Record<string, { hash?: string }> };
  return Object.values(languages ?? {})[0]?.hash;
}

/** How a page matches a search. */
export interface Posting {
  /** How often the text has it, headings included. */
  frequency: number;
  /** Metadata that has it. */
  fields: Field[];
}

/** By key of the page. */
export type Postings = Map<string, Posting>;

/** A page in the form of the index. */
export interface IndexedPage {
  title: string;
  url: string;
  aliases: string[];
  questions: string[];
  /** What the page is about in a sentence: declared, or all of its text. Of entities only. */
  meaning: string;
  /** None where `meaning` is declared: nobody reads them there. */
  words: string[];
  /** Headings with the position of their first word, in order. */
  sections: { id: string; title: string; start: number }[];
  /** Facet values, as declared. */
  filters: Record<string, string[]>;
}

/** The index, as search asks it. */
export interface FullText {
  /** Every page (by key) that has all terms of the text, or terms that begin with them; of very many such terms, the first. */
  searchPrefix(text: string): Promise<Postings>;
  /** Every page that has the terms in some inflected form, in this order. */
  searchPhrase(terms: string[]): Promise<Set<string>>;
  /** Begins to load the parts of the index that hold terms, so that a search for them need not wait. Never throws. */
  preload(terms: string[]): void;
  /** Keys of all pages, in the order of the index. */
  list(): Promise<string[]>;
  /** A page by its key, once a search or the list has returned it. */
  read(key: string): Promise<IndexedPage>;
}

/**
 * Wraps Pagefind. Answers are remembered: a query asks for the same terms again with every key that is typed. Searches
 * throw `SearchUnavailable` where a part of the index is missing; Pagefind would answer from what it has. `index` has the first
 * word of each part.
 */
export function openFullText(module: unknown, index: string[], takeFetchFailure: Host['takeFetchFailure']): FullText {
  if (!isPagefind(module)) throw new SearchUnavailable({ reason: 'broken', part: 'pagefind/pagefind.js' });
  const readers = new Map<string, () => Promise<PagefindPage>>();
  const postings = new Map<string, Promise<Postings>>();
  const pages = new Map<string, Promise<IndexedPage>>();

  // Once a part is missing no answer can be trusted, however many are under way.
  let failure: SearchUnavailable | undefined;
  const checked = async <Value>(answer: Promise<Value>): Promise<Value> => {
    const value = await answer.catch((error: unknown) => {
      throw takeFetchFailure() ?? error;
    });
    failure ??= takeFetchFailure();
    if (failure) throw failure;
    return value;
  };
  const search = async (text: string | null): Promise<Postings> => {
    const { results } = await checked(module.search(text));
    for (const { id, data } of results) if (!readers.has(id)) readers.set(id, data);
    return new Map(results.map((result) => [result.id, toPosting(result)]));
  };
  const load = (runs: [from: string, to: string][]): Promise<void> => {
    const parts = new Set(runs.flatMap(([from, to]) => listParts(from, to, index).slice(0, mostParts)));
    return module.preload([...parts].map((part) => index[part]).join(' '));
  };
  const searchIn = async (text: string, runs: [from: string, to: string][]): Promise<Postings> => {
    await checked(load(runs));
    return search(text);
  };

  return {
    searchPrefix: (text) => remember(postings, text, () => searchIn(text, text.split(' ').map(toExtensions))),
    async searchPhrase(terms) {
      const text = `"${terms.join(' ')}"`;
      return new Set((await remember(postings, text, () => searchIn(text, terms.map(toStem)))).keys());
    },
    preload: (terms) => void load(terms.map(toExtensions)).catch(() => {}),
    list: async () => [...(await remember(postings, '', () => search(null))).keys()],
    read: (key) =>
      remember(pages, key, async () => {
        const read = readers.get(key);
        const page = read && (await checked(read()));
        if (!page) throw new SearchUnavailable({ reason: 'stale', part: 'pagefind/fragment' });
        return toPage(page);
      }),
  };
}

/**
 * Parts that are loaded for the beginning of a word. The site of 2026 has at most ten for a letter. On a site of ten thousand
 * topics, `g` would load a hundred, 2 MB, for words that begin like nothing in particular; its later ones are left out.
 */
const mostParts = 16;

/** What begins with a term or its stem, which may end in another letter. */
function toExtensions(term: string): [from: string, to: string] {
  const forms = [term, stem(term)];
  return [forms.toSorted()[0] ?? term, forms.map(endOf).toSorted()[1] ?? term];
}

const toStem = (term: string): [from: string, to: string] => [stem(term), stem(term)];

/** The value that is remembered for a key, made if need be; a failure is forgotten. */
function remember<Value>(memory: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const known = memory.get(key);
  if (known) return known;
  const made = make();
  memory.set(key, made);
  made.catch(() => memory.delete(key));
  return made;
}

const toPosting = ({ words = [], matchedMetaFields = [] }: PagefindResult): Posting => ({
  frequency: new Set(words).size,
  fields: matchedMetaFields as Field[],
});

function toPage({ url, content, meta, filters, anchors }: PagefindPage): IndexedPage {
  const text = (name: string) => unescapeHtml(meta[name] ?? '');
  const list = (name: string) => text(name).split(listSeparator).filter(Boolean);
  return {
    title: text('title'),
    url,
    aliases: list('aliases'),
    questions: list('questions'),
    meaning: text('meaning') || unescapeHtml(content).trim(),
    words: unescapeHtml(content).split(/\s+/).filter(Boolean),
    sections: anchors
      .filter(({ element }) => /^h[1-6]$/.test(element))
      .map(({ id, text: title, location }) => ({ id, title: title?.trim() ?? '', start: location }))
      .sort((a, b) => a.start - b.start),
    filters,
  };
}

const unescapeHtml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const isPagefind = (module: unknown): module is PagefindApi =>
  typeof module === 'object' &&
  module !== null &&
  'search' in module &&
  typeof module.search === 'function' &&
  'preload' in module;
