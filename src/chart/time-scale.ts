import type { Event } from '../model/events.ts';
import type { Storyline } from '../model/storylines.ts';
import type { Topic } from '../model/topics.ts';

/** The time that every chart and strip of the site shows, so that they can be compared: from the first event to today. */
export interface TimeScale {
  from: Date;
  /** The newest day in the content, not that of a clock: the same content always makes the same site. */
  to: Date;
  /** Oldest first. */
  events: Event[];
}

/** The time scale of a knowledge base. Throws when it has no event. */
export function findTimeScale(known: {
  events: readonly Event[];
  topics: readonly Topic[];
  storylines: readonly Storyline[];
}): TimeScale {
  const events = [...known.events].sort((a, b) => a.start.getTime() - b.start.getTime());
  const [first] = events;
  if (!first) throw new Error('A time scale needs at least one event.');
  const leaves = [...known.topics, ...known.storylines].flatMap((entry) => entry.later.map(({ date }) => date));
  const readings = known.topics.flatMap(({ status }) => (status ? [status.asOf] : []));
  const days = [...events.map(({ end }) => end), ...leaves, ...readings];
  return { from: first.start, to: new Date(Math.max(...days.map(Number))), events };
}

/** Where a day lies: 0 at the first event, 1 today, never outside. */
export function toFraction({ from, to }: TimeScale, day: Date): number {
  const length = to.getTime() - from.getTime() || 1;
  return Math.min(1, Math.max(0, (day.getTime() - from.getTime()) / length));
}
