import { routes } from '../routes.ts';
import type { StorylineData } from '../schemas/storyline.ts';
import { listOutsideLinks } from './body-links.ts';
import { type Catalog, getById } from './catalog.ts';
import { type Chapter, placeChapters, toChapters } from './chapters.ts';
import type { Entry } from './content.ts';
import type { Event } from './events.ts';
import { type Later, toLater } from './links.ts';
import type { ReferenceRegistry } from './references.ts';
import type { Topic } from './topics.ts';

/** A theme that runs through several events. */
export interface Storyline extends Omit<StorylineData, 'chapters' | 'names' | 'later'> {
  id: string;
  url: string;
  file: string;
  body: string;
  names: { name: string; since: Event }[];
  chapters: Chapter[];
  /** Events of the first and of the last chapter. */
  first: Event;
  last: Event;
  later: Later[];
  /** Storylines that share chapters with it, those that share most first. */
  neighbours: Neighbour[];
}

interface Neighbour {
  storyline: Storyline;
  /** The topics that are chapters of both, in the order of their events. */
  shared: Topic[];
}

interface Shelves {
  events: Catalog<Event>;
  topics: Catalog<Topic>;
  references: ReferenceRegistry;
}

/** Storylines, the longest first, then by title; linked with each other and with their topics. */
export function makeStorylines(entries: Entry<StorylineData>[], shelves: Shelves): Storyline[] {
  const storylines = entries
    .map((entry) => toStoryline(entry, shelves))
    .sort((a, b) => b.chapters.length - a.chapters.length || a.title.localeCompare(b.title));
  for (const { chapters } of storylines) placeChapters(chapters);
  for (const storyline of storylines) storyline.neighbours = findNeighbours(storyline);
  return storylines;
}

function toStoryline({ id, data, body, file }: Entry<StorylineData>, { events, topics, references }: Shelves): Storyline {
  const told = data.chapters.map(({ topic, note }) => ({ topic: getById(topics, topic), note }));
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) throw new Error(`The storyline "${id}" has no chapter.`);
  const storyline: Storyline = {
    ...data,
    id,
    url: routes.storyline(id),
    file,
    body,
    names: data.names.map(({ name, since }) => ({ name, since: getById(events, since) })),
    chapters: [],
    first: first.topic.event,
    last: last.topic.event,
    later: toLater(data.later, references),
    neighbours: [],
  };
  storyline.chapters = toChapters(storyline, told);
  const cited = [...storyline.later.map(({ reference }) => reference), ...listOutsideLinks(body).map(references.at)];
  for (const reference of new Set(cited)) reference.storylines.push(storyline);
  return storyline;
}

function findNeighbours(storyline: Storyline): Neighbour[] {
  const places = storyline.chapters.flatMap(({ topic }) => topic.places).filter((place) => place.storyline !== storyline);
  return [...Map.groupBy(places, (place) => place.storyline)]
    .map(([other, shared]) => ({ storyline: other, shared: shared.map(({ topic }) => topic) }))
    .sort((a, b) => b.shared.length - a.shared.length || a.storyline.title.localeCompare(b.storyline.title));
}
