import { formatDays, formatMonth, formatShortMonth } from '../formats/calendar.ts';
import { routes } from '../routes.ts';
import type { EventData } from '../schemas/event.ts';
import { listOutsideLinks } from './body-links.ts';
import { type Catalog, toCatalog } from './catalog.ts';
import type { Entry } from './content.ts';
import { type Link, toLink } from './links.ts';
import type { ReferenceRegistry } from './references.ts';
import type { Topic } from './topics.ts';

/** One hackathon. */
export interface Event extends Omit<EventData, 'links'> {
  id: string;
  url: string;
  file: string;
  /** `November 2025` */
  month: string;
  /** `Nov 2025` */
  shortMonth: string;
  /** `24–28 November 2025` */
  days: string;
  year: string;
  links: Link[];
  topics: Topic[];
}

/** Events, newest first. */
export const makeEvents = (entries: Entry<EventData>[], registry: ReferenceRegistry): Catalog<Event> =>
  toCatalog(entries.map((entry) => toEvent(entry, registry)).sort((a, b) => b.id.localeCompare(a.id)));

function toEvent({ id, data, body, file }: Entry<EventData>, registry: ReferenceRegistry): Event {
  const event: Event = {
    ...data,
    id,
    url: routes.event(id),
    file,
    month: formatMonth(id),
    shortMonth: formatShortMonth(id),
    days: formatDays(data.start, data.end),
    year: id.slice(0, 4),
    links: data.links.map((link) => toLink(link, registry)),
    topics: [],
  };
  const cited = [...event.links.map(({ reference }) => reference), ...listOutsideLinks(body).map(registry.at)];
  for (const reference of new Set(cited)) reference.events.push(event);
  return event;
}
