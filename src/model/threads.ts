import type { Chapter } from './chapters.ts';
import type { Event } from './events.ts';
import type { Reference } from './references.ts';
import type { Storyline } from './storylines.ts';

/** A reference that runs through a storyline: chapters of several events cite it. */
export interface Thread {
  reference: Reference;
  chapters: Chapter[];
  /** The events of those chapters, oldest first. */
  events: Event[];
}

/** References that chapters of more than one event cite, those of most events first. */
export function findThreads({ chapters }: Storyline): Thread[] {
  const uses = chapters.flatMap((chapter) => chapter.topic.links.map(({ reference }) => ({ chapter, reference })));
  return [...Map.groupBy(uses, ({ reference }) => reference)]
    .map(([reference, ofReference]) => {
      const citing = [...new Set(ofReference.map(({ chapter }) => chapter))];
      return { reference, chapters: citing, events: [...new Set(citing.map(({ topic }) => topic.event))] };
    })
    .filter(({ events }) => events.length > 1)
    .sort((a, b) => b.events.length - a.events.length || b.chapters.length - a.chapters.length);
}
