import type { Vocabulary } from './vocabulary.ts';
import { join, split } from './words.ts';

/**
 * The known words a term is made of, or none. Pagefind matches a compound only from its start: `node-agent` does not
 * find `gardener-node-agent`, `node agent` does. A word that no page has may be two written together (`loadbalancer`).
 */
export function partsIfCompound(term: string, vocabulary: Vocabulary): string[] {
  const parts = split(term);
  const isKnown = (word: string) => vocabulary.frequency(word) > 0;
  if (parts.length > 1) return parts.every(isKnown) && !/^[-.]|[./:[\]{}]/.test(term) ? parts : [];
  const word = join(term);
  if (isKnown(word)) return [];
  return halvesOf(word).find((halves) => halves.every(vocabulary.has)) ?? [];
}

/** All ways to write a word as two of at least three letters, the longest first half first. */
export function halvesOf(word: string): [string, string][] {
  if (word.length < 7 || word.length > 40 || !/^\p{L}+$/u.test(word)) return [];
  return Array.from({ length: word.length - 5 }, (_, index) => {
    const at = word.length - 3 - index;
    return [word.slice(0, at), word.slice(at)];
  });
}
