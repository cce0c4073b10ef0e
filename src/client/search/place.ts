/**
 * Where a reader was when they left for a result, kept in the entry of the history: Back restores it even where the browser
 * has forgotten the page.
 */
export interface Place {
  query: string;
  /** Pixels from the top of the page. */
  top: number;
  /** Address of the result that was opened. */
  opened: string;
}

type Origin = 'dialog' | 'page';

const keyOf = (origin: Origin): string => `search-${origin}`;

/** Keeps the place in the present entry of the history, for the way back. */
export function keepPlace(origin: Origin, place: Place): void {
  history.replaceState({ ...history.state, [keyOf(origin)]: place }, '');
}

/** The place that was kept in the present entry; only once. */
export function takePlace(origin: Origin): Place | undefined {
  const { [keyOf(origin)]: place, ...rest } = (history.state ?? {}) as Record<string, unknown>;
  if (place === undefined) return undefined;
  history.replaceState(rest, '');
  return place as Place;
}
