import type { Vocabulary } from './vocabulary.ts';
import { isStopWord } from './words.ts';

/**
 * The word of the site that an unknown word probably stands for: one slip of the finger away, or two from eight letters
 * on. Ties go to the same first letter, then to the more frequent word. Undefined when nothing is near.
 */
export function correct(word: string, vocabulary: Vocabulary): string | undefined {
  if (!isCorrectable(word)) return undefined;
  const limit = word.length < 8 ? 1 : 2;
  let best: { candidate: string; cost: number } | undefined;
  for (const [candidate, pages] of vocabulary.near(word, limit)) {
    if (!/^\p{L}+$/u.test(candidate) || isStopWord(candidate)) continue;
    const edits = countEdits(word, candidate, limit);
    // A word of four letters with another first letter is another word.
    if (edits > limit || (word.length < 5 && candidate[0] !== word[0])) continue;
    const cost = edits + (candidate[0] === word[0] ? 0 : 0.6) - Math.min(pages, 50) / 200;
    if (!best || cost < best.cost || (cost === best.cost && candidate < best.candidate)) best = { candidate, cost };
  }
  return best?.candidate;
}

/** Short words have too many neighbours, very long ones none; identifiers and names with inner capitals are meant as they are. */
export const isCorrectable = (word: string): boolean =>
  word.length >= 4 && word.length <= 32 && /^(?:\p{L}\p{Ll}+|\p{Lu}+)$/u.test(word.normalize('NFC'));

/** Optimal string alignment distance: insert, delete, replace, swap neighbours. Stops counting above `limit`. */
export function countEdits(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swapped));
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
