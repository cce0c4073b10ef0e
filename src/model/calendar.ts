/** Events are named by year and month (`2025-11`); this module turns those names and days into words. */

const months = 'January February March April May June July August September October November December'.split(' ');

/** `2025-11` → `November 2025`. */
export function formatMonth(eventId: string): string {
  const [year, month] = eventId.split('-');
  return `${months[Number(month) - 1]} ${year}`;
}

/** `2025-11` → `Nov 2025`, for narrow places. */
export const formatShortMonth = (eventId: string): string => formatMonth(eventId).replace(/^(\p{L}{3})\p{L}*/u, '$1');

/** A day in words: `24 November 2025`. Days are UTC, as content writes them. */
export const formatDay = (day: Date): string => `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;

/** A day for `<time datetime>` and machines: `2025-11-24`. */
export const toIsoDay = (day: Date): string => day.toISOString().slice(0, 10);

/** `24–28 November 2025`, or both months where a week crosses them. */
export function formatDays(start: Date, end: Date): string {
  const isSameMonth = toIsoDay(start).slice(0, 7) === toIsoDay(end).slice(0, 7);
  return isSameMonth ? `${start.getUTCDate()}–${formatDay(end)}` : `${formatDay(start)} – ${formatDay(end)}`;
}

/** Months from one event to another; negative when the second is earlier. */
export function monthsBetween(from: string, to: string): number {
  const count = (id: string) => Number(id.slice(0, 4)) * 12 + Number(id.slice(5, 7));
  return count(to) - count(from);
}

/** How long after the first event the second took place: `one month later`, `13 months later`. */
export function formatGap(from: string, to: string): string {
  const gap = monthsBetween(from, to);
  if (gap === 0) return 'the same week';
  return gap === 1 ? 'one month later' : `${gap} months later`;
}
