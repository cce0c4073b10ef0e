import { groupByWeek, type Week } from './chapters.ts';
import type { Later } from './links.ts';
import type { Storyline } from './storylines.ts';

/** A part of a storyline in the order of time: the chapters of one week, or something that happened outside the hackathons. */
export type Moment = Week | { later: Later };

/** The chapters of a storyline and what it tells besides, oldest first. What happened during a week follows its chapters. */
export function toTimeline({ chapters, later }: Storyline): Moment[] {
  const dated = [
    ...groupByWeek(chapters).map((week) => ({ day: week.event.start, moment: week as Moment })),
    ...later.map((one) => ({ day: one.date, moment: { later: one } as Moment })),
  ];
  return dated.sort((a, b) => a.day.getTime() - b.day.getTime()).map(({ moment }) => moment);
}
