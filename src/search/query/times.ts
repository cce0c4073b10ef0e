import { normalize } from '../text/normalizer.ts';
import { isWithin, joinPeriods, type Period, readPeriod } from './periods.ts';

/** Some of the events, named by time: `2024`, `july 2025`, `before 2025`, `the 6th hackathon`. */
export interface Time {
  /** As typed. */
  typed: string;
  /** Ids of the events; none where nothing happened then. */
  events: string[];
}

/** A time within a query, and what it asks for. */
interface ReadTime {
  /** How many words. */
  length: number;
  /** Of several `in`, any will do; each `within` and `not` holds. */
  asks: 'in' | 'within' | 'not';
  events: string[];
}

/**
 * Takes the times out of the terms of a query. `events` are all ids. A year or month in which nothing happened stays a
 * word, but limits others: `before 2026`.
 */
export function readTimes(terms: string[], events: string[]): { time: Time | undefined; rest: string[] } {
  const typed = terms.flatMap(splitYears);
  const words = typed.map(normalize);
  const ordered = events.toSorted();
  const times: (ReadTime & { typed: string })[] = [];
  const rest: string[] = [];
  for (let index = 0; index < typed.length; ) {
    const read = readTime(words.slice(index), ordered);
    if (read) times.push({ ...read, typed: typed.slice(index, index + read.length).join(' ') });
    else rest.push(typed[index] ?? '');
    index += read?.length ?? 1;
  }
  if (times.length === 0) return { time: undefined, rest: terms };
  return { time: { typed: [...new Set(times.map((time) => time.typed))].join(', '), events: joinTimes(times, ordered) }, rest };
}

/** `2023/2024` is two years. */
const splitYears = (term: string): string[] => (/^20\d\d(?:[/+&]20\d\d)+$/.test(term) ? term.split(/[/+&]/) : [term]);

/** The events that all times allow. A part of another says more than the whole (`2025` beside `july 2025`). */
function joinTimes(times: ReadTime[], events: string[]): string[] {
  const listOf = (asks: ReadTime['asks']) => times.filter((time) => time.asks === asks).map((time) => time.events);
  const isPartOf = (inner: string[], outer: string[]) => inner.length < outer.length && inner.every((id) => outer.includes(id));
  const points = listOf('in').filter((outer, _, all) => !all.some((inner) => isPartOf(inner, outer)));
  return events.filter(
    (id) =>
      (points.length === 0 || points.some((point) => point.includes(id))) &&
      listOf('within').every((limits) => limits.includes(id)) &&
      !listOf('not').some((banned) => banned.includes(id)),
  );
}

/** The time at the beginning of some words. */
function readTime(words: string[], events: string[]): ReadTime | undefined {
  const [first = '', ...others] = words;
  if (negations.has(first)) {
    const denied = readTime(others, events);
    return denied && { asks: 'not', length: denied.length + 1, events: denied.events };
  }
  const limit = readLimit(first, others, events);
  if (limit) return limit;
  const point = readPeriod(words, events);
  const named = point ? events.filter((id) => isWithin(id, point.period)) : [];
  return point && named.length > 0 ? { asks: 'in', length: point.length, events: named } : undefined;
}

const negations = new Set(['not', 'except', 'without']);

/** `before 2025`, `between 2022 and 2024`. */
function readLimit(comparator: string, words: string[], events: string[]): ReadTime | undefined {
  const test = comparators.get(comparator);
  const links = ranges.get(comparator);
  const start = test || links ? readPeriod(words, events) : undefined;
  if (!start) return undefined;
  const toLimit = (length: number, isMeant: (id: string) => boolean): ReadTime => ({
    asks: 'within',
    length,
    events: events.filter(isMeant),
  });
  if (test) return toLimit(1 + start.length, (id) => test(id, start.period));
  const end = links?.includes(words[start.length] ?? '') ? readPeriod(words.slice(start.length + 1), events) : undefined;
  if (!end) return undefined;
  const range = joinPeriods(start.period, end.period);
  return toLimit(2 + start.length + end.length, (id) => isWithin(id, range));
}

const isUpTo = (id: string, { to }: Period): boolean => id.slice(0, to.length) <= to;

const comparators = new Map<string, (id: string, period: Period) => boolean>([
  ['before', (id, { from }) => id < from],
  ['until', isUpTo],
  ['till', isUpTo],
  ['since', (id, { from }) => id >= from],
  ['after', (id, period) => !isUpTo(id, period)],
]);

/** What stands before a range, and between its ends. */
const ranges = new Map([
  ['between', ['and']],
  ['from', ['to', 'until', 'till']],
]);
