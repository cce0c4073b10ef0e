import type { Clause } from '../query/clause.ts';
import type { Hit } from './scorer.ts';

/**
 * Whether a page has more of what was asked than a facet and words of the question: what else there was in 2025 is not near to
 * `kafka 2025`, where no page has `kafka`, nor are other prototypes to `kafka prototype`.
 */
export function hasSubject({ matches }: Pick<Hit, 'matches'>, clauses: Clause[], notFound: string[]): boolean {
  const naming = notFound.length > 0 ? clauses.filter(({ facet }) => facet) : [];
  const named = new Set(naming.flatMap(({ typed }) => typed.split(' ')));
  return clauses.some(({ isLight, facet, typed }, index) => !isLight && !facet && !named.has(typed) && matches[index]);
}
