import { stem as porter2 } from 'porter2';

const known = new Map<string, string>();

/** The Snowball English stem, as Pagefind's index has it. Terms with digits are identifiers and stay as they are. */
export function stem(term: string): string {
  const remembered = known.get(term);
  if (remembered !== undefined) return remembered;
  const made = /\d/.test(term) ? term : porter2(term);
  known.set(term, made);
  return made;
}
