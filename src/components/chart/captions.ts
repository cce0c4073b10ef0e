import type { Strand } from '../../chart/strand.ts';
import { formatDay } from '../../formats/calendar.ts';
import { type Later, laterKindNames } from '../../model/links.ts';
import type { Topic } from '../../model/topics.ts';

/** What nodes, leaves and strands are called: one fact a line. Names of links and the card of the chart are made from it. */

/** Title, event, outcome, and where it stands today, if that is known. */
export const describeTopic = (topic: Topic): string =>
  joinLines([topic.title, topic.event.month, topic.outcome.label, describeToday(topic)]);

/** `Today: released since v1.2.0`; undefined where nobody looked. */
export const describeToday = ({ status }: Topic): string | undefined =>
  status && `Today: ${status.label.toLowerCase()}${status.since ? ` since ${status.since}` : ''}`;

/** Title, day and how it relates to the storyline. */
export const describeLeaf = ({ title, date, kind }: Later): string => joinLines([title, formatDay(date), laterKindNames[kind]]);

/** Chapters, years, and what came last. */
export function describeStrand({ storyline, first, last, lateLeaves }: Strand): string {
  const newest = lateLeaves.at(-1);
  return joinLines([
    storyline.title,
    `${storyline.chapters.length} chapters, ${first === last ? first.month : `${first.month} to ${last.month}`}`,
    newest && `Since then: ${newest.title}, ${formatDay(newest.date)}`,
  ]);
}

const joinLines = (lines: (string | undefined)[]): string => lines.filter((line) => line !== undefined).join('\n');
