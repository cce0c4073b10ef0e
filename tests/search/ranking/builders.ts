import { type Clause, makeVariant, type VariantKind } from '../../../src/search/query/clause.ts';
import type { Match } from '../../../src/search/ranking/matcher.ts';

/** Clauses and matches for tests of ranking and results. */

export const clause = (typed: string, more: Partial<Clause> = {}): Clause => ({
  typed,
  variants: [makeVariant('exact', typed.split(' '))],
  isRequired: false,
  isLight: false,
  isEveryday: false,
  ...more,
});

export const match = (score = 1, kind: VariantKind = 'exact', terms: string[] = []): Match => ({
  score,
  variant: makeVariant(kind, terms),
});
