/**
 * What results can be narrowed by, in the order shown: the one list of facets. A page has the values that it declares with
 * `data-pagefind-filter="<facet>:<value>"`; a page without a value simply lacks it. A new facet needs a label below, a kind of
 * entity where its values have names (`index/entities.ts`), its values on pages, and a higher `manifestFormat`.
 */
export const facetNames = ['event', 'year', 'area', 'outcome', 'status', 'tag', 'storyline', 'gep'] as const;
export type FacetName = (typeof facetNames)[number];

/** What each facet is called. */
export const facetLabels: Record<FacetName, string> = {
  event: 'Event',
  year: 'Year',
  area: 'Area',
  outcome: 'Outcome',
  status: 'State',
  tag: 'Tag',
  storyline: 'Storyline',
  gep: 'Proposal',
};

/** Facets whose values are points in time: listed newest first, others by count. */
export const timeFacets: readonly FacetName[] = ['event', 'year'];

/** Chosen values (ids): OR inside a facet, AND across facets. */
export type Filters = Partial<Record<FacetName, string[]>>;

/** Whether any facet has a chosen value. */
export const isFiltered = (filters: Filters): boolean => facetNames.some((facet) => (filters[facet] ?? []).length > 0);

/** Filters of the query and of the facets, which are the same thing. */
export function mergeFilters(a: Filters, b: Filters): Filters {
  const facets = facetNames.filter((facet) => a[facet] || b[facet]);
  return Object.fromEntries(facets.map((facet) => [facet, [...new Set([...(a[facet] ?? []), ...(b[facet] ?? [])])]]));
}
