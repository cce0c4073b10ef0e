import { monthsBetween } from '../formats/calendar.ts';
import type { Event } from './events.ts';
import type { NextStep } from './next-steps.ts';
import type { Storyline } from './storylines.ts';
import type { Topic } from './topics.ts';

/** A topic as part of a storyline. */
export interface Chapter {
  storyline: Storyline;
  topic: Topic;
  /** What changed with it. */
  note: string;
  number: number;
  /** Months since the chapter before; 0 for the first and for chapters of one event. */
  gap: number;
  /** Names that the subject got since the chapter before. */
  names: string[];
  /** Next steps of earlier chapters that this one took up. */
  answers: NextStep[];
}

/** A chapter between its neighbours, as the page of its topic shows it. */
export interface Place extends Chapter {
  of: number;
  /** Chapters of other weeks: of the week before and the week after, one that this one continues or that continues it comes first. */
  previous: Topic | undefined;
  next: Topic | undefined;
  /** The other chapters of its own week. */
  besides: Topic[];
}

/** Chapters of one event: they happened side by side, whatever their order. */
export interface Week {
  event: Event;
  /** Months since the week before; 0 for the first. */
  gap: number;
  chapters: Chapter[];
}

/** The chapters of a storyline from its topics, in the order of their events, and a note for each. */
export function toChapters(storyline: Storyline, told: { topic: Topic; note: string }[]): Chapter[] {
  return told.map(({ topic, note }, index) => {
    const earlier = told.slice(0, index).map((chapter) => chapter.topic);
    const before = earlier.at(-1)?.event.id;
    return {
      storyline,
      topic,
      note,
      number: index + 1,
      gap: before ? monthsBetween(before, topic.event.id) : 0,
      names: storyline.names
        .filter(({ since }) => since.id <= topic.event.id && since.id > (before ?? ''))
        .map(({ name }) => name),
      answers: topic.takesUp.filter((step) => earlier.includes(step.topic)),
    };
  });
}

/** Gives each topic its place among the chapters of a storyline. */
export function placeChapters(chapters: Chapter[]): void {
  const weeks = groupByWeek(chapters).map((week) => week.chapters.map(({ topic }) => topic));
  for (const chapter of chapters) {
    const { topic } = chapter;
    const week = weeks.findIndex((topics) => topics.includes(topic));
    const [before = [], own = [], after = []] = [weeks[week - 1], weeks[week], weeks[week + 1]];
    const place: Place = {
      ...chapter,
      of: chapters.length,
      previous: before.findLast((earlier) => topic.continues.includes(earlier)) ?? before.at(-1),
      next: after.find((later) => later.continues.includes(topic)) ?? after[0],
      besides: own.filter((other) => other !== topic),
    };
    topic.places.push(place);
  }
}

/** Chapters by event, in the order of the events. */
export const groupByWeek = (chapters: Chapter[]): Week[] =>
  [...Map.groupBy(chapters, ({ topic }) => topic.event)].map(([event, ofWeek]) => ({
    event,
    gap: ofWeek[0]?.gap ?? 0,
    chapters: ofWeek,
  }));
