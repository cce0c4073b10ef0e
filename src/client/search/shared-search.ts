import type { Search } from './open-search.ts';

/**
 * One engine for all scripts of a page. The script of the dialog is a separate bundle, so a module cannot be what they
 * share.
 */
const shared = globalThis as { trellisSearch?: () => Search };

/** Registers the function that opens the engine of this page; nothing is loaded before it is asked for. */
export function shareSearch(open: () => Search): void {
  shared.trellisSearch = open;
}

/** The engine of this page, started if need be. */
export function getSearch(): Search {
  if (!shared.trellisSearch) throw new Error('The script of every page, which shares search, has not run.');
  return shared.trellisSearch();
}
