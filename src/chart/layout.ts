import type { Event } from '../model/events.ts';
import type { Storyline } from '../model/storylines.ts';
import type { Topic } from '../model/topics.ts';
import { spreadLabels } from './axis.ts';
import { type Bed, layoutBed } from './bed.ts';
import { metrics } from './metrics.ts';
import type { Node } from './row.ts';
import { type Strand, toStrand } from './strand.ts';
import { orderStrands } from './strand-order.ts';
import { tendrilPaths } from './tendrils.ts';
import { type TimeScale, toFraction } from './time-scale.ts';

/**
 * The chart of storylines: time from left to right, a *bed* for each area, in it a row for each storyline, whose *stem* runs
 * from *node* to node (its topics) and carries *leaves* (what happened between and after events). Stems in neighbouring rows
 * bend to a topic that they share; *tendrils* join the nodes of a topic that lie further apart. All numbers are in the units
 * of `metrics.ts`.
 */
export interface Chart {
  height: number;
  axis: { event: Event; x: number; labelX: number }[];
  /** The newest day that is known. */
  today: { day: Date; x: number; labelX: number };
  beds: (Bed & { top: number })[];
  /** Heights count from the top of the first bed. */
  tendrils: { path: string; topic: Topic }[];
}

/** Draws storylines on a time scale. The order of the list does not matter. */
export function layoutChart(storylines: readonly Storyline[], scale: TimeScale): Chart {
  const { left, right } = metrics.time;
  const toX = (day: Date) => Math.round(left + toFraction(scale, day) * (right - left));
  const columns = [...scale.events.map(({ start }) => toX(start)), toX(scale.to)];
  const labels = spreadLabels(columns, metrics.axis.label);
  const beds = layoutBeds(orderStrands(storylines.map(toStrand)), toX);
  return {
    height: beds.reduce((sum, { height }) => sum + height, 0),
    axis: scale.events.map((event, index) => ({ event, x: columns[index] ?? 0, labelX: labels[index] ?? 0 })),
    today: { day: scale.to, x: columns.at(-1) ?? 0, labelX: labels.at(-1) ?? 0 },
    beds,
    tendrils: layoutTendrils(beds, columns.slice(0, -1)),
  };
}

function layoutBeds(strands: readonly Strand[], toX: (day: Date) => number): Chart['beds'] {
  let top = 0;
  return [...Map.groupBy(strands, ({ area }) => area)].map(([area, members]) => {
    const bed = { ...layoutBed(area, members, toX), top };
    top += bed.height;
    return bed;
  });
}

function layoutTendrils(beds: Chart['beds'], columns: readonly number[]): Chart['tendrils'] {
  const nodes = beds.flatMap(({ top, rows, shared }) =>
    [...rows.flatMap((row) => row.nodes), ...shared].map((node): Node => ({ ...node, y: node.y + top })),
  );
  const pairs = [...Map.groupBy(nodes, ({ topic }) => topic).values()].flatMap(pairNeighbours);
  const paths = tendrilPaths(pairs, columns);
  return pairs.map(({ topic }, index) => ({ topic, path: paths[index] ?? '' }));
}

/** Each node of a topic with the next one below it. */
function pairNeighbours(nodes: Node[]) {
  const sorted = nodes.toSorted((a, b) => a.y - b.y);
  return sorted.slice(1).map(({ topic, x, y }, index) => ({ topic, x, top: sorted[index]?.y ?? y, bottom: y }));
}
