import type { Clause } from '../query/clause.ts';
import { or } from '../query/parser.ts';
import { isMet } from './matcher.ts';
import type { Retrieved } from './retrieval.ts';
import type { Hit } from './scorer.ts';
import type { Weights } from './weights.ts';

/** What the query asks for and a page does not have, as it was read. Light words are not asked for. */
export const listMisses = ({ matches }: Pick<Hit, 'matches'>, clauses: Clause[]): string[] =>
  clauses.filter(({ isLight }, index) => !isLight && !isMet(matches[index])).map(readingOf);

/** A clause as it was read: corrected where it was misspelt. */
export const readingOf = ({ typed, corrected, alternatives }: Clause): string =>
  alternatives ? alternatives.map(readingOf).join(` ${or} `) : (corrected ?? typed);

/**
 * The pages that meet everything asked for, and those that miss something but are near enough to be worth a look.
 * Without a required clause (an identifier, a phrase) a page is no answer at all, unless no page has them all.
 */
export function splitByMisses(
  hits: Hit[],
  { clauses, notFound }: Retrieved,
  weights: Weights,
): { complete: Hit[]; partial: Hit[] } {
  const hasRequired = ({ matches }: Hit) => clauses.every(({ isRequired }, index) => !isRequired || matches[index]);
  const able = hits.some(hasRequired) ? hits.filter(hasRequired) : hits;
  const isComplete = (hit: Hit) => notFound.length === 0 && listMisses(hit, clauses).length === 0;
  const complete = able.filter(isComplete);
  const best = Math.max(0, ...able.map(({ score }) => score));
  const isNear = (hit: Hit) => hasSubject(hit, clauses, notFound) && hit.score >= best * weights.partial.floor;
  const partial = able.filter((hit) => !isComplete(hit) && isNear(hit));
  return { complete, partial };
}

/**
 * Whether a page has more of what was asked than a facet and words of the question: what else there was in 2025 is not near to
 * `kafka 2025`, where no page has `kafka`, nor are other prototypes to `kafka prototype`.
 */
export function hasSubject({ matches }: Pick<Hit, 'matches'>, clauses: Clause[], notFound: string[]): boolean {
  // The words of an outcome stay in the query (`kafka prototype`): where something is missing, they are no subject either.
  const facetWords = new Set(notFound.length > 0 ? clauses.flatMap(({ facet, typed }) => (facet ? typed.split(' ') : [])) : []);
  return clauses.some(({ isLight, facet, typed }, index) => matches[index] && !isLight && !facet && !facetWords.has(typed));
}
