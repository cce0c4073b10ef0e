import { stem as porter2 } from 'porter2';

const known = new Map<string, string>();

/** The Snowball English stem, as in Pagefind's index. Terms with digits are identifiers and stay unchanged. */
export function stem(term: string): string {
  const remembered = known.get(term);
  if (remembered !== undefined) return remembered;
  const made = /\d/.test(term) ? term : porter2(term);
  known.set(term, made);
  return made;
}
