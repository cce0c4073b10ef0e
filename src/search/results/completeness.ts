import type { Answer } from '../answer.ts';
import type { Clause } from '../query/clause.ts';
import { isMet } from '../ranking/matcher.ts';
import type { Retrieved } from '../ranking/retrieval.ts';
import type { Hit } from '../ranking/scorer.ts';
import { hasSubject } from '../ranking/subject.ts';
import type { Weights } from '../ranking/weights.ts';

/** What the query asks for and a page does not have, as it was read. Light words are not asked for. */
export const listMisses = ({ matches }: Pick<Hit, 'matches'>, clauses: Clause[]): string[] =>
  clauses.filter(({ isLight }, index) => !isLight && !isMet(matches[index])).map(readingOf);

const readingOf = ({ typed, corrected }: Clause): string => corrected ?? typed;

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

/** Things that are each found, but on no page together; empty where a page has all, or where a query is too long to say so. */
export function findConflict({ clauses, topicCounts, notFound, hits }: Retrieved): Answer['conflict'] {
  const asked = clauses
    .map((clause, index) => ({ clause, topics: topicCounts[index] ?? 0 }))
    .filter(({ clause }) => !clause.isLight);
  const required = asked.filter(({ clause }) => clause.isRequired);
  const named = required.length > 1 ? required : asked;
  const isOneTogether = hits.some(({ matches }) => named.every(({ clause }) => isMet(matches[clauses.indexOf(clause)])));
  if (named.length < 2 || named.length > mostNamed || notFound.length > 0 || isOneTogether) return [];
  return named.map(({ clause, topics }) => ({ typed: readingOf(clause), topics, isTime: clause.facet?.name === 'event' }));
}

/** So many things fit into one sentence. */
const mostNamed = 3;
