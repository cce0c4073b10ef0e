const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2025-11` → `Nov 2025`. */
export const formatShortMonth = (eventId: string): string =>
  `${names[Number(eventId.slice(5, 7)) - 1] ?? ''} ${eventId.slice(0, 4)}`;
