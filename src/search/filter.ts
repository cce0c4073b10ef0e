import type { Resources } from './index/resources.ts';
import type { Plan } from './plan.ts';
import { hasAnyValue, matchesFilters } from './query/filters.ts';
import { splitByMisses } from './ranking/completeness.ts';
import type { Retrieved } from './ranking/retrieval.ts';
import type { Hit } from './ranking/scorer.ts';
import type { Weights } from './ranking/weights.ts';

/** Hits that meet everything, those that miss something, and what the counts are taken over. */
export interface Filtered extends Retrieved {
  complete: Hit[];
  partial: Hit[];
  /** Complete before the filters of facets. */
  unfiltered: Hit[];
}

/** Drops what was excluded, sets aside what misses something, and applies the facets. */
export async function filterHits(
  retrieved: Retrieved,
  { docValues, filters, withoutFilters, analyzed }: Plan,
  resources: Resources,
  weights: Weights,
): Promise<Filtered> {
  const fullText = await resources.fullText();
  const banned = new Set((await Promise.all(analyzed.excluded.map(fullText.searchPhrase))).flatMap((keys) => [...keys]));
  // Where doc values were not loaded, nothing is filtered.
  const isLeftOut = (key: string) => banned.has(key) || (docValues !== undefined && hasAnyValue(key, withoutFilters, docValues));
  const isIn = ({ key }: Hit) => docValues === undefined || matchesFilters(key, filters, docValues);
  const allowed = retrieved.hits.filter(({ key }) => !isLeftOut(key));
  const { complete, partial } = splitByMisses(allowed, retrieved, weights);
  return { ...retrieved, complete: complete.filter(isIn), partial: partial.filter(isIn), unfiltered: complete };
}
