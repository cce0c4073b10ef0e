import { stem } from '../text/stemmer.ts';
import { tokenize } from '../text/tokenizer.ts';
import { lexiconPath, type Manifest } from './manifest.ts';
import { endOf, listParts } from './parts.ts';

/** A run of the site's terms in alphabetical order, with the number of pages that have each. */
export interface LexiconFile {
  /** Separated by spaces: half the size of a list. */
  terms: string;
  frequencies: number[];
  /** A digit for each term: 1 for a word of everyday English that the site is not about. */
  everyday: string;
}

/**
 * Every term of the site with its document frequency, in parts that are loaded when a query needs them: a site of ten
 * thousand topics has a lexicon larger than all else that an answer takes. Questions are answered from what is loaded.
 */
export interface Lexicon {
  /** Loads the parts that hold terms with these beginnings. Throws when a part cannot be loaded. */
  load(beginnings: string[]): Promise<void>;
  /** Loads the parts that hold candidates for the spelling of these words. */
  loadCandidates(words: string[]): Promise<void>;
  /** Whether a page has exactly this term. */
  has(term: string): boolean;
  /** Pages that have the term in some inflected form; 0 when none has. */
  documentFrequency(term: string): number;
  /** Whether a term, in any inflected form, is a word of everyday English that the site is not about. */
  isEveryday(term: string): boolean;
  /** Whether a page has a longer term that begins with this one. */
  hasExtension(term: string): boolean;
  /** Terms whose length differs by at most `slack`, with their document frequency: what a word may have been meant to be. */
  candidates(word: string, slack: number): [term: string, frequency: number][];
}

/** Terms in one part of the lexicon: about 2 kB as it is sent. The average judged query to tune on reads 5.6 of 10, 15 kB. */
export const termsPerPart = 600;

/**
 * Up to so many parts all are looked through for a misspelt word. In a larger lexicon it is compared with the terms of
 * its first letter, and with those that it begins like after a slip at the first.
 */
const fewParts = 16;

interface Part {
  /** Sorted, so that beginnings are runs. */
  terms: string[];
  frequencies: Map<string, number>;
  /** Pages of the most frequent term of a stem. */
  stems: Map<string, number>;
  everyday: Set<string>;
}

/** Opens the lexicon of a build. Its parts are loaded by `load` and `loadCandidates`; `readJson` throws `SearchUnavailable`. */
export function openLexicon(manifest: Manifest, readJson: (path: string) => Promise<unknown>): Lexicon {
  const loading = new Map<number, Promise<void>>();
  const parts = new Map<number, Part>();

  const loadPart = (index: number): Promise<void> => {
    const begun = loading.get(index);
    if (begun) return begun;
    const promise = readJson(lexiconPath(manifest, index)).then((file) => void parts.set(index, toPart(file as LexiconFile)));
    loading.set(index, promise);
    promise.catch(() => loading.delete(index));
    return promise;
  };
  const load = async (beginnings: string[]): Promise<void> => {
    const wanted = new Set(beginnings.flatMap((beginning) => listParts(beginning, endOf(beginning), manifest.lexicon)));
    await Promise.all([...wanted].map(loadPart));
  };
  const candidateBeginnings = (word: string): string[] =>
    manifest.lexicon.length <= fewParts ? [''] : [word.slice(0, 1), word.slice(1, 4)];

  return {
    load,
    loadCandidates: (words) => load(words.flatMap(candidateBeginnings)),
    has: (term) => [...parts.values()].some(({ frequencies }) => frequencies.has(term)),
    documentFrequency: (term) => Math.max(0, ...[...parts.values()].map(({ stems }) => stems.get(stem(term)) ?? 0)),
    isEveryday: (term) => [...parts.values()].some(({ everyday }) => everyday.has(stem(term))),
    hasExtension: (term) => [...parts.values()].some((part) => findExtension(term, part) !== undefined),
    candidates(word, slack) {
      // By their beginnings, not by what is loaded: answers must not depend on what was asked before.
      const beginnings = candidateBeginnings(word);
      return [...parts.values()].flatMap(({ frequencies }) =>
        [...frequencies].filter(
          ([term]) => Math.abs(term.length - word.length) <= slack && beginnings.some((beginning) => term.startsWith(beginning)),
        ),
      );
    },
  };
}

function toPart({ terms: joined, frequencies: counts, everyday: flags }: LexiconFile): Part {
  const terms = joined.split(' ');
  const frequencies = new Map(terms.map((term, index) => [term, counts[index] ?? 0]));
  const stems = new Map<string, number>();
  for (const [term, frequency] of frequencies) stems.set(stem(term), Math.max(stems.get(stem(term)) ?? 0, frequency));
  const everyday = new Set(terms.filter((_, index) => flags[index] === '1').map(stem));
  return { terms, frequencies, stems, everyday };
}

/** The first longer term that begins with a term, by binary search. */
function findExtension(beginning: string, { terms }: Part): string | undefined {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') <= beginning) low = middle + 1;
    else high = middle;
  }
  return terms[low]?.startsWith(beginning) ? terms[low] : undefined;
}

/** Longer terms are no words but what a table or a checksum leaves behind. */
const longestTerm = 80;

/**
 * Whether a stem is a word of everyday English that a site is not about, given the share of pages that have it and how many
 * words a page has on average.
 */
export type EverydayTest = (stem: string, share: number, length: number) => boolean;

/** Counts the terms of pages, each once per page, and cuts them into parts of `size` terms. */
export function toLexiconFiles(texts: string[], size: number, isEveryday: EverydayTest): LexiconFile[] {
  const pages = texts.map(tokenize);
  const counts = countPages(pages.map((terms) => terms.filter((term) => term.length <= longestTerm)));
  const stems = countPages(pages.map((terms) => terms.map(stem)));
  const length = pages.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, pages.length);
  const isPlain = (term: string) => isEveryday(stem(term), (stems.get(stem(term)) ?? 0) / pages.length, length);
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return Array.from({ length: Math.ceil(sorted.length / size) }, (_, part) => sorted.slice(part * size, (part + 1) * size)).map(
    (part) => ({
      terms: part.map(([term]) => term).join(' '),
      frequencies: part.map(([, count]) => count),
      everyday: part.map(([term]) => Number(isPlain(term))).join(''),
    }),
  );
}

/** How many pages have each term. */
function countPages(pages: string[][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of pages) for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
