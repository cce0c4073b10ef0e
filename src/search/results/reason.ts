import type { MatchReason } from '../answer.ts';
import type { Clause } from '../query/clause.ts';
import { listStems, type NameMatch } from '../ranking/names.ts';
import type { Hit } from '../ranking/scorer.ts';
import { stem } from '../text/stemmer.ts';
import { tokenize } from '../text/tokenizer.ts';

/** A name that is less like the query does not explain a result. */
const explains = 0.3;

/** The strongest reason why a page is found: what cannot be seen in title and text comes first. */
export function explainMatch(title: string, { matches }: Hit, clauses: Clause[], name: NameMatch): MatchReason {
  const pairs = clauses.flatMap((clause, index) => (matches[index] ? [{ clause, variant: matches[index].variant }] : []));
  const reference = pairs.find(({ variant }) => variant.kind === 'reference');
  if (reference) return { kind: 'reference', label: reference.clause.typed };
  const corrected = pairs.find(({ clause, variant }) => clause.corrected && variant.kind === 'fuzzy');
  if (corrected) return { kind: 'correction', typed: corrected.clause.typed, read: corrected.variant.terms.join(' ') };
  if (name.kind === 'alias' && name.similarity >= explains) return { kind: 'alias', alias: name.name };
  const other = pairs.find(({ variant }) => variant.kind === 'alias');
  if (other?.variant.name) return { kind: 'alias', alias: other.variant.name };
  if (name.kind === 'question' && name.similarity >= explains) return { kind: 'question', question: name.name };
  const own = new Set(tokenize(title).map(stem));
  return clauses.some((clause) => listStems(clause).some((one) => own.has(one))) ? { kind: 'title' } : { kind: 'text' };
}
