/**
 * The first file of a built index: what it is made of. Written from Pagefind's index of the same build, so that the two
 * cannot disagree. Its parts lie in a folder named after the build; a page that is older than the index asks for a
 * folder that is gone, and knows.
 */
export interface Manifest {
  /** Name of the folder of parts, below `search/`. Made from their content. */
  build: string;
  /** Pagefind's list of pages and chunks, below `pagefind/`: named here so that it can be fetched before it is asked for. */
  pagefindMeta: string;
  /** How many topic pages there are. */
  pages: number;
  /** Letters before the number of a proposal: `GEP`. */
  proposalPrefix: string;
  /** The first word of every part of the vocabulary, in order. */
  words: string[];
}

export const manifestPath = 'search/manifest.json';
export const wordsPath = ({ build }: Pick<Manifest, 'build'>, part: number): string => `search/${build}/words-${part}.json`;
export const pagesPath = ({ build }: Pick<Manifest, 'build'>): string => `search/${build}/pages.json`;
