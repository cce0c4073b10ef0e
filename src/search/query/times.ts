import { normalize } from '../text/normalizer.ts';

/** Some of the events, named by time: `2024`, `july 2025`, `before 2025`, `the 6th hackathon`. */
export interface Time {
  /** As typed. */
  typed: string;
  /** Ids of the events. */
  events: string[];
}

/** An event, in order of time, with the names that people use for it. */
export interface NamedEvent {
  id: string;
  names: string[];
}

/** What is taken out of the terms: how many of them, and the events that they name. */
interface Span {
  length: number;
  events: string[];
}

/**
 * Takes the times out of the terms of a query. A year in which nothing happened stays a word. Of several times any will do
 * (`2023 and 2024`), but a part of another says more than the whole (`2025` beside `july 2025`).
 */
export function readTimes(terms: string[], events: NamedEvent[]): { time: Time | undefined; rest: string[] } {
  const words = terms.map(normalize);
  const ordered = events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const named: Time[] = [];
  const rest: string[] = [];
  for (let index = 0; index < terms.length; ) {
    const span = readSpan(words.slice(index), ordered);
    if (span) named.push({ typed: terms.slice(index, index + span.length).join(' '), events: span.events });
    else rest.push(terms[index] ?? '');
    index += span?.length ?? 1;
  }
  return { time: joinTimes(named), rest };
}

function joinTimes(times: Time[]): Time | undefined {
  const isPartOf = (inner: Time, outer: Time) =>
    inner.events.length < outer.events.length && inner.events.every((id) => outer.events.includes(id));
  const narrow = times.filter((time) => !times.some((other) => isPartOf(other, time)));
  if (narrow.length === 0) return undefined;
  const typed = [...new Set(narrow.map((time) => time.typed))].join(' or ');
  return { typed, events: [...new Set(narrow.flatMap((time) => time.events))] };
}

/** The time at the beginning of some words. Where a word before it leaves no event (`before 2021`), the time alone. */
function readSpan(words: string[], events: NamedEvent[]): Span | undefined {
  const [relation = ''] = words;
  const point = readPoint(words, events);
  if (point) return point;
  const next = readPoint(words.slice(1), events);
  if (!next) return undefined;
  const last = readEnd(relation, words.slice(1 + next.length), events);
  const related = last ? listBetween(next, last, events) : listRelated(relation, next, events);
  return related.length > 0 ? { length: 1 + next.length + (last ? last.length + 1 : 0), events: related } : undefined;
}

/** The second time of `between 2022 and 2024`, `from 2022 to 2024`. */
const readEnd = (relation: string, [link = '', ...words]: string[], events: NamedEvent[]): Span | undefined =>
  ranges.get(relation)?.includes(link) ? readPoint(words, events) : undefined;

const ranges = new Map([
  ['between', ['and']],
  ['from', ['to', 'until', 'till']],
]);

const listBetween = (from: Span, to: Span, events: NamedEvent[]): string[] =>
  idsOf(events, (id) => id >= (from.events[0] ?? '') && id <= (to.events.at(-1) ?? ''));

/** The events on the side of a time that the word before it names; none for other words. */
function listRelated(relation: string, { events: [first = '', ...others] }: Span, events: NamedEvent[]): string[] {
  const last = others.at(-1) ?? first;
  switch (relation) {
    case 'before':
      return idsOf(events, (id) => id < first);
    case 'until':
    case 'till':
      return idsOf(events, (id) => id <= last);
    case 'since':
      return idsOf(events, (id) => id >= first);
    case 'after':
      return idsOf(events, (id) => id > last);
    default:
      return [];
  }
}

const idsOf = (events: NamedEvent[], isMeant: (id: string) => boolean): string[] => events.map(({ id }) => id).filter(isMeant);

/** An event, or the events of a year. */
function readPoint(words: string[], events: NamedEvent[]): Span | undefined {
  for (const length of [2, 1]) {
    const typed = words.slice(0, length).join(' ');
    const isTime = length === 2 || /^20\d\d(?:-\d\d)?$/.test(typed);
    const named = isTime && words.length >= length ? listNamed(typed, events) : [];
    if (named.length > 0) return { length, events: named };
  }
  return undefined;
}

function listNamed(typed: string, events: NamedEvent[]): string[] {
  const [, ordinal] = /^(\S+) (?:hackathon|event|edition)$/.exec(typed) ?? [];
  const counted = ordinal === undefined ? undefined : events.at(readOrdinal(ordinal) ?? events.length);
  if (counted) return [counted.id];
  const isYear = /^20\d\d$/.test(typed);
  return events
    .filter(
      ({ id, names }) => id === typed || (isYear && id.startsWith(typed)) || names.some((name) => normalize(name) === typed),
    )
    .map(({ id }) => id);
}

/** The place in a list that `3rd`, `third` or `latest` names, from 0, or from -1 at its end. */
function readOrdinal(word: string): number | undefined {
  if (/^(?:last|latest|newest)$/.test(word)) return -1;
  const number = Number(/^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1] ?? ordinals.indexOf(word) + 1);
  return number > 0 ? number - 1 : undefined;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
