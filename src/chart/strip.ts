import type { Later } from '../model/links.ts';
import type { Topic } from '../model/topics.ts';
import { type Box, boxAround, placeEach } from './boxes.ts';
import { splitRuns } from './runs.ts';
import type { Strand } from './strand.ts';
import { listGaps, toPercent } from './strip-time.ts';
import type { TimeScale } from './time-scale.ts';

/**
 * One storyline on the time scale of the chart, as wide as its container: places along it are percentages, heights pixels,
 * so that nodes keep their size at every width.
 */
export interface Strip {
  height: number;
  /** Height of the line. */
  y: number;
  /** Where events took place. */
  posts: number[];
  /** First to last chapter. */
  stem: [number, number];
  /** Last chapter to last leaf, where one came later. */
  tip: [number, number] | undefined;
  /** Side shoots to nodes above and below the line, as paths around their place on it. */
  shoots: { x: number; path: string }[];
  nodes: StripNode[];
  leaves: StripLeaf[];
  /** Long times without a sign of life. */
  gaps: { x: number; months: number }[];
}

interface StripNode {
  topic: Topic;
  x: number;
  y: number;
}

interface StripLeaf {
  leaf: Later;
  x: number;
  /** Where the blade begins; `on` is the end of the line. */
  y: number;
  grows: 'up' | 'down' | 'on';
}

/** Radius of a node, distance of nodes on top of each other, half the width of a shoot, and the blade of a leaf. */
export const stripMetrics = { radius: 8, pitch: 17, bend: 20, leaf: { length: 10, height: 10, stalk: 4 } } as const;

/** The narrowest strip, in pixels: what does not overlap there does not overlap anywhere. */
const narrowest = 300;

/** Draws one strand. Heights count from the top of the strip. */
export function layoutStrip(strand: Strand, scale: TimeScale): Strip {
  const toX = (day: Date) => toPercent(scale, day);
  const [start, end] = [toX(strand.first.start), toX(strand.last.start)];
  const newest = strand.lateLeaves.at(-1);
  const nodes = placeNodes(strand, toX);
  const leaves = placeLeaves(strand, nodes, toX);
  const boxes = [...nodes.map(boxOfNode), ...leaves.map(boxOfLeaf)];
  const y = Math.ceil(Math.max(18, ...boxes.map(({ top }) => -top)));
  const toEnd = { start, end: newest ? toX(newest.date) : end };
  return {
    y,
    height: y + Math.ceil(Math.max(18, ...boxes.map(({ bottom }) => bottom))),
    posts: scale.events.map((event) => toX(event.start)),
    stem: [start, end],
    tip: newest && [end, toX(newest.date)],
    shoots: [...Map.groupBy(nodes, ({ x }) => x)]
      .map(([x, of]) => ({ x, path: of.map((node) => shootPath(node, toEnd)).join('') }))
      .filter(({ path }) => path),
    nodes: nodes.map((node) => ({ ...node, y: node.y + y })),
    leaves: leaves.map((leaf) => ({ ...leaf, y: leaf.y + y })),
    gaps: listGaps(strand, scale),
  };
}

/** Nodes around the line. Topics of one event lie on top of each other, and so do those of events too close to stand side by side. */
function placeNodes({ stops }: Strand, toX: (day: Date) => number): StripNode[] {
  const nearest = (100 * 2 * stripMetrics.radius) / narrowest;
  const nodes = stops.flatMap(({ event, chapters }) => chapters.map(({ topic }) => ({ topic, x: toX(event.start) })));
  const stacks = splitRuns(nodes, (stack, { x }) => x - (stack.at(-1)?.x ?? 0) < nearest);
  return stacks.flatMap((stack) =>
    stack.map((node, place) => ({ ...node, y: (place - (stack.length - 1) / 2) * stripMetrics.pitch })),
  );
}

function placeLeaves({ leaves, lateLeaves }: Strand, nodes: readonly StripNode[], toX: (day: Date) => number): StripLeaf[] {
  const candidates = (leaf: Later): StripLeaf[] => {
    const x = toX(leaf.date);
    return leaf === lateLeaves.at(-1) ? [{ leaf, x, y: 0, grows: 'on' }] : listSides(leaf, x, leaves.indexOf(leaf));
  };
  return placeEach(leaves, { candidates, toBox: boxOfLeaf, taken: nodes.map(boxOfNode) });
}

/** Both sides in turn, as leaves grow; further out where something is in the way. */
function listSides(leaf: Later, x: number, index: number): StripLeaf[] {
  const up = (more: number): StripLeaf => ({ leaf, x, y: -stripMetrics.leaf.stalk - more, grows: 'up' });
  const down = (more: number): StripLeaf => ({ leaf, x, y: stripMetrics.leaf.stalk + more, grows: 'down' });
  return [0, 6, 12, 18, 26, 34].flatMap((more) => (index % 2 === 0 ? [up(more), down(more)] : [down(more), up(more)]));
}

const boxOfNode = ({ x, y }: StripNode): Box => boxAround((x / 100) * narrowest, y, stripMetrics.radius + 1);

function boxOfLeaf({ x, y, grows }: StripLeaf): Box {
  const { length, height } = stripMetrics.leaf;
  const left = (x / 100) * narrowest;
  const top = { up: y - height, down: y, on: y - height / 2 }[grows];
  return { left, top, right: left + length, bottom: top + height };
}

/** Leaves the line before a node, and comes back to it where the line goes on. */
function shootPath({ x, y }: StripNode, { start, end }: { start: number; end: number }): string {
  if (y === 0) return '';
  const { bend } = stripMetrics;
  const out = x > start ? `M${-bend} 0C${-bend / 2} 0 ${-bend / 2} ${y} 0 ${y}` : `M0 ${y}`;
  return x < end ? `${out}C${bend / 2} ${y} ${bend / 2} 0 ${bend} 0` : out;
}
