import { type FacetName, type Filters, facetNames } from './answer.ts';
import type { Names } from './names.ts';
import type { Pages } from './pages.ts';
import { join } from './words.ts';

/** Filters of the query and of the facets, which are the same thing. */
export function mergeFilters(a: Filters, b: Filters): Filters {
  const facets = facetNames.filter((facet) => a[facet] || b[facet]);
  return Object.fromEntries(facets.map((facet) => [facet, [...new Set([...(a[facet] ?? []), ...(b[facet] ?? [])])]]));
}

export const isFiltered = (filters: Filters): boolean => facetNames.some((facet) => (filters[facet] ?? []).length > 0);

/** Filters by id, where a label or another name was given; a value that nothing has is reported, never dropped in silence. */
export function resolveFilters(filters: Filters, pages: Pages, { things }: Names): { filters: Filters; unknown: string[] } {
  const unknown: string[] = [];
  const resolve = (facet: FacetName, value: string): string => {
    if (pages.knows(facet, value)) return value;
    const number = /^\D*0*(\d+)$/.exec(value)?.[1];
    if (facet === 'gep' && number && pages.knows(facet, number)) return number;
    const named = things.find(
      ({ kind, id, title, aliases }) => kind === facet && [id, title, ...aliases].some((name) => join(name) === join(value)),
    );
    if (!named) unknown.push(`${facet}:${value}`);
    return named?.id ?? value;
  };
  const resolved = facetNames.flatMap((facet) => {
    const values = filters[facet];
    return values ? [[facet, values.map((value) => resolve(facet, value))] as const] : [];
  });
  return { filters: Object.fromEntries(resolved), unknown };
}

/** Whether a page passes all filters: OR inside a facet, AND across. `ignore` leaves one facet out. */
export function passes(key: string, filters: Filters, pages: Pages, ignore?: FacetName): boolean {
  return facetNames.every((facet) => {
    const chosen = facet === ignore ? [] : (filters[facet] ?? []);
    return chosen.length === 0 || pages.valuesOf(key, facet).some((value) => chosen.includes(value));
  });
}

/** Whether a page has any of the values. */
export const hasAny = (key: string, filters: Filters, pages: Pages): boolean =>
  facetNames.some((facet) => pages.valuesOf(key, facet).some((value) => filters[facet]?.includes(value)));
