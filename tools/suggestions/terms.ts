import { findPlace } from '../../src/forges/index.ts';
import { isStopWord, stem, tokenize } from '../../src/search/words.ts';

/** What a text is about, as counted terms: stems of its words, and the repositories that it links to. */
export interface Terms {
  counts: Map<string, number>;
  /** A word of the text for each stem, to show to people. */
  words: Map<string, string>;
}

/** Repositories say more than words: each counts as two. */
const repositoryCount = 2;

export function termsOf(texts: readonly string[], urls: readonly string[] = []): Terms {
  const terms: Terms = { counts: new Map(), words: new Map() };
  for (const word of texts.flatMap((text) => tokenize(text))) {
    if (word.length > 2 && !isStopWord(word) && !/^\d+$/.test(word)) add(terms, stem(word), word, 1);
  }
  for (const repository of new Set(urls.flatMap((url) => findRepository(url) ?? []))) add(terms, repository, repository, repositoryCount);
  return terms;
}

function add({ counts, words }: Terms, term: string, word: string, count: number): void {
  counts.set(term, (counts.get(term) ?? 0) + count);
  if (!words.has(term)) words.set(term, word);
}

/** `owner/name` of the repository that an address lies in. */
export const findRepository = (url: string): string | undefined =>
  URL.canParse(url) ? findPlace(new URL(url))?.repository : undefined;
