import type { Clause } from '../query/clause.ts';

/** The query as it was read, where a word was read as another; undefined where none was. Filters and exclusions stay unchanged. */
export function correctText(text: string, clauses: Clause[]): string | undefined {
  const corrections = clauses.flatMap(({ typed, corrected }) => (corrected ? [{ typed, corrected }] : []));
  const read = text.replaceAll(/[^\s,;]+/g, (piece) =>
    /^-|^[a-z]+:/i.test(piece)
      ? piece
      : corrections.reduce((spelled, { typed, corrected }) => replaceWord(spelled, typed, corrected), piece),
  );
  return read === text ? undefined : read;
}

/** Replaces a word where it stands by itself: `vpn` in `vpn's`. */
function replaceWord(text: string, word: string, other: string): string {
  const start = text.indexOf(word);
  if (start < 0) return text;
  const isAlone = !/[\p{L}\p{N}]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}]/u.test(text.slice(start + word.length));
  return isAlone ? text.slice(0, start) + other + text.slice(start + word.length) : text;
}
