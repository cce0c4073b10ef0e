import type { Event } from '../model/events.ts';
import type { Later } from '../model/links.ts';
import type { Strand } from './strand.ts';

/** What a reader asks of the chart first, as read from the same strands. */
export interface ChartFacts {
  /** Of the themes that still show signs of life, the one that began first. */
  oldestAlive: Strand | undefined;
  /** The two themes that share most topics, those first that have the fewest besides; several where they share equally many. */
  closest: { strands: [Strand, Strand]; count: number; of: number }[];
  /** The newest thing that happened to any theme. */
  newestLeaf: { strand: Strand; leaf: Later } | undefined;
}

/** Reads the facts from the strands of a chart and its events. */
export function findFacts(strands: readonly Strand[], events: readonly Event[]): ChartFacts {
  const alive = strands.filter((strand) => isAlive(strand, events));
  const leaves = strands.flatMap((strand) => strand.leaves.map((leaf) => ({ strand, leaf })));
  return {
    oldestAlive: alive.toSorted(byAge)[0],
    closest: findClosest(strands),
    newestLeaf: leaves.toSorted((a, b) => b.leaf.date.getTime() - a.leaf.date.getTime())[0],
  };
}

/** A theme is alive while something is known of it from the latest event on. */
export function isAlive(strand: Strand, events: readonly Event[]): boolean {
  const latest = Math.max(...events.map(({ start }) => start.getTime()));
  return strand.lastSign.getTime() >= latest;
}

/** Oldest first; of the same age, the one with the newest sign of life. */
const byAge = (a: Strand, b: Strand): number =>
  a.first.id.localeCompare(b.first.id) || b.lastSign.getTime() - a.lastSign.getTime();

function findClosest(strands: readonly Strand[]): ChartFacts['closest'] {
  const pairs = strands.flatMap((a, index) =>
    strands.slice(index + 1).flatMap((b) => {
      const count = a.storyline.neighbours.find(({ storyline }) => storyline === b.storyline)?.shared.length ?? 0;
      const of = a.storyline.chapters.length + b.storyline.chapters.length - count;
      return count > 0 ? [{ strands: [a, b] as [Strand, Strand], count, of }] : [];
    }),
  );
  const most = Math.max(...pairs.map(({ count }) => count));
  return pairs.filter(({ count }) => count === most).sort((a, b) => a.of - b.of);
}
