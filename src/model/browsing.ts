import type { Area, Event, Tag, Topic } from './entities.ts';

/** Topics under one heading, in the order given by the caller's list. */
export interface TopicGroup<Of> {
  of: Of;
  topics: Topic[];
}

/** Topics by event, newest event first. */
export function groupByEvent(topics: Topic[]): TopicGroup<Event>[] {
  return groupBy(topics, (topic) => topic.event).sort((a, b) => b.of.id.localeCompare(a.of.id));
}

/** Topics by area, in the order of `areas`; areas without one are left out. */
export function groupByArea(topics: Topic[], areas: Area[]): TopicGroup<Area>[] {
  return groupBy(topics, (topic) => topic.area).sort((a, b) => areas.indexOf(a.of) - areas.indexOf(b.of));
}

/** Every event with its number of topics, oldest first: an event without one is a gap. */
export function countByEvent(topics: Topic[], events: Event[]): { event: Event; count: number }[] {
  return events.map((event) => ({ event, count: topics.filter((topic) => topic.event === event).length })).reverse();
}

/** Tags that stand on the same topics as a tag, most often first. */
export function tagsAlongside(tag: Tag): { tag: Tag; count: number }[] {
  return countTags(tag.topics).filter((entry) => entry.tag !== tag && entry.count > 1);
}

/** Tags of some topics with how many carry them, most often first. */
export function countTags(topics: Topic[]): { tag: Tag; count: number }[] {
  return groupBy(
    topics.flatMap((topic) => topic.tags.map((tag) => ({ tag }))),
    ({ tag }) => tag,
  )
    .map(({ of, topics: uses }) => ({ tag: of, count: uses.length }))
    .sort((a, b) => b.count - a.count || a.tag.label.localeCompare(b.tag.label));
}

function groupBy<Item, Key>(items: Item[], key: (item: Item) => Key): { of: Key; topics: Item[] }[] {
  return [...Map.groupBy(items, key)].map(([of, topics]) => ({ of, topics }));
}
