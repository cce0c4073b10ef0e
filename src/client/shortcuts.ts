/**
 * The keyboard shortcuts of the site: the one list, which the page obeys and the dialog behind `?` shows. Keys have no modifier,
 * are no shortcuts where somebody types, and can be switched off.
 */
export interface Shortcut {
  key: string;
  /** What it does, for the dialog. */
  label: string;
  /**
   * The places it leads to. A key follows the only link; of several places, each press focuses the next. Without a selector,
   * another script answers the key.
   */
  targets?: string;
  /** Takes the places from the last to the first. */
  isBackwards?: boolean;
}

/** Links of which each opens one thing of a list. */
const rows = '.result, .topics .title a, [data-rows] a';

/** In the order of the dialog. A page has the shortcuts whose targets it has. */
export const shortcuts: Shortcut[] = [
  { key: '/', label: 'Search' },
  { key: 'j', label: 'Next in the list', targets: rows },
  { key: 'k', label: 'Previous in the list', targets: rows, isBackwards: true },
  { key: 'f', label: 'Filters', targets: ':is([data-facets], [data-filters]) :is(input, select, button, summary)' },
  { key: 'n', label: 'Next chapter', targets: 'a[rel~=next], .chapter h3 a' },
  { key: 'p', label: 'Previous chapter', targets: 'a[rel~=prev], .chapter h3 a', isBackwards: true },
  { key: 't', label: 'Contents of this page', targets: '[data-contents] a' },
  { key: '?', label: 'Show this list' },
];
