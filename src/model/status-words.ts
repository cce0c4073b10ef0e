import { formatDay, formatDelay, formatShortDay } from '../formats/calendar.ts';
import type { ReferenceData } from '../schemas/reference.ts';
import type { StatusId } from '../schemas/status.ts';
import type { Event } from './events.ts';
import type { Status } from './status.ts';

/** Where topics and references stand, in words for readers. */

/**
 * Where a topic stands today, counted from its event: `released in v1.135.0, two weeks later`. The distance is left out where
 * no evidence tells the day.
 */
export const describeStatus = (status: Status, event: Span): string =>
  join(describeSince(status), ...listCircumstances(status, event));

/** The same below a heading that names the status: `v1.135.0, two weeks later`. Empty where neither version nor day is known. */
export const describeTurn = (status: Status, event: Span): string =>
  join(status.since && write(status.since), ...listCircumstances(status, event));

type Span = Pick<Event, 'start' | 'end'>;

function listCircumstances(status: Status, event: Span): (string | undefined)[] {
  const day = findSinceDay(status);
  return [day && formatDelay(event, day), status.until && `removed again ${at(status.until)}`];
}

const join = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(', ');

/** Where a topic stands today, for narrow places: `released v1.135.0`, `dropped 2026`. */
export const shortenStatus = ({ is, since, label }: Status): string =>
  [label.toLowerCase(), since && !prepositions[is] && (isDay(since) ? since.slice(0, 4) : since)].filter(Boolean).join(' ');

/** What became of a reference: `merged 11 Dec 2025, v1.135.0`; undefined where nobody knows. */
export function describeRecord({ state, date, release, until, asOf }: ReferenceData): string | undefined {
  const day = (value: Date | undefined): string => (value ? ` ${formatShortDay(value)}` : '');
  switch (state) {
    case 'merged':
      return `merged${day(date)}${release ? `, ${release}` : ''}`;
    case 'reverted':
      return `merged${day(date)}, reverted${day(until)}`;
    case 'closed':
      return `closed without a merge${day(date)}`;
    case 'open':
    case 'not-merged':
      return `${state === 'open' ? 'open' : 'not merged'}${asOf ? ` as of${day(asOf)}` : ''}`;
    case 'unknown':
      return undefined;
  }
}

/** How a version or day follows each status. */
const prepositions: Partial<Record<StatusId, string>> = { 'in-use': 'since ', 'in-progress': 'since ' };

function describeSince({ is, since, label }: Status): string {
  const words = label.toLowerCase();
  if (!since) return words;
  const preposition = prepositions[is];
  return `${words} ${preposition ? preposition + write(since) : at(since)}`;
}

/** The day of `since`; of a version, the day on which some evidence says that it came out. */
function findSinceDay({ since, evidence }: Status): Date | undefined {
  if (!since || isDay(since)) return since ? new Date(since) : undefined;
  const records = evidence.flatMap(({ record }) => record ?? []);
  return records.find(({ release }) => release && withoutLetter(release) === withoutLetter(since))?.releaseDate;
}

const at = (versionOrDay: string): string => `${isDay(versionOrDay) ? 'on' : 'in'} ${write(versionOrDay)}`;
const write = (versionOrDay: string): string => (isDay(versionOrDay) ? formatDay(new Date(versionOrDay)) : versionOrDay);
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);
const withoutLetter = (version: string): string => version.replace(/^v/, '');
