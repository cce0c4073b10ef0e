import { toIsoDay } from '../formats/calendar.ts';
import type { Event } from './events.ts';
import type { Storyline } from './storylines.ts';
import type { Topic } from './topics.ts';

/** What is new, by month: from the days that content gives, never from the clock. */
export interface MonthOfChanges {
  /** `2026-09` */
  id: string;
  /** The hackathons of the month. */
  events: Event[];
  /** What became of topics and storylines, newest first. */
  developments: Development[];
  /** Entries that came into the archive, and entries that changed in substance after the month in which they came. */
  added: DatedEntries;
  changed: DatedEntries;
}

/** Something that happened after an event: a release, a post, a pull request. */
export interface Development {
  date: Date;
  title: string;
  url: string;
  note: string;
  /** What it is about. */
  entries: (Topic | Storyline)[];
}

export interface DatedEntries {
  topics: Topic[];
  storylines: Storyline[];
}

interface Dated {
  topics: Topic[];
  storylines: Storyline[];
  events: Event[];
}

/** Months in which something happened, newest first. */
export function listChanges({ topics, storylines, events }: Dated): MonthOfChanges[] {
  const developments = listDevelopments([...topics, ...storylines]);
  const days = [
    ...developments.map(({ date }) => date),
    ...events.map(({ start }) => start),
    ...[...topics, ...storylines].flatMap(({ added, changed }) => [added, changed]).filter((day) => day !== undefined),
  ];
  return [...new Set(days.map(monthOf))]
    .sort()
    .reverse()
    .map((id) => ({
      id,
      events: events.filter(({ start }) => monthOf(start) === id),
      developments: developments.filter(({ date }) => monthOf(date) === id),
      added: pick({ topics, storylines }, ({ added }) => isIn(added, id)),
      changed: pick({ topics, storylines }, ({ added, changed }) => isIn(changed, id) && !isIn(added, id)),
    }));
}

/** Each development once, newest first; several entries may tell of the same. */
export function listDevelopments(entries: (Topic | Storyline)[]): Development[] {
  const told = entries.flatMap((entry) => entry.later.map((later) => ({ entry, later })));
  return [...Map.groupBy(told, ({ later }) => `${toIsoDay(later.date)} ${later.url}`).values()]
    .flatMap(([first, ...others]) => (first ? [{ ...first.later, entries: [first, ...others].map(({ entry }) => entry) }] : []))
    .sort((a, b) => b.date.getTime() - a.date.getTime());
}

const pick = ({ topics, storylines }: DatedEntries, isPicked: (entry: Topic | Storyline) => boolean): DatedEntries => ({
  topics: topics.filter(isPicked),
  storylines: storylines.filter(isPicked),
});

const monthOf = (day: Date): string => toIsoDay(day).slice(0, 7);
const isIn = (day: Date | undefined, month: string): boolean => day !== undefined && monthOf(day) === month;
