import { stem } from '../search/text/stemmer.ts';
import { isLightWord, isStopWord } from '../search/text/stop-words.ts';
import { tokenize } from '../search/text/tokenizer.ts';
import { findRepository } from './addresses.ts';

/** What a text is about, as counted terms: stems of its words, and the repositories that it links to. */
export interface Terms {
  counts: Map<string, number>;
  /** For each term how the text writes it, to show to people. */
  words: Map<string, string>;
}

/** Repositories say more than words: each counts as two. */
const repositoryCount = 2;

/** The words of a text and the repositories among its addresses. Diagrams repeat the text in another language. */
export function termsOf(texts: readonly string[], urls: readonly string[] = []): Terms {
  const terms: Terms = { counts: new Map(), words: new Map() };
  for (const piece of texts.flatMap((text) => text.replace(/^```mermaid$.*?^```$/gms, '').split(/[\s`]+/))) {
    const [whole, ...parts] = tokenize(piece);
    if (whole === undefined) continue;
    // Compounds are shown as they are written, not as they are joined.
    add(terms, whole, parts.length > 0 ? piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') : whole);
    for (const part of parts) add(terms, part, part);
  }
  for (const repository of new Set(urls.flatMap((url) => findRepository(url) ?? []))) {
    terms.counts.set(repository, repositoryCount);
    terms.words.set(repository, repository);
  }
  return terms;
}

function add({ counts, words }: Terms, word: string, shown: string): void {
  if (word.length < 3 || isStopWord(word) || /^\d+$/.test(word)) return;
  const term = stem(word);
  counts.set(term, (counts.get(term) ?? 0) + 1);
  if (!words.has(term)) words.set(term, shown);
}

/** Words for people; a word that is part of another one is not told twice. */
export const showWords = (terms: readonly string[], { words }: Terms, count: number): string[] => {
  const shown = terms.map((term) => words.get(term) ?? term).filter((word) => !isLightWord(word.toLowerCase()));
  return shown
    .filter(
      (word, index) =>
        !shown.some((other, at) => at !== index && other.length > word.length && other.toLowerCase().includes(word)),
    )
    .slice(0, count);
};
