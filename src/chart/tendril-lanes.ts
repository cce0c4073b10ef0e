import { metrics } from './metrics.ts';

/** Where tendrils run: in lanes on both sides of an event, as far from each other as the room between events allows. */

/** An event, and how many lanes its tendrils need. */
export interface Crowd {
  x: number;
  lanes: number;
}

/** Distance of the first lane from an event, and the most that lanes lie apart. */
const lane = { first: metrics.node.radius + 5, step: 6 };

/**
 * Offsets of the lanes of each event from its line, the nearest first. Of all ways to share lanes between left and right the one
 * with the least crowding is taken. No lane lies outside of the first and last event, where words and leaves are, unless there is
 * one event only.
 */
export function placeLanes(crowds: readonly Crowd[]): number[][] {
  const lefts = shareLanes(crowds);
  const steps = crowds.map(({ x, lanes }, index) => {
    const next = crowds[index + 1];
    return next ? stepOf(lanes - (lefts[index] ?? 0) + (lefts[index + 1] ?? 0), next.x - x) : lane.step;
  });
  return crowds.map(({ lanes }, index) => {
    const left = lefts[index] ?? 0;
    const row = (count: number, step = lane.step) => Array.from({ length: count }, (_, place) => lane.first + place * step);
    const offsets = [...row(left, steps[index - 1]).map((offset) => -offset), ...row(lanes - left, steps[index])];
    return offsets.sort((a, b) => Math.abs(a) - Math.abs(b));
  });
}

/** How many lanes of each event are on its left. */
export function shareLanes(crowds: readonly Crowd[]): number[] {
  let ways: Way[] = [{ lefts: [], right: 0, cost: 0 }];
  for (const [index, { x, lanes }] of crowds.entries()) {
    const gap = x - (crowds[index - 1]?.x ?? x);
    ways = Array.from({ length: lanes + 1 }, (_, left) =>
      findCheapest(
        ways.map((way) => ({
          lefts: [...way.lefts, left],
          right: lanes - left,
          cost: way.cost + crowding(way.right + left, gap),
        })),
      ),
    );
  }
  return findCheapest(ways.map((way) => ({ ...way, cost: way.cost + crowding(way.right, 0) }))).lefts;
}

/** What lanes between two events cost: for each of them, how little room it has. */
export const crowding = (lanes: number, gap: number): number => lanes ** 2 / Math.max(roomOf(gap), 0.001);

interface Way {
  lefts: number[];
  /** Lanes on the right of the last event. */
  right: number;
  cost: number;
}

const findCheapest = (ways: readonly Way[]): Way => ways.reduce((best, way) => (way.cost < best.cost ? way : best));

const roomOf = (gap: number): number => Math.max(0, gap - 2 * lane.first);

const stepOf = (lanes: number, gap: number): number =>
  Math.round(10 * Math.min(lane.step, roomOf(gap) / Math.max(1, lanes - 1))) / 10;
