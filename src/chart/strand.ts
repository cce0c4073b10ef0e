import type { Chapter } from '../model/chapters.ts';
import type { Event } from '../model/events.ts';
import type { Later } from '../model/links.ts';
import type { Storyline } from '../model/storylines.ts';
import type { Topic } from '../model/topics.ts';
import type { Area } from '../model/vocabulary.ts';

/** A storyline in the form in which it is drawn: chapters by event, and leaves for what happened between and after them. */
export interface Strand {
  storyline: Storyline;
  /** The area that most chapters belong to; of equals, the one that came first. */
  area: Area;
  /** Oldest event first. */
  stops: Stop[];
  first: Event;
  last: Event;
  /** Oldest first. */
  leaves: Later[];
  /** The leaves that came after the last chapter. */
  lateLeaves: Later[];
  /** The last day on which something is known to have happened. */
  lastSign: Date;
}

/** The chapters of a storyline at one event. They are side by side: a week has no before and after. */
interface Stop {
  event: Event;
  chapters: Chapter[];
}

/** What is drawn of a storyline. */
export function toStrand(storyline: Storyline): Strand {
  const { chapters, first, last } = storyline;
  const leaves = listLeaves(storyline);
  return {
    storyline,
    area: findArea(chapters),
    stops: [...Map.groupBy(chapters, ({ topic }) => topic.event)].map(([event, ofWeek]) => ({ event, chapters: ofWeek })),
    first,
    last,
    leaves,
    lateLeaves: leaves.filter(({ date }) => date > last.end),
    lastSign: new Date(Math.max(last.end.getTime(), ...leaves.map(({ date }) => date.getTime()))),
  };
}

/** Topics with the strands that tell them, by place in the list. */
export function listTold(strands: readonly Strand[]): { topic: Topic; rows: number[] }[] {
  const told = strands.flatMap(({ storyline }, row) => storyline.chapters.map(({ topic }) => ({ topic, row })));
  return [...Map.groupBy(told, ({ topic }) => topic)].map(([topic, uses]) => ({ topic, rows: uses.map(({ row }) => row) }));
}

function findArea(chapters: readonly Chapter[]): Area {
  const counts = [...Map.groupBy(chapters, ({ topic }) => topic.area)].sort(([, a], [, b]) => b.length - a.length);
  return (counts[0] as (typeof counts)[number])[0];
}

/**
 * What the storyline names itself, and of each topic that no other storyline tells the newest thing that came of it; each address
 * once. The pages of topics and storylines tell all of it.
 */
function listLeaves({ later, chapters }: Storyline): Later[] {
  const own = chapters.filter(({ topic }) => topic.places.length === 1).flatMap(({ topic }) => findNewest(topic.later) ?? []);
  const byUrl = new Map([...own, ...later].map((leaf) => [leaf.url, leaf]));
  return [...byUrl.values()].sort((a, b) => a.date.getTime() - b.date.getTime());
}

const findNewest = (later: readonly Later[]): Later | undefined =>
  later
    .filter(({ kind }) => kind !== 'related')
    .reduce<Later | undefined>((newest, one) => (newest && newest.date > one.date ? newest : one), undefined);
