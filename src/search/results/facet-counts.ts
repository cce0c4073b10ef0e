import type { Counts, FacetValue } from '../answer.ts';
import { type FacetName, type Filters, facetNames, timeFacets } from '../facets.ts';
import type { DocValues } from '../index/doc-values.ts';
import type { Entities } from '../index/entities.ts';
import { matchesFilters } from '../query/filters.ts';

/**
 * What can be chosen to narrow the pages of the answer, and how they spread over time. A count says how many topics
 * choosing the value would show, so it is taken over the other facets' filters only. `keys` are the pages before filters.
 */
export function countFacets(keys: string[], filters: Filters, docValues: DocValues, entities: Entities): Counts {
  const labelOf = (facet: FacetName, value: string) => (facet === 'year' ? value : entities.labelOf(facet, value));
  const listValues = (facet: FacetName): FacetValue[] => {
    const chosen = filters[facet] ?? [];
    const counts = countValues(keys, facet, filters, docValues);
    // Values without a result are left out, unless they are chosen.
    return [...new Set([...chosen, ...counts.keys()])]
      .map((value) => ({ value, label: labelOf(facet, value), count: counts.get(value) ?? 0, chosen: chosen.includes(value) }))
      .sort(timeFacets.includes(facet) ? newestFirst : mostFirst);
  };
  const perEvent = countValues(keys, 'event', filters, docValues);
  const events = entities.all.filter(({ kind }) => kind === 'event').map(({ id }) => id);
  return {
    facets: Object.fromEntries(facetNames.map((facet) => [facet, listValues(facet)])) as Counts['facets'],
    timeline: [...new Set([...events, ...perEvent.keys()])]
      .sort()
      .map((event) => ({ event, label: labelOf('event', event), count: perEvent.get(event) ?? 0 })),
  };
}

/** How many of the pages have each value of a facet, under all filters but those of that facet. */
function countValues(keys: string[], facet: FacetName, filters: Filters, docValues: DocValues): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) {
    if (!matchesFilters(key, filters, docValues, facet)) continue;
    for (const value of docValues.valuesOf(key, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const newestFirst = (a: FacetValue, b: FacetValue): number => (a.value < b.value ? 1 : -1);
const mostFirst = (a: FacetValue, b: FacetValue): number => b.count - a.count || (a.label < b.label ? -1 : 1);
