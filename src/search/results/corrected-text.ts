import type { Clause } from '../query/clause.ts';
import { withoutPunctuation } from '../query/parser.ts';

/** The query as it was read, where a word was read as another; undefined where none was. Filters and exclusions stay unchanged. */
export function correctText(text: string, clauses: Clause[]): string | undefined {
  const corrections = new Map(clauses.flatMap(({ typed, corrected }) => (corrected ? [[typed, corrected]] : [])));
  if (corrections.size === 0) return undefined;
  return text.replaceAll(/[^\s,;]+/g, (piece) => {
    const typed = withoutPunctuation(piece.replace(/^`|`$/g, ''));
    return typed === '' ? piece : piece.replace(typed, () => corrections.get(typed) ?? typed);
  });
}
