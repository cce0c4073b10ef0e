import { normalize } from '../text/normalizer.ts';

/** A year or event that a query names: `2024`, `2025-07`, `july 2025`. */
export interface Time {
  /** As typed. */
  typed: string;
  /** Ids of the events. */
  events: string[];
}

/** Takes the times out of the terms of a query. A year in which nothing happened stays a word. */
export function readTimes(terms: string[], events: { id: string; names: string[] }[]): { times: Time[]; rest: string[] } {
  const times: Time[] = [];
  const rest: string[] = [];
  for (let index = 0; index < terms.length; ) {
    const named = [2, 1].map((length) => readTime(terms.slice(index, index + length), events)).find(Boolean);
    if (named) times.push(named);
    else rest.push(terms[index] ?? '');
    index += named ? named.typed.split(' ').length : 1;
  }
  return { times, rest };
}

function readTime(terms: string[], events: { id: string; names: string[] }[]): Time | undefined {
  const typed = terms.join(' ');
  const isTime = /^20\d\d(?:-\d\d)?$/.test(typed) || terms.length === 2;
  const found = events.filter(
    ({ id, names }) =>
      id === typed ||
      (/^20\d\d$/.test(typed) && id.startsWith(typed)) ||
      names.some((name) => normalize(name) === normalize(typed)),
  );
  return isTime && found.length > 0 ? { typed, events: found.map(({ id }) => id) } : undefined;
}
