import type { Question, SortOrder } from '../../search/answer.ts';
import { type FacetName, type Filters, facetNames } from '../../search/facets.ts';
import { withoutTypedFilters } from '../../search/query/parser.ts';

/** What the address of the search page holds: the question and how its answer is shown. */
export interface SearchState extends Question {
  filters: Filters;
  sort: SortOrder;
  view: 'list' | 'timeline';
  limit: number;
  verbatim: boolean;
}

/** A value of a facet that is chosen or left. */
export interface Choice {
  facet: FacetName;
  value: string;
  isChosen: boolean;
}

const orders: SortOrder[] = ['relevance', 'newest', 'oldest'];

/** Topics that are shown at first, and with each request for more. */
export const pageSize = 20;

/** Reads an address. Anything that is not understood is left out; the result is always a valid state. */
export function readState(parameters: URLSearchParams): SearchState {
  const filters: Filters = {};
  for (const facet of facetNames) {
    const values = parameters.getAll(facet).filter((value) => /^[a-z0-9][a-z0-9-]{0,60}$/.test(value));
    if (values.length > 0) filters[facet] = [...new Set(values)];
  }
  return {
    text: (parameters.get('q') ?? '').slice(0, 300),
    filters,
    sort: orders.find((order) => order === parameters.get('sort')) ?? 'relevance',
    view: parameters.get('view') === 'timeline' ? 'timeline' : 'list',
    limit: Math.min(500, Math.max(pageSize, Number.parseInt(parameters.get('show') ?? '', 10) || pageSize)),
    verbatim: parameters.get('verbatim') === '1',
  };
}

/** Writes a state as an address, without what is the default anyway. */
export function writeState({ text, filters, sort, view, limit, verbatim }: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (text) parameters.set('q', text);
  for (const facet of facetNames) for (const value of filters[facet] ?? []) parameters.append(facet, value);
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (view !== 'list') parameters.set('view', view);
  if (limit !== pageSize) parameters.set('show', String(limit));
  if (verbatim) parameters.set('verbatim', '1');
  return parameters;
}

/**
 * The state with a facet value chosen or not; the list starts at its top again. Filters of the facet that were typed become
 * chosen ones, so that they can be undone: `inForce` are all of them, those of the text included.
 */
export function withFacet(state: SearchState, { facet, value, isChosen }: Choice, inForce = state.filters): SearchState {
  const values = (inForce[facet] ?? []).filter((one) => one !== value);
  const text = withoutTypedFilters(state.text, facet);
  return { ...state, text, limit: pageSize, filters: { ...state.filters, [facet]: isChosen ? [...values, value] : values } };
}

/** Whether two states have the same address. */
export const isSame = (a: SearchState, b: SearchState): boolean => writeState(a).toString() === writeState(b).toString();

/** The state with the query as it stands in the field. Another query is not taken literally, and its list starts at the top. */
export const withQuery = (state: SearchState, text: string): SearchState =>
  text === state.text ? state : { ...state, text, limit: pageSize, verbatim: false };

/** The state without filters, typed ones included. */
export const withoutFilters = (state: SearchState): SearchState => ({
  ...withQuery(state, withoutTypedFilters(state.text)),
  filters: {},
});

/** The state with more results shown. */
export const withMore = (state: SearchState): SearchState => ({ ...state, limit: state.limit + pageSize });
