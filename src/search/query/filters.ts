import { type FacetName, type Filters, facetNames } from '../facets.ts';
import type { DocValues } from '../index/doc-values.ts';
import type { Entities } from '../index/entities.ts';
import { toTerm } from '../text/normalizer.ts';

/** Filters by id, where a label or another name was given; a value that nothing has is reported, never dropped in silence. */
export function resolveFilters(
  filters: Filters,
  docValues: DocValues,
  { all }: Entities,
): { filters: Filters; unknown: string[] } {
  const unknown: string[] = [];
  const resolve = (facet: FacetName, value: string): string => {
    if (docValues.knows(facet, value)) return value;
    const number = /^\D*0*(\d+)$/.exec(value)?.[1];
    if (facet === 'gep' && number && docValues.knows(facet, number)) return number;
    const named = all.find(
      ({ kind, id, title, aliases }) => kind === facet && [id, title, ...aliases].some((name) => toTerm(name) === toTerm(value)),
    );
    if (!named || !docValues.knows(facet, named.id)) unknown.push(`${facet}:${value}`);
    return named?.id ?? value;
  };
  const resolved = facetNames.flatMap((facet) => {
    const values = filters[facet];
    return values ? [[facet, values.map((value) => resolve(facet, value))] as const] : [];
  });
  return { filters: Object.fromEntries(resolved), unknown };
}

/** Whether a page matches all filters: OR inside a facet, AND across. `ignore` leaves one facet out. */
export function matchesFilters(key: string, filters: Filters, docValues: DocValues, ignore?: FacetName): boolean {
  return facetNames.every((facet) => {
    const chosen = facet === ignore ? [] : (filters[facet] ?? []);
    return chosen.length === 0 || docValues.valuesOf(key, facet).some((value) => chosen.includes(value));
  });
}

/** Whether a page has any of the values. */
export const hasAnyValue = (key: string, filters: Filters, docValues: DocValues): boolean =>
  facetNames.some((facet) => docValues.valuesOf(key, facet).some((value) => filters[facet]?.includes(value)));
