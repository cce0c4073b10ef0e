/**
 * What pages declare for search besides their text and facets: the one list. A page declares metadata with
 * `data-pagefind-meta="<field>:<text>"`, and what no search should find with `data-pagefind-filter="<name>:<value>"`.
 */

/** Fields of metadata that are searched. */
export type Field = 'title' | 'aliases' | 'questions' | 'references' | 'about';

/** Stands between the values of a field. */
export const listSeparator = ' · ';

/** The text of a field with several values. */
export const joinValues = (values: readonly string[]): string => values.join(listSeparator);

/** What a page says of its status in a few words, `released v1.135.0`. Declared like a facet, so that no search finds it. */
export const statusWordsFilter = 'status-words';

/** Where a page lies on a storyline (`src/chart/small-strip.ts`). Declared like a facet as well. */
export const stripFilter = 'strip';
