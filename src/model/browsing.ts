import type { Event } from './events.ts';
import type { Storyline } from './storylines.ts';
import type { Topic } from './topics.ts';
import { outcomeMarks } from '../schemas/vocabulary.ts';
import type { Area, Outcome, Tag } from './vocabulary.ts';

/** Topics under one heading, which leads to the page of the group. */
export interface TopicGroup {
  id: string;
  title: string;
  url: string;
  topics: Topic[];
}

/** Topics by event, newest event first. */
export const groupByEvent = (topics: Topic[]): TopicGroup[] =>
  [...Map.groupBy(topics, (topic) => topic.event)]
    .map(([{ id, month, url }, ofEvent]) => ({ id, title: month, url, topics: ofEvent }))
    .sort((a, b) => b.id.localeCompare(a.id));

/** Topics by area, in the order of `areas`; areas without one are left out. */
export const groupByArea = (topics: Topic[], areas: Area[]): TopicGroup[] =>
  areas
    .map((area) => ({ id: area.id, title: area.label, url: area.url, topics: topics.filter((topic) => topic.area === area) }))
    .filter((group) => group.topics.length > 0);

/** Every event with its number of topics, oldest first: an event without one is a gap. */
export function countByEvent(topics: Topic[], events: Event[]): { event: Event; count: number }[] {
  return events.map((event) => ({ event, count: topics.filter((topic) => topic.event === event).length })).reverse();
}

/** Tags that are used together with a tag, the most frequent first. */
export function tagsAlongside(tag: Tag): { tag: Tag; count: number }[] {
  return countTags(tag.topics).filter((entry) => entry.tag !== tag && entry.count > 1);
}

/** Tags of the given topics with their number of topics, the most frequent first. */
export const countTags = (topics: Topic[]): { tag: Tag; count: number }[] =>
  [
    ...Map.groupBy(
      topics.flatMap((topic) => topic.tags),
      (tag) => tag,
    ),
  ]
    .map(([tag, uses]) => ({ tag, count: uses.length }))
    .sort((a, b) => b.count - a.count || a.tag.label.localeCompare(b.tag.label));

/** Outcomes of some topics with the topics that ended so, from full growth to cut off. */
export const countOutcomes = (topics: Topic[]): { outcome: Outcome; topics: Topic[] }[] =>
  [...Map.groupBy(topics, ({ outcome }) => outcome)]
    .map(([outcome, ended]) => ({ outcome, topics: ended }))
    .sort((a, b) => outcomeMarks.indexOf(a.outcome.mark) - outcomeMarks.indexOf(b.outcome.mark));

/** Storylines that include some of the given topics, with these topics: first those with the most of them, then the longest. */
export const findStorylines = (topics: Topic[]): { storyline: Storyline; topics: Topic[] }[] =>
  [
    ...Map.groupBy(
      topics.flatMap((topic) => topic.places.map(({ storyline }) => ({ storyline, topic }))),
      ({ storyline }) => storyline,
    ),
  ]
    .map(([storyline, told]) => ({ storyline, topics: told.map(({ topic }) => topic) }))
    .sort((a, b) => b.topics.length - a.topics.length || b.storyline.chapters.length - a.storyline.chapters.length);
