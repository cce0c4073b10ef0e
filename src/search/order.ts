import type { Filtered } from './filter.ts';
import type { Resources } from './index/resources.ts';
import type { Plan } from './plan.ts';
import { type RankedPage, readPages, rerank, reranked } from './ranking/reranking.ts';
import { byScore, type Hit } from './ranking/scorer.ts';
import type { Weights } from './ranking/weights.ts';

/** How many topics come where the question does not say. */
const defaultLimit = 10;

/** The pages that are shown, in their order. */
export interface Ordered extends Filtered {
  /** The first that meet everything. */
  shown: RankedPage[];
  /** Those that miss something, where `shown` leaves room for them. */
  near: RankedPage[];
  /** The most relevant, whatever order and number of topics the reader has chosen. */
  leading: RankedPage[];
}

/** The best first, or by time on request; within an event, the best first. Reads the pages that are shown. */
export async function orderHits(
  filtered: Filtered,
  { question, order, docValues, isBrowsing }: Plan,
  resources: Resources,
  weights: Weights,
): Promise<Ordered> {
  const fullText = await resources.fullText();
  const limit = question.limit ?? defaultLimit;
  const best = filtered.complete.toSorted(byScore);
  const direction = order === 'newest' ? -1 : 1;
  const eventOf = ({ key }: Hit) => docValues?.valuesOf(key, 'event')[0] ?? '';
  const byEvent = (a: Hit, b: Hit) => direction * eventOf(a).localeCompare(eventOf(b)) || byScore(a, b);
  const rank = (hits: Hit[], most: number) => rerank(hits, most, filtered, fullText, weights);
  const [first, partial, shown] = await Promise.all([
    isBrowsing ? [] : rank(best, Math.max(reranked, order === 'relevance' ? limit : 0)),
    best.length < Math.max(limit, reranked) ? rank(filtered.partial.toSorted(byScore), weights.partial.most) : [],
    order === 'relevance' ? undefined : readPages(best.toSorted(byEvent).slice(0, limit), filtered, fullText, weights),
  ]);
  return {
    ...filtered,
    shown: shown ?? first.slice(0, limit),
    near: best.length < limit ? partial : [],
    leading: [...first.slice(0, reranked), ...(best.length < reranked ? partial : [])],
  };
}
