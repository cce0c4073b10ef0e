/** Months from one to another, both of them included: `2024-01` to `2024-12`. Ids of events compare with them as texts. */
export interface Period {
  from: string;
  to: string;
}

/** A period at the beginning of some words, and how many of them it takes. */
export interface ReadPeriod {
  period: Period;
  length: number;
}

/** What is counted: `the 6th hackathon`. After a year, these words say nothing. */
export const isEventNoun = (word = ''): boolean => /^(?:hackathon|event|edition)s?$/.test(word);

/** Words before a time that leave it as it is: `before the end of 2024`. */
const isFiller = (word = ''): boolean => /^(?:the|year|start|beginning|end|of|in)$/.test(word);

/**
 * Reads `2024`, `2022-2024`, `2024-05`, `05/2024`, `may 2024`, `2024 may`, `may of 2024`, `6th hackathon`, `first event of 2024`, each with or
 * without an article before it and `hackathon` behind it. Words are in lower case; `events` are the ids of all events, in order.
 */
export function readPeriod(words: string[], events: string[]): ReadPeriod | undefined {
  const skipped = words.findIndex((word) => !isFiller(word));
  if (skipped < 0) return undefined;
  const named = words.slice(skipped);
  const read = readCounted(named, events) ?? readMonth(named) ?? readYears(named);
  if (!read) return undefined;
  const length = skipped + read.length;
  return { period: read.period, length: isEventNoun(words[length]) ? length + 1 : length };
}

/** An event by its place among all, or among those of a year. */
function readCounted([word = '', noun, ...rest]: string[], events: string[]): ReadPeriod | undefined {
  const place = readOrdinal(word);
  if (place === undefined || !isEventNoun(noun)) return undefined;
  const linked = rest[0] === 'of' || rest[0] === 'in' ? 1 : 0;
  const year = readYears(rest.slice(linked));
  const id = (year ? events.filter((event) => isWithin(event, year.period)) : events).at(place);
  return id === undefined ? undefined : { period: { from: id, to: id }, length: 2 + (year ? linked + year.length : 0) };
}

/** The place in a list that `3rd`, `third` or `latest` names, from 0, or from -1 at its end. */
function readOrdinal(word: string): number | undefined {
  if (/^(?:last|latest|newest)$/.test(word)) return -1;
  const number = Number(/^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1] ?? ordinals.indexOf(word) + 1);
  return number > 0 ? number - 1 : undefined;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

function readMonth(words: string[]): ReadPeriod | undefined {
  for (const [pattern, length] of monthForms) {
    const { month, year } = pattern.exec(words.slice(0, length).join(' '))?.groups ?? {};
    const number = month ? toMonth(month) : undefined;
    if (number && year) return toPeriod(`${year}-${number}`, length);
  }
  return undefined;
}

const monthForms: [pattern: RegExp, length: number][] = [
  [/^(?<month>[a-z]+) of (?<year>20\d\d)$/, 3],
  [/^(?<month>[a-z]+) (?<year>20\d\d)$/, 2],
  [/^(?<year>20\d\d) (?<month>[a-z]+)$/, 2],
  [/^(?<year>20\d\d)[-/](?<month>\d\d)$/, 1],
  [/^(?<month>\d\d)\/(?<year>20\d\d)$/, 1],
];

/** `05` for `may`, for an abbreviation of at least three letters (`sept`), and for a number. */
function toMonth(word: string): string | undefined {
  if (/^(?:0[1-9]|1[0-2])$/.test(word)) return word;
  const place = word.length < 3 ? -1 : months.findIndex((month) => month.startsWith(word));
  return place < 0 ? undefined : String(place + 1).padStart(2, '0');
}

const months = 'january february march april may june july august september october november december'.split(' ');

/** A year, or all from one to another. */
function readYears([word = '']: string[]): ReadPeriod | undefined {
  const [, first, last = first] = /^(20\d\d)(?:[-–](20\d\d))?$/.exec(word) ?? [];
  if (first === undefined || last === undefined) return undefined;
  return { period: joinPeriods({ from: first, to: first }, { from: last, to: last }), length: 1 };
}

const toPeriod = (id: string, length: number): ReadPeriod => ({ period: { from: id, to: id }, length });

/** From the beginning of the earlier period to the end of the later one. */
export function joinPeriods(a: Period, b: Period): Period {
  const [first, last] = a.from <= b.from ? [a, b] : [b, a];
  return { from: first.from, to: last.to };
}

/** Whether an event is in a period; a bound that is a year has all its months. */
export const isWithin = (event: string, { from, to }: Period): boolean => event >= from && event.slice(0, to.length) <= to;
