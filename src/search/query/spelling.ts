import type { Lexicon } from '../index/lexicon.ts';
import { editDistance } from '../text/edit-distance.ts';
import { isStopWord } from '../text/stop-words.ts';

export interface Correction {
  term: string;
  /** 1 minus the edits for each letter. */
  similarity: number;
}

/** How many readings of a misspelt word are searched. */
const mostCorrections = 3;

/** A reading that costs so much more than the best one is another word. */
const costRange = 0.5;

/**
 * The terms of the site that an unknown word probably stands for, best first: one slip of the finger away, two from nine
 * letters on, and more in a long compound. Ties go to the same first letter, then to the more frequent term.
 */
export function listCorrections(word: string, lexicon: Lexicon): Correction[] {
  if (!isCorrectable(word)) return [];
  const limit = word.length < 9 ? 1 : Math.max(2, Math.floor(word.length / 5));
  const rated = lexicon.candidates(word, limit).flatMap(([term, frequency]) => {
    if (!/^\p{L}+$/u.test(term) || isStopWord(term)) return [];
    const edits = editDistance(word, term, limit);
    const hasSameStart = term[0] === word[0];
    if (isAnotherWord(word, term, frequency, lexicon)) return [];
    if (edits > limit || (!hasSameStart && (edits > 1 || word.length < 5))) return [];
    // Three letters have too many neighbours; only a swap is a slip.
    if (word.length === 3 && !isSwap(word, term)) return [];
    return [{ term, edits, cost: edits + (hasSameStart ? 0 : 0.6) - Math.min(frequency, 50) / 200 }];
  });
  rated.sort((a, b) => a.cost - b.cost || (a.term < b.term ? -1 : 1));
  const best = rated[0]?.cost ?? 0;
  return rated
    .filter(({ cost }) => cost <= best + costRange)
    .slice(0, mostCorrections)
    .map(({ term, edits }) => ({ term, similarity: 1 - edits / word.length }));
}

/** From so many letters on, a word of everyday English may be what was meant: shorter ones are too near to other words. */
const leastEveryday = 7;

/**
 * Whether a term near to a word is not what was meant by it: names are made from words by a letter before them (`knative`,
 * `vcluster`), and many names are a letter away from an everyday word (`weave` and `leave`), but not by a swap of two.
 */
const isAnotherWord = (word: string, term: string, frequency: number, lexicon: Lexicon): boolean =>
  term === word.slice(1) ||
  isOtherForm(word, term, frequency) ||
  (lexicon.isEveryday(term) && (word[0] !== term[0] || (word.length < leastEveryday && !isSwap(word, term))));

/**
 * Whether two words differ as words do and slips do not: by an ending (`handler`, `handles`, `minio`, `mini`), or, where both are short and the
 * site hardly has the term, in the first or last letter (`winter`, `linter`) or one of very few (`kata`, `kapa`). A letter typed
 * twice is a slip.
 */
function isOtherForm(word: string, term: string, frequency: number): boolean {
  if (isSwap(word, term)) return false;
  if (word.length !== term.length) return word.startsWith(term) && word.at(-1) !== word.at(-2);
  if ([word, term].every((one) => /e[drs]$/.test(one)) && word.slice(0, -1) === term.slice(0, -1)) return true;
  if (word.length >= leastEveryday || frequency >= fewPages) return false;
  return word.length < 5 || word.slice(1) === term.slice(1) || word.slice(0, -1) === term.slice(0, -1);
}

/** A term that so many pages have is what most people mean who type something like it. */
const fewPages = 5;

/** Whether a near term has the letters of a word in another order. */
const isSwap = (word: string, term: string): boolean => [...word].sort().join('') === [...term].sort().join('');

/** Shorter words have too many neighbours, longer ones none; what has digits is meant as it is. */
export const isCorrectable = (word: string): boolean => word.length >= 3 && word.length <= 40 && /^\p{L}+$/u.test(word);
