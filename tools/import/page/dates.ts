/** Days and months of an event as people write them. */

/** First and last day, as `2025-11-24`. */
export interface Days {
  start: string;
  end: string;
}

/**
 * The days that a text names: `24.11.2025 – 28.11.2025`, `24.–28.11.2025`, `24–28 November 2025`, `November 24 to 28, 2025`,
 * `March 30 – April 3, 2026`, `2025-11-24/2025-11-28`. Undefined where it names none; `mistake` says what is wrong about
 * days that cannot be.
 */
export function readDays(text: string): { days: Days } | { mistake: string } | undefined {
  const days = text.replace(/\d{1,2}:\d\d/g, '').toLowerCase();
  const points = readIsoDays(days) ?? readNamedDays(days) ?? readNumericDays(days);
  const [first, last = first] = points ?? [];
  if (!first || !last) return undefined;
  const wrong = [first, last].find((point) => !isDay(point));
  if (wrong) return { mistake: `there is no day ${spell(wrong)}` };
  const [start, end] = [spell(first), spell(last)];
  return end < start ? { mistake: `the event ends on ${end}, before it starts on ${start}` } : { days: { start, end } };
}

interface Point {
  year: number;
  month: number;
  day: number;
}

const monthNames = 'january february march april may june july august september october november december'.split(' ');
const germanMonths = 'januar februar märz april mai juni juli august september oktober november dezember'.split(' ');
const month = `(?:${[...monthNames, ...germanMonths].join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)`;
const monthPattern = new RegExp(`(?<!\\p{L})${month}(?!\\p{L})`, 'gu');
const yearPattern = /(?<![\d.])(?:19|20)\d\d(?!\d)/g;

const toMonth = (name: string): number =>
  Math.max(...[monthNames, germanMonths].map((names) => names.findIndex((full) => full.startsWith(name.slice(0, 3))))) + 1;

/** `2025-11-24`, and what the second day leaves out: `2025-11-24 to 28`. */
function readIsoDays(text: string): Point[] | undefined {
  const points = [...text.matchAll(/(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g)].map(
    ([, year, monthNumber, day]) => ({
      year: Number(year),
      month: Number(monthNumber),
      day: Number(day),
    }),
  );
  const [first] = points;
  const [, day] = /\d{1,2}\s*(?:-|–|—|to|until|bis)\s*(\d{1,2})(?![-/.\d])\s*$/.exec(text) ?? [];
  return first && (points.length === 1 && day ? [first, { ...first, day: Number(day) }] : points);
}

/** Numbers of days beside names of months. One month or year is that of both days. */
function readNamedDays(text: string): Point[] | undefined {
  const found = [...text.matchAll(monthPattern)].map(([name]) => toMonth(name));
  const years = [...text.matchAll(yearPattern)].map(([year]) => Number(year));
  const days = [
    ...text.matchAll(/(?<![\d.])(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?!\s+(?:days?|topics?|people|participants?|teams?)\b)/g),
  ].map(([, day]) => Number(day));
  const [firstMonth, lastMonth = firstMonth] = found;
  const [year] = years;
  const lastYear = years[1] ?? year;
  const [firstDay, lastDay = firstDay] = days;
  if (!firstMonth || !lastMonth || year === undefined || lastYear === undefined || !firstDay || !lastDay) return undefined;
  const crossesNewYear = years.length === 1 && lastMonth < firstMonth;
  return [
    { year: crossesNewYear ? year - 1 : year, month: firstMonth, day: firstDay },
    { year: lastYear, month: lastMonth, day: lastDay },
  ];
}

/** `24.11.2025`; the first day may leave out what the second has: `24.–28.11.2025`. The day is first unless it cannot be. */
function readNumericDays(text: string): Point[] | undefined {
  const points = [...text.matchAll(/(?<!\d)(\d{1,2})(?:\s?[./]\s?(\d{1,2})(?:\s?[./]\s?((?:19|20)\d\d))?)?(?!\d)/g)].map(
    ([, ...numbers]) => numbers.map((number) => (number === undefined ? undefined : Number(number))),
  );
  const [first, last = first] = points;
  const [firstDay, firstMonth = last?.[1], firstYear = last?.[2]] = first ?? [];
  const [lastDay, lastMonth = firstMonth, lastYear = firstYear] = last ?? [];
  if (!firstDay || !firstMonth || !firstYear || !lastDay || !lastMonth || !lastYear) return undefined;
  const isAmerican = text.includes('/') && Math.max(firstMonth, lastMonth) > 12 && Math.max(firstDay, lastDay) <= 12;
  return [
    { year: firstYear, month: firstMonth, day: firstDay },
    { year: lastYear, month: lastMonth, day: lastDay },
  ].map((point) => (isAmerican ? { ...point, month: point.day, day: point.month } : point));
}

const spell = ({ year, month: number, day }: Point): string =>
  `${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function isDay(point: Point): boolean {
  const date = new Date(`${spell(point)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(spell(point));
}

const monthForms = [
  /(?<![\d.])(?<year>20\d\d)[-/_.](?<number>0?[1-9]|1[0-2])(?!\d)/,
  /(?<![\d.])(?<number>0?[1-9]|1[0-2])[-/.](?<year>20\d\d)(?!\d)/,
  new RegExp(`(?<!\\p{L})(?<name>${month})\\s*,?\\s*(?<year>20\\d\\d)(?!\\d)`, 'iu'),
];

/** The month that a title or file name tells of, as `2025-11`: `11/2025`, `2025-11`, `November 2025`. */
export function readMonth(text: string): string | undefined {
  const { year, number, name } = monthForms.map((form) => form.exec(text)?.groups).find(Boolean) ?? {};
  const value = number ?? (name && String(toMonth(name.toLowerCase())));
  return year && value ? `${year}-${value.padStart(2, '0')}` : undefined;
}

/** A title without the month that it tells of. */
export const withoutMonth = (text: string): string => monthForms.reduce((rest, form) => rest.replace(form, ''), text);
