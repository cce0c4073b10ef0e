import type { Lexicon } from './lexicon.ts';
import { join, split } from './words.ts';

/**
 * The known words a term is made of, or none. Pagefind matches a compound only from its start: `node-agent` does not
 * find `gardener-node-agent`, `node agent` does. A word that no page has may be two written together (`loadbalancer`).
 */
export function partsIfCompound(term: string, lexicon: Lexicon): string[] {
  const parts = split(term);
  const isKnown = (word: string) => lexicon.frequency(word) > 0;
  if (parts.length > 1) return parts.every(isKnown) && !/^[-.]|[./:[\]{}]/.test(term) ? parts : [];
  const word = join(term);
  if (isKnown(word) || word.length < 7 || !/^\p{L}+$/u.test(word)) return [];
  for (let at = word.length - 3; at >= 3; at--) {
    const halves = [word.slice(0, at), word.slice(at)];
    if (halves.every((half) => lexicon.words.has(half))) return halves;
  }
  return [];
}
