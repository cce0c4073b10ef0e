import type { Topic } from '../model/topics.ts';
import { splitRuns } from './runs.ts';
import { listTold, type Strand } from './strand.ts';

/**
 * Where a topic sits among the rows of a bed. One that storylines in neighbouring rows tell has one seat, to which their stems
 * bend; storylines further away have a seat each.
 */
export interface Seat {
  topic: Topic;
  /** Rows of the bed whose stems reach the node, from top to bottom. */
  rows: number[];
  /** The row on whose line the node lies, or below which it lies. */
  row: number;
  place: 'on' | 'below';
}

/** More stems than this do not bend to one node: the outer ones would have to pass a row. */
const mostStems = 3;

/** Seats of all topics of a bed, whose strands are given from top to bottom. */
export function seatTopics(strands: readonly Strand[]): Seat[] {
  const isNext = (run: readonly number[], row: number) => run.at(-1) === row - 1 && run.length < mostStems;
  return listTold(strands).flatMap(({ topic, rows }) => splitRuns(rows, isNext).map((run) => toSeat(topic, run)));
}

const toSeat = (topic: Topic, rows: number[]): Seat => ({
  topic,
  rows,
  row: rows[Math.floor((rows.length - 1) / 2)] as number,
  place: rows.length === 2 ? 'below' : 'on',
});
