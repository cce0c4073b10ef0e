import { type FacetName, type FacetValue, type Filters, facetNames } from './answer.ts';
import type { Page } from './lexicon.ts';

/** The values a page has in a facet. */
export function valuesOf(page: Page, facet: FacetName): string[] {
  switch (facet) {
    case 'event':
      return [page.event];
    case 'year':
      return [page.event.slice(0, 4)];
    case 'area':
      return [page.area];
    case 'outcome':
      return [page.outcome];
    case 'tag':
      return page.tags;
    case 'storyline':
      return page.storylines;
    case 'gep':
      return page.geps;
  }
}

/** Whether a page passes all filters: OR inside a facet, AND across. `ignore` leaves one facet out. */
export function passes(page: Page, filters: Filters, ignore?: FacetName): boolean {
  return facetNames.every((facet) => {
    const chosen = facet === ignore ? [] : (filters[facet] ?? []);
    return chosen.length === 0 || valuesOf(page, facet).some((value) => chosen.includes(value));
  });
}

/**
 * What every facet offers for the pages that match. A count says how many results choosing the value would show, so it
 * is taken over the other facets' filters only. Values without a result are left out, unless they are chosen.
 */
export function countFacets(
  pages: Page[],
  filters: Filters,
  labelOf: (facet: FacetName, value: string) => string,
): Record<FacetName, FacetValue[]> {
  const entries = facetNames.map((facet) => [facet, countFacet(pages, facet, filters, labelOf)]);
  return Object.fromEntries(entries) as Record<FacetName, FacetValue[]>;
}

function countFacet(
  pages: Page[],
  facet: FacetName,
  filters: Filters,
  labelOf: (facet: FacetName, value: string) => string,
): FacetValue[] {
  const chosen = filters[facet] ?? [];
  const counts = new Map(chosen.map((value) => [value, 0]));
  for (const page of pages) {
    if (passes(page, filters, facet)) for (const value of valuesOf(page, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, label: labelOf(facet, value), count, chosen: chosen.includes(value) }))
    .sort((a, b) =>
      facet === 'event' || facet === 'year' ? (a.value < b.value ? 1 : -1) : b.count - a.count || (a.label < b.label ? -1 : 1),
    );
}
