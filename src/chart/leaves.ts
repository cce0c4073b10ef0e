import type { Later } from '../model/links.ts';
import { type Box, placeEach } from './boxes.ts';
import { metrics } from './metrics.ts';
import { heightsAt, type Stem } from './stems.ts';

/** A leaf: what happened after an event, on a stalk above or below the stem, or at its very tip. */
export interface LeafMark {
  leaf: Later;
  x: number;
  /** Where the blade begins. */
  y: number;
  grows: 'up' | 'down' | 'on';
  /** Where the stalk leaves the stem. */
  from: number;
}

/** Places for leaves, oldest first, beside what is there already. The last one is the tip of a stem that goes on to it. */
export function placeLeaves(
  leaves: readonly Later[],
  stem: Stem,
  { toX, taken }: { toX: (day: Date) => number; taken: readonly Box[] },
): LeafMark[] {
  const tip = stem.goesOn > 0 ? leaves.at(-1) : undefined;
  const candidates = (leaf: Later): LeafMark[] => {
    const x = stem.goesOn > 0 ? toX(leaf.date) : Math.min(toX(leaf.date), endOf(stem));
    if (leaf === tip) return [{ leaf, x, y: stem.y, grows: 'on', from: stem.y }];
    return listSides(leaf, x, stem, leaves.indexOf(leaf));
  };
  return placeEach(leaves, { candidates, toBox: boxOfLeaf, taken });
}

/** What a leaf covers. */
export function boxOfLeaf({ x, y, grows }: LeafMark): Box {
  const { length, height } = metrics.leaf;
  const top = { up: y - height, down: y, on: y - height / 2 }[grows];
  return { left: x, top, right: x + length, bottom: top + height };
}

/** Where the last leaves of a stem grow that does not go on: from its last node. */
const endOf = (stem: Stem): number => (stem.points.at(-1)?.x ?? 0) + metrics.node.radius - 2;

/** Both sides in turn, as leaves grow; further out where something is in the way. */
function listSides(leaf: Later, x: number, stem: Stem, index: number): LeafMark[] {
  const heights = heightsAt(stem, x).map(Math.round);
  const [top, bottom] = [heights[0] ?? stem.y, heights.at(-1) ?? stem.y];
  const up = (more: number): LeafMark => ({ leaf, x, y: top - metrics.leaf.stalk - more, grows: 'up', from: top });
  const down = (more: number): LeafMark => ({ leaf, x, y: bottom + metrics.leaf.stalk + more, grows: 'down', from: bottom });
  return [0, 5, 10, 16, 24].flatMap((more) => (index % 2 === 0 ? [up(more), down(more)] : [down(more), up(more)]));
}
