/** Days, months and the time between events in words. Events are named by year and month (`2025-11`); days are UTC. */

// American English has `Sep` where British has `Sept`; British English puts the day first.
const longMonth = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortMonth = new Intl.DateTimeFormat('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const longDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2025-11` → `November 2025`. Text that is no month comes back as it is. */
export const formatMonth = (eventId: string): string => writeMonth(longMonth, eventId);

/** `2025-11` → `Nov 2025`, for narrow places. Text that is no month comes back as it is. */
export const formatShortMonth = (eventId: string): string => writeMonth(shortMonth, eventId);

/** `24 November 2025` */
export const formatDay = (day: Date): string => longDay.format(day);

/** A day for `<time datetime>` and programs: `2025-11-24`. */
export const toIsoDay = (day: Date): string => day.toISOString().slice(0, 10);

/** `24–28 November 2025`, `30 June – 4 July 2025`, or one day where both are the same. */
export const formatDays = (start: Date, end: Date): string =>
  // A range of plain numbers is written without spaces.
  longDay.formatRange(start, end).replace(/^(\d+)\s–\s/, '$1–');

/** Months from one event to another; negative when the second is earlier. */
export function monthsBetween(from: string, to: string): number {
  const count = (eventId: string) => Number(eventId.slice(0, 4)) * 12 + Number(eventId.slice(5, 7));
  return count(to) - count(from);
}

/** A number of months in words: `one month later`, `13 months earlier`; `the same week` for none. */
export function formatGap(months: number): string {
  if (months === 0) return 'the same week';
  const length = Math.abs(months) === 1 ? 'one month' : `${Math.abs(months)} months`;
  return `${length} ${months > 0 ? 'later' : 'earlier'}`;
}

function writeMonth(format: Intl.DateTimeFormat, eventId: string): string {
  const month = new Date(`${eventId}-01T00:00Z`);
  return Number.isNaN(month.getTime()) ? eventId : format.format(month);
}
