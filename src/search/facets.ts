import { type FacetName, type FacetValue, type Filters, facetNames, type Survey } from './answer.ts';
import { passes } from './filters.ts';
import type { Names } from './names.ts';
import type { Pages } from './pages.ts';

/**
 * What can be chosen to narrow the pages that match, and how they spread over time. A count says how many results
 * choosing the value would show, so it is taken over the other facets' filters only.
 */
export function surveyPages(found: { key: string }[], filters: Filters, pages: Pages, { things }: Names): Survey {
  const keys = found.map(({ key }) => key);
  const labels = new Map(things.map(({ kind, id, title }) => [`${kind}:${id}`, title]));
  const labelOf = (facet: FacetName, value: string) => labels.get(`${facet}:${value}`) ?? value;
  const count = (facet: FacetName): FacetValue[] => {
    const chosen = filters[facet] ?? [];
    const counts = countValues(keys, facet, filters, pages);
    // Values without a result are left out, unless they are chosen.
    return [...new Set([...chosen, ...counts.keys()])]
      .map((value) => ({ value, label: labelOf(facet, value), count: counts.get(value) ?? 0, chosen: chosen.includes(value) }))
      .sort(facet === 'event' || facet === 'year' ? newestFirst : mostFirst);
  };
  const perEvent = countValues(keys, 'event', filters, pages);
  const events = things.filter(({ kind }) => kind === 'event').map(({ id }) => id);
  return {
    facets: Object.fromEntries(facetNames.map((facet) => [facet, count(facet)])) as Survey['facets'],
    timeline: [...new Set([...events, ...perEvent.keys()])]
      .sort()
      .map((event) => ({ event, label: labelOf('event', event), count: perEvent.get(event) ?? 0 })),
  };
}

/** How many of the pages have each value of a facet, under all filters but those of that facet. */
function countValues(keys: string[], facet: FacetName, filters: Filters, pages: Pages): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) {
    if (!passes(key, filters, pages, facet)) continue;
    for (const value of pages.valuesOf(key, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const newestFirst = (a: FacetValue, b: FacetValue): number => (a.value < b.value ? 1 : -1);
const mostFirst = (a: FacetValue, b: FacetValue): number => b.count - a.count || (a.label < b.label ? -1 : 1);
