import { editDistance } from '../../../src/search/text/edit-distance.ts';

/**
 * The candidate that is most like a word, or undefined when none is near: at most a third of the letters may differ. Numbers
 * and dates have no near ones: another number is another thing.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (/^[\d-]+$/.test(word)) return undefined;
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: editDistance(word.toLowerCase(), candidate.toLowerCase(), word.length) }))
    .sort((a, b) => a.edits - b.edits || a.candidate.localeCompare(b.candidate));
  const best = ranked[0];
  return best && best.edits <= Math.max(1, Math.floor(Math.max(word.length, best.candidate.length) / 3))
    ? best.candidate
    : undefined;
}
