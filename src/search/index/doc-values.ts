import { type FacetName, facetNames } from '../facets.ts';

/**
 * The facet values of every page, as columns: read when results are narrowed, counted or ordered by time. A row has no
 * key; rows stand in the order in which Pagefind lists all pages, which is the same for the same index.
 */
export interface DocValuesFile {
  /** The values that rows refer to by position, per facet. */
  values: Record<FacetName, string[]>;
  columns: Record<FacetName, number[][]>;
}

/** Facet values by Pagefind's key of a page. */
export interface DocValues {
  valuesOf(key: string, facet: FacetName): string[];
  /** Whether any page has the value. */
  knows(facet: FacetName, value: string): boolean;
}

/** Joins the rows of the file with the keys of the index, which must be of the same build (`Manifest.pagefind`). */
export function readDocValues({ values, columns }: DocValuesFile, keys: string[]): DocValues {
  const rows = new Map(keys.map((key, index) => [key, index]));
  return {
    valuesOf: (key, facet) => (columns[facet][rows.get(key) ?? -1] ?? []).map((position) => values[facet][position] ?? ''),
    knows: (facet, value) => values[facet].includes(value),
  };
}

/** The columns of a file, from the declared values of each page. */
export function toDocValuesFile(rows: Partial<Record<string, string[]>>[]): DocValuesFile {
  const file = { values: {}, columns: {} } as DocValuesFile;
  for (const facet of facetNames) {
    const values = [...new Set(rows.flatMap((row) => row[facet] ?? []))].sort();
    const positions = new Map(values.map((value, index) => [value, index]));
    file.values[facet] = values;
    file.columns[facet] = rows.map((row) => (row[facet] ?? []).map((value) => positions.get(value) ?? 0));
  }
  return file;
}
