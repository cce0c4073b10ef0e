import { SearchUnavailable, type UnavailableReason } from '../unavailable.ts';

/**
 * The first file of a built index: what it is made of. Written from Pagefind's index of the same build. Its parts are in
 * a folder named after the build, so a page that is older than the index asks for a folder that is gone, and knows.
 */
export interface Manifest {
  /** Version of the shape of all these files (`manifestFormat`): code of another version cannot read them. */
  format: number;
  /** Name of the folder of parts below `search/`. Made from their content. */
  build: string;
  /** Name that Pagefind gave to its index of this build; the entry file of the index must say the same. */
  pagefind: string;
  /** How many pages Pagefind lists. */
  pages: number;
  /** The pages that are no topics, by their place in that list: `storyline/backups`, `event/2025-11`. */
  entities: Record<string, string>;
  /** Letters before the number of a proposal: `GEP`. */
  proposalPrefix: string;
  /** What the events are called: every page is about them. */
  hackathon: string;
  /** The first word of every part of Pagefind's index, in order. */
  index: string[];
  /** The first word of every part of the lexicon, in order. */
  lexicon: string[];
  /** Length (in UTF-16 units) and checksum of every part, by path. */
  parts: Record<string, [length: number, checksum: string]>;
}

/**
 * Raise it whenever a file of `src/search/index/` changes its shape, or a facet comes or goes, so that open pages ask their
 * readers to reload.
 */
export const manifestFormat = 3;

/**
 * Reads a manifest. Throws `SearchUnavailable`: `outdated` where the site is newer than this code, `stale` where an older
 * manifest arrived, `broken` where it is none.
 */
export function readManifest(value: unknown): Manifest {
  const fail = (reason: UnavailableReason) => new SearchUnavailable({ reason, part: manifestPath });
  if (!isObject(value) || !isObject(value['parts']) || typeof value['pagefind'] !== 'string') throw fail('broken');
  const format = typeof value['format'] === 'number' ? value['format'] : 0;
  if (format !== manifestFormat) throw fail(format > manifestFormat ? 'outdated' : 'stale');
  return value as unknown as Manifest;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Paths below the base of the site. */
export const manifestPath = 'search/manifest.json';
export const namesPath = 'search/names.json';
export const referencesPath = 'search/references.json';
export const glossaryPath = 'search/glossary.json';
/** The path of a part of the lexicon, below the base. */
export const lexiconPath = ({ build }: Pick<Manifest, 'build'>, part: number): string => `search/${build}/lexicon-${part}.json`;
/** The path of the facet values, below the base. */
export const docValuesPath = ({ build }: Pick<Manifest, 'build'>): string => `search/${build}/doc-values.json`;
