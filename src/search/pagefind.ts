import { SearchUnavailable } from './unavailable.ts';

/** The little of Pagefind's API that is used here; the only file that knows it. */
interface PagefindApi {
  search(term: string | null): Promise<{ results: { id: string; score: number; data: () => Promise<PagefindPage> }[] }>;
  preload(term: string): Promise<void>;
}

interface PagefindPage {
  content: string;
  anchors: { element: string; id: string; text?: string; location: number }[];
}

/** A page with its words, as the index has it. */
export interface IndexedText {
  words: string[];
  /** Headings with the position of their first word, in order. */
  sections: { id: string; title: string; start: number }[];
}

export interface FullText {
  /** Score of every page (by key) that has all words of the text. */
  search(text: string): Promise<Map<string, number>>;
  /** The text of a page. Empty when the index has no such page. */
  read(key: string): Promise<IndexedText>;
}

/** Wraps Pagefind. Answers are remembered: a query asks for the same words again with every key that is typed. */
export function makeFullText(module: unknown): FullText {
  if (!isPagefind(module)) throw new SearchUnavailable('broken', new Error('Pagefind has no search function.'));
  const readers = new Map<string, () => Promise<PagefindPage>>();
  const answers = new Map<string, Promise<Map<string, number>>>();

  const ask = async (text: string): Promise<Map<string, number>> => {
    // A prefix search sees only the part of the index that holds the prefix itself. Asking for a word that sorts
    // behind all its extensions loads the rest, so that answers do not depend on what was typed before.
    await module.preload(
      text
        .split(' ')
        .map((word) => `${word}zz`)
        .join(' '),
    );
    const { results } = await module.search(text);
    for (const result of results) readers.set(result.id, result.data);
    return new Map(results.map(({ id, score }) => [id, score]));
  };

  return {
    search(text) {
      const known = answers.get(text);
      if (known) return known;
      const answer = ask(text);
      answers.set(text, answer);
      answer.catch(() => answers.delete(text));
      return answer;
    },
    async read(key) {
      // Pages that were found without full text (by a reference, by browsing) are listed by the empty search.
      if (!readers.has(key)) for (const result of (await module.search(null)).results) readers.set(result.id, result.data);
      const page = await readers.get(key)?.();
      return page ? toText(page) : { words: [], sections: [] };
    },
  };
}

function toText({ content, anchors }: PagefindPage): IndexedText {
  const sections = anchors
    .filter(({ element }) => /^h[1-6]$/.test(element))
    .map(({ id, text, location }) => ({ id, title: text?.trim() ?? '', start: location }))
    .sort((a, b) => a.start - b.start);
  return { words: unescapeHtml(content).split(/\s+/).filter(Boolean), sections };
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
