import type { Gep } from './geps.ts';
import type { NextStep } from './next-steps.ts';
import { countStatuses, findOldestDay, type OutcomeCell } from './status.ts';
import type { Storyline } from './storylines.ts';
import type { Topic } from './topics.ts';

/** Where a storyline stands today, from what is known of its topics. */
export interface Standing {
  /** The last chapter with a known status; undefined if there is none. */
  latest: Topic | undefined;
  /** How its topics stand, from furthest to least; the last cell has those at which nobody has looked. */
  counts: OutcomeCell[];
  /** The day on which all of this was true; undefined while nobody has looked. */
  asOf: Date | undefined;
  /** Proposals that its topics belong to, in the order of the chapters. */
  geps: Gep[];
  /** Steps of all its chapters, in the order of the chapters. */
  nextSteps: NextStep[];
}

/** Where a storyline stands today, read from its topics. */
export function toStanding({ chapters }: Storyline): Standing {
  const topics = chapters.map(({ topic }) => topic);
  return {
    latest: topics.findLast(({ status }) => status && status.is !== 'unknown'),
    counts: countStatuses(topics),
    asOf: findOldestDay(topics),
    geps: [...new Set(topics.flatMap((topic) => topic.geps))],
    nextSteps: topics.flatMap((topic) => topic.nextSteps),
  };
}
