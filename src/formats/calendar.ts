/** Days, months and the time between events in words. Events are named by year and month (`2025-11`); days are UTC. */

// American English has `Sep` where British has `Sept`; British English puts the day first.
const longMonth = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortMonth = new Intl.DateTimeFormat('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const longDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2025-11` → `November 2025`. Text that is not a month is returned unchanged. */
export const formatMonth = (eventId: string): string => writeMonth(longMonth, eventId);

/** `2025-11` → `Nov 2025`, for narrow places. Text that is not a month is returned unchanged. */
export const formatShortMonth = (eventId: string): string => writeMonth(shortMonth, eventId);

/** `24 November 2025` */
export const formatDay = (day: Date): string => longDay.format(day);

/** `24 Nov 2025`, for narrow places. */
export const formatShortDay = (day: Date): string => `${day.getUTCDate()} ${shortMonth.format(day)}`;

/** A day for `<time datetime>` and programs: `2025-11-24`. */
export const toIsoDay = (day: Date): string => day.toISOString().slice(0, 10);

/** `24–28 November 2025`, `30 June – 4 July 2025`, or one day where both are the same. */
export const formatDays = (start: Date, end: Date): string =>
  // A range of plain numbers is written without spaces.
  longDay.formatRange(start, end).replace(/^(\d+)\s–\s/, '$1–');

/** `August 2026`, or `December 2025 to September 2026` where the days are of different months. */
export function formatMonthSpan(first: Date, last: Date): string {
  const [from, to] = [longMonth.format(first), longMonth.format(last)];
  return from === to ? from : `${from} to ${to}`;
}

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

/**
 * How long after an event something happened: `during the event`, `three weeks later`, `14 months later`. What happened before
 * it reads `before the event`.
 */
export function formatDelay({ start, end }: { start: Date; end: Date }, day: Date): string {
  if (day < start) return 'before the event';
  const days = Math.round((day.getTime() - end.getTime()) / oneDay);
  if (days <= 0) return 'during the event';
  if (days < 7) return `${formatAmount(days, 'day')} later`;
  if (days < 9 * 7) return `${formatAmount(Math.round(days / 7), 'week')} later`;
  const months = Math.round(days / daysOfMonth);
  return `${months < 24 ? formatAmount(months, 'month') : formatAmount(Math.round(days / daysOfYear), 'year')} later`;
}

const oneDay = 86_400_000;
const daysOfMonth = 30.44;
const daysOfYear = 365.25;

const formatAmount = (count: number, noun: string): string =>
  `${smallNumbers[count - 1] ?? count} ${noun}${count === 1 ? '' : 's'}`;

const smallNumbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

function writeMonth(format: Intl.DateTimeFormat, eventId: string): string {
  const month = new Date(`${eventId}-01T00:00Z`);
  return Number.isNaN(month.getTime()) ? eventId : format.format(month);
}
