import type { FacetName } from './answer.ts';

/**
 * What every topic page is filed under, as columns: read when results are narrowed, counted or set in order of time. A
 * row has no key; rows stand in the order in which Pagefind lists all pages, which is the same for the same index.
 */
export interface PagesFile {
  /** The values that rows refer to by position, per facet. */
  values: Record<FiledFacet, string[]>;
  columns: Record<FiledFacet, number[][]>;
}

/** The facets that are stored; the year of a topic is that of its event. */
const filedFacets = ['event', 'area', 'outcome', 'tag', 'storyline', 'gep'] as const;
export type FiledFacet = (typeof filedFacets)[number];

/** The pages by Pagefind's key. */
export interface Pages {
  valuesOf(key: string, facet: FacetName): string[];
  /** Whether any page has the value. */
  knows(facet: FacetName, value: string): boolean;
}

/** Joins the rows of the file with the keys of the index. Undefined when their numbers differ: then they are not of one build. */
export function readPages({ values, columns }: PagesFile, keys: string[]): Pages | undefined {
  if (columns.event.length !== keys.length) return undefined;
  const rows = new Map(keys.map((key, index) => [key, index]));
  const filed = (key: string, facet: FiledFacet): string[] =>
    (columns[facet][rows.get(key) ?? -1] ?? []).map((position) => values[facet][position] ?? '');
  const years = new Set(values.event.map(toYear));
  return {
    valuesOf: (key, facet) => (facet === 'year' ? filed(key, 'event').map(toYear) : filed(key, facet)),
    knows: (facet, value) => (facet === 'year' ? years.has(value) : values[facet].includes(value)),
  };
}

const toYear = (event: string): string => event.slice(0, 4);

/** The columns of a file, from what each page is filed under. */
export function toPagesFile(rows: Record<FiledFacet, string[]>[]): PagesFile {
  const file = { values: {}, columns: {} } as PagesFile;
  for (const facet of filedFacets) {
    const values = [...new Set(rows.flatMap((row) => row[facet]))].sort();
    const positions = new Map(values.map((value, index) => [value, index]));
    file.values[facet] = values;
    file.columns[facet] = rows.map((row) => row[facet].map((value) => positions.get(value) ?? 0));
  }
  return file;
}
