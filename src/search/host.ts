import type { SearchUnavailable } from './unavailable.ts';

/** What the engine needs of where it runs. Browser and Node each bring their own. */
export interface Host {
  /** Reads a text file of the built site (`search/names.json`). Throws `SearchUnavailable` when it cannot be had. */
  readText(path: string): Promise<string>;
  /** Imports Pagefind's API, made for this site. Throws `SearchUnavailable` when it cannot be had. */
  loadPagefind(): Promise<unknown>;
  /** The first file of the index that could not be had since this was last asked. Pagefind itself goes on without it. */
  takeFetchFailure(): SearchUnavailable | undefined;
}
