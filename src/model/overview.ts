import { routes } from '../routes.ts';
import { countOutcomes } from './browsing.ts';
import type { Event } from './events.ts';
import { countStatuses } from './status.ts';
import type { Topic } from './topics.ts';
import type { Area } from './vocabulary.ts';

/** Tables across events: what the topics of each event have in a row, and where a reader finds just those. */

export interface EventRow<Of> {
  /** What the row is about. */
  of: Of;
  label: string;
  /** Where all topics of the row are listed. */
  url: string;
  total: number;
  /** One for each event, in the order of the table; events without a topic have none. */
  cells: EventCell[];
}

interface EventCell {
  event: Event;
  count: number;
  url: string;
}

/** Topics of each area, in the order of `areas`. */
export const tabulateAreas = (areas: Area[], events: Event[]): EventRow<Area>[] =>
  areas
    .filter(({ topics }) => topics.length > 0)
    .map((area) => toRow(area, area, events, (event) => (event ? routes.areaAt(area.id, event.id) : area.url)));

/** How topics ended, from full growth to cut off. */
export const tabulateOutcomesByEvent = (topics: Topic[], events: Event[]) =>
  countOutcomes(topics).map(({ outcome, topics: ended }) =>
    toRow(outcome, { label: outcome.label, topics: ended }, events, (event) =>
      routes.topics({ outcome: outcome.id, event: event?.id }),
    ),
  );

/** Where topics stand today, from furthest to least. */
export const tabulateStatuses = (topics: Topic[], events: Event[]) =>
  countStatuses(topics).map((cell) =>
    toRow(cell, cell, events, (event) => routes.topics({ state: cell.status ?? 'not-looked-up', event: event?.id })),
  );

/** Who held the events: a row for each organizer, with all topics of the events they held; who held most comes first. */
export const tabulateHosts = (events: Event[]) => tabulateEvents(events, ({ organizers }) => organizers.map(({ name }) => name));

/** Where the events were: a row for each place, the one of most events first. */
export const tabulatePlaces = (events: Event[]) => tabulateEvents(events, ({ place }) => [place]);

function tabulateEvents(events: Event[], namesOf: (event: Event) => string[]): EventRow<Event[]>[] {
  const named = events.flatMap((event) => namesOf(event).map((name) => ({ name, event })));
  return [...Map.groupBy(named, ({ name }) => name)]
    .map(([label, entries]) => {
      const held = entries.map(({ event }) => event);
      const topics = held.flatMap((event) => event.topics);
      return toRow(held, { label, topics }, events, (event) => event?.url ?? routes.events());
    })
    .sort((a, b) => b.of.length - a.of.length || b.total - a.total);
}

const toRow = <Of>(
  of: Of,
  { label, topics }: { label: string; topics: Topic[] },
  events: Event[],
  urlOf: (event?: Event) => string,
): EventRow<Of> => ({
  of,
  label,
  url: urlOf(),
  total: topics.length,
  cells: events.map((event) => ({
    event,
    count: topics.filter((topic) => topic.event === event).length,
    url: urlOf(event),
  })),
});
