import type { Answer } from '../answer.ts';
import { readingOf } from '../ranking/completeness.ts';
import { isMet } from '../ranking/matcher.ts';
import type { Retrieved } from '../ranking/retrieval.ts';

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
