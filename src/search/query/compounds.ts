import type { Lexicon } from '../index/lexicon.ts';
import { toTerm } from '../text/normalizer.ts';
import { splitCompound } from '../text/tokenizer.ts';

/**
 * The known terms that a compound is made of, or none. Pagefind matches a compound only from its start: `node-agent` does
 * not find `gardener-node-agent`, `node agent` does. A word that no page has may be two written together (`loadbalancer`).
 */
export function findParts(typed: string, lexicon: Lexicon): string[] {
  const parts = splitCompound(typed);
  const isKnown = (term: string) => lexicon.documentFrequency(term) > 0;
  if (parts.length > 1) return parts.every(isKnown) && !/^[-.]|[.:[\]{}]/.test(typed) ? parts : [];
  const term = toTerm(typed);
  if (isKnown(term) || lexicon.hasExtension(term)) return [];
  return listHalves(term).find((halves) => halves.every(lexicon.has)) ?? [];
}

/** All ways to write a word as two of at least three letters, the longest first half first. */
export function listHalves(word: string): [string, string][] {
  if (word.length < 7 || word.length > 40 || !/^\p{L}+$/u.test(word)) return [];
  return Array.from({ length: word.length - 5 }, (_, index) => {
    const at = word.length - 3 - index;
    return [word.slice(0, at), word.slice(at)];
  });
}
