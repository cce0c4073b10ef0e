import type { Clause } from '../query/clause.ts';
import { readingOf } from '../ranking/completeness.ts';

/** The query as it was read, where a word was read as another; undefined where none was. Filters and exclusions stay unchanged. */
export function correctText(text: string, clauses: Clause[]): string | undefined {
  const read = clauses.flatMap((clause) => clause.alternatives ?? [clause]);
  const corrections = read.flatMap(({ typed, corrected }) => (corrected ? [{ typed, corrected }] : []));
  if (corrections.length === 0) return undefined;
  const spelled = text.replaceAll(/[^\s,;]+/g, (piece) =>
    /^-|^[a-z]+:/i.test(piece)
      ? piece
      : corrections.reduce((said, { typed, corrected }) => replaceWord(said, typed, corrected), piece),
  );
  // What was typed in full width or with a soft hyphen inside is read as other letters.
  return spelled === text ? read.map(readingOf).join(' ') : spelled;
}

/** Replaces a word where it stands by itself: `vpn` in `vpn's`. */
function replaceWord(text: string, word: string, other: string): string {
  const start = text.toLowerCase().indexOf(word.toLowerCase());
  if (start < 0) return text;
  const isAlone = !/[\p{L}\p{N}]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}]/u.test(text.slice(start + word.length));
  return isAlone ? text.slice(0, start) + other + text.slice(start + word.length) : text;
}
