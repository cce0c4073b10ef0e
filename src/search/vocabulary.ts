import { type Manifest, wordsPath } from './manifest.ts';
import { stem, tokenize } from './words.ts';

/** A run of the site's words in alphabetical order, with the number of pages that have each. */
export interface WordsFile {
  /** Separated by spaces: half the size of a list. */
  words: string;
  counts: number[];
}

/**
 * Every word of the site, in parts that are loaded when a query needs them: a site of ten thousand topics has a
 * vocabulary larger than all else that an answer takes. Questions are answered from what has been loaded.
 */
export interface Vocabulary {
  /** Loads the parts that hold words with these beginnings. Throws when one cannot be had. */
  load(beginnings: string[]): Promise<void>;
  /** Loads the parts that hold words which these may have been meant to be. */
  loadNear(words: string[]): Promise<void>;
  /** How many pages have a word, in any form Pagefind would match: exact, inflected, or as a beginning. 0 is unknown. */
  frequency(word: string): number;
  /** Whether a page has the word exactly as it is. */
  has(word: string): boolean;
  /** Words that a word may have been meant to be, with their number of pages; their length differs by at most `slack`. */
  near(word: string, slack: number): [word: string, pages: number][];
}

/**
 * Up to so many parts all are looked through for a misspelt word. In a larger vocabulary it is compared with the words of
 * its first letter, and with those that it begins like after a slip at the first.
 */
const fewParts = 4;

/** One part as it is asked: words stand sorted, so that beginnings are runs. */
interface Part {
  words: string[];
  counts: Map<string, number>;
  /** Pages of the most frequent word of a stem. */
  stems: Map<string, number>;
}

export function openVocabulary(manifest: Manifest, readJson: (path: string) => Promise<unknown>): Vocabulary {
  const loading = new Map<number, Promise<void>>();
  const parts = new Map<number, Part>();
  const known = new Map<string, number>();

  const load = (index: number): Promise<void> => {
    const begun = loading.get(index);
    if (begun) return begun;
    const promise = readJson(wordsPath(manifest, index)).then((file) => {
      parts.set(index, toPart(file as WordsFile));
      known.clear();
    });
    loading.set(index, promise);
    promise.catch(() => loading.delete(index));
    return promise;
  };

  const loadAll = async (beginnings: string[]): Promise<void> => {
    await Promise.all([...new Set(beginnings.flatMap((beginning) => partsOf(beginning, manifest.words)))].map(load));
  };

  const beginningsNear = (word: string): string[] =>
    manifest.words.length <= fewParts ? [''] : [word.slice(0, 1), word.slice(1, 4)];

  return {
    load: loadAll,
    loadNear: (words) => loadAll(words.flatMap(beginningsNear)),
    frequency(word) {
      const remembered = known.get(word);
      if (remembered !== undefined) return remembered;
      const all = [...parts.values()];
      const root = stem(word);
      const found = Math.max(
        0,
        ...all.map(({ counts, stems }) => Math.max(counts.get(word) ?? 0, stems.get(root) ?? 0)),
        ...all.map((part) => countBeginning(word, part)),
      );
      known.set(word, found);
      return found;
    },
    has: (word) => [...parts.values()].some(({ counts }) => counts.has(word)),
    near(word, slack) {
      // By their beginnings, not by what is loaded: answers must not depend on what was asked before.
      const beginnings = beginningsNear(word);
      const isNear = ([other]: [string, number]) =>
        Math.abs(other.length - word.length) <= slack && beginnings.some((beginning) => other.startsWith(beginning));
      return [...parts.values()].flatMap(({ counts }) => [...counts].filter(isNear));
    },
  };
}

/** Parts that may hold words with a beginning, by the first words of all parts. */
function partsOf(beginning: string, firsts: string[]): number[] {
  return firsts.flatMap((first, index) => {
    const next = firsts[index + 1];
    const startsBeforeEnd = next === undefined || beginning < next;
    return startsBeforeEnd && (first <= beginning || first.startsWith(beginning)) ? [index] : [];
  });
}

function toPart(file: WordsFile): Part {
  const words = file.words.split(' ');
  const counts = new Map(words.map((word, index) => [word, file.counts[index] ?? 0]));
  const stems = new Map<string, number>();
  for (const [word, count] of counts) stems.set(stem(word), Math.max(stems.get(stem(word)) ?? 0, count));
  return { words, counts, stems };
}

/** Pages of the most frequent word with a beginning. */
function countBeginning(beginning: string, { words, counts }: Part): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  let most = 0;
  for (let index = low; words[index]?.startsWith(beginning); index++) most = Math.max(most, counts.get(words[index] ?? '') ?? 0);
  return most;
}

/** Longer words are no words but what a table or a checksum leaves behind. */
const longestWord = 80;

/** Counts the words of pages, each once per page, and cuts them into parts of `size` words. */
export function countWords(texts: string[], size: number): WordsFile[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(tokenize(text))) if (word.length <= longestWord) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return Array.from({ length: Math.ceil(sorted.length / size) }, (_, part) => sorted.slice(part * size, (part + 1) * size)).map(
    (part) => ({ words: part.map(([word]) => word).join(' '), counts: part.map(([, count]) => count) }),
  );
}
