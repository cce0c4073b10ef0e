import type { Surroundings } from './answer.ts';
import { SearchUnavailable } from './unavailable.ts';

/** The little of Pagefind's API that is used here; the only file that knows it. */
interface PagefindApi {
  search(term: string | null): Promise<{ results: { id: string; score: number; data: () => Promise<PagefindPage> }[] }>;
  preload(term: string): Promise<void>;
}

interface PagefindPage {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: { element: string; id: string; text?: string; location: number }[];
}

/** A page as the index has it. */
export interface IndexedPage {
  id: string;
  title: string;
  url: string;
  event: string;
  area: string;
  outcome: string;
  /** Other names of the topic. */
  aliases: string[];
  words: string[];
  /** Headings with the position of their first word, in order. */
  sections: { id: string; title: string; start: number }[];
}

export interface FullText {
  /**
   * Score of every page (by key) that has all words of the text, or words that begin with them. In quotes: pages that
   * have the words as they are, in this order; all score the same.
   */
  search(text: string): Promise<Map<string, number>>;
  /** Score of every page that has the word as it is. */
  searchExact(word: string): Promise<Map<string, number>>;
  /** Begins to load the parts of the index that hold words, so that a search for them need not wait. Never throws. */
  preload(words: string[]): void;
  /** Keys of all pages, in the order of the index. */
  list(): Promise<string[]>;
  /** A page by its key, once a search or the list has returned it. */
  read(key: string): Promise<IndexedPage>;
}

/**
 * Wraps Pagefind. Answers are remembered: a query asks for the same words again with every key that is typed. Searches
 * throw `SearchUnavailable` where a part of the index is missing; Pagefind would answer from what it has.
 */
export function makeFullText(module: unknown, takeLoss: Surroundings['takeLoss']): FullText {
  if (!isPagefind(module)) throw new SearchUnavailable('broken', new Error('Pagefind has no search function.'));
  const readers = new Map<string, () => Promise<PagefindPage>>();
  const pages = new Map<string, Promise<IndexedPage>>();
  const answers = new Map<string, Promise<Map<string, number>>>();

  // Once a part is missing no answer can be trusted, however many are under way.
  let loss: SearchUnavailable | undefined;
  const checked = async <Value>(answer: Promise<Value>): Promise<Value> => {
    const value = await answer.catch((error: unknown) => {
      throw takeLoss() ?? error;
    });
    loss ??= takeLoss();
    if (loss) throw loss;
    return value;
  };

  const ask = async (text: string | null): Promise<Map<string, number>> => {
    const { results } = await checked(module.search(text));
    for (const result of results) if (!readers.has(result.id)) readers.set(result.id, result.data);
    // The last digits depend on which parts are loaded.
    return new Map(results.map(({ id, score }) => [id, Number(score.toPrecision(5))]));
  };
  // A prefix search sees only the part of the index that holds the prefix itself. Asking for a word that sorts behind
  // its extensions loads the part in which they end, so that answers do not depend on what was typed before. (The
  // extensions of one or two letters can span more parts than two on a large site; those in between are not loaded.)
  const askWithExtensions = async (text: string): Promise<Map<string, number>> => {
    await checked(module.preload(text.replaceAll(/\S+/g, '$&zz')));
    return ask(text);
  };
  const remember = <Key, Value>(memory: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> => {
    const known = memory.get(key);
    if (known) return known;
    const made = make();
    memory.set(key, made);
    made.catch(() => memory.delete(key));
    return made;
  };

  return {
    search: (text) => remember(answers, text, () => (text.startsWith('"') ? ask(text) : askWithExtensions(text))),
    async searchExact(word) {
      // Quotes tell which pages, but score all the same; without them some pages are missing, but none of these.
      const exact = await remember(answers, `"${word}"`, () => ask(`"${word}"`));
      const scores = await remember(answers, `=${word}`, () => ask(word));
      return new Map([...exact.keys()].map((key) => [key, scores.get(key) ?? 0]));
    },
    preload: (words) => void module.preload(words.join(' ')).catch(() => {}),
    list: async () => [...(await remember(answers, '', () => ask(null))).keys()],
    read: (key) =>
      remember(pages, key, async () => {
        const read = readers.get(key);
        const page = read && (await checked(read()));
        if (!page) throw new SearchUnavailable('stale', new Error(`The index has no page ${key}.`));
        return toPage(page);
      }),
  };
}

function toPage({ url, content, meta, anchors }: PagefindPage): IndexedPage {
  const text = (name: string) => unescapeHtml(meta[name] ?? '');
  return {
    id: text('id'),
    title: text('title'),
    url,
    event: text('event'),
    area: text('area'),
    outcome: text('outcome'),
    aliases: text('aliases').split(' · ').filter(Boolean),
    words: unescapeHtml(content).split(/\s+/).filter(Boolean),
    sections: anchors
      .filter(({ element }) => /^h[1-6]$/.test(element))
      .map(({ id, text: title, location }) => ({ id, title: title?.trim() ?? '', start: location }))
      .sort((a, b) => a.start - b.start),
  };
}

/** Pagefind hands out text that was made safe for HTML; results are built from text nodes and need it plain. */
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
