import type { Chapter } from './chapters.ts';
import type { Event } from './events.ts';
import type { Storyline } from './storylines.ts';

/** What a storyline shows in the column of one event. */
export interface StrandCell {
  event: Event;
  /** Which part of the strand runs through the column: it starts, goes on, ends, is a single point, or is not there. */
  part: 'start' | 'through' | 'end' | 'point' | 'none';
  chapters: Chapter[];
}

/** A storyline as one cell per event. `events` are ordered from old to new. */
export function toStrand(storyline: Storyline, events: Event[]): StrandCell[] {
  const first = storyline.chapters[0]?.topic.event;
  const last = storyline.chapters.at(-1)?.topic.event;
  return events.map((event) => ({
    event,
    part: first && last ? partOf(event.id, first.id, last.id) : 'none',
    chapters: storyline.chapters.filter(({ topic }) => topic.event === event),
  }));
}

function partOf(event: string, first: string, last: string): StrandCell['part'] {
  if (event < first || event > last) return 'none';
  if (first === last) return 'point';
  if (event === first) return 'start';
  return event === last ? 'end' : 'through';
}
