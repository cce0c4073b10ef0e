import { metrics } from './metrics.ts';

/** Tendrils join the nodes of one topic on strands that are too far apart to bend to each other. They run beside an event's line. */

export interface Tendril {
  x: number;
  top: number;
  bottom: number;
}

/** Distance of tendrils from each other, and of the first from the nodes. */
const lane = { first: 5, step: 4 };

/**
 * Paths of tendrils of one event that run on one side of it (-1 left, 1 right). Tendrils side by side have separate lanes;
 * short ones are inside.
 */
export function tendrilPaths(tendrils: readonly Tendril[], side: -1 | 1): string[] {
  const lanes: Tendril[][] = [];
  const paths = new Map<Tendril, string>();
  for (const tendril of [...tendrils].sort((a, b) => a.bottom - a.top - (b.bottom - b.top))) {
    const free = lanes.findIndex((others) => others.every((other) => other.bottom < tendril.top || other.top > tendril.bottom));
    const number = free < 0 ? lanes.push([]) - 1 : free;
    lanes[number]?.push(tendril);
    paths.set(tendril, path(tendril, side * (metrics.node.radius + lane.first + number * lane.step)));
  }
  return tendrils.map((tendril) => paths.get(tendril) ?? '');
}

function path({ x, top, bottom }: Tendril, offset: number): string {
  const turn = Math.min(16, (bottom - top) / 2);
  const at = x + offset;
  return `M${x} ${top}Q${at} ${top} ${at} ${top + turn}V${bottom - turn}Q${at} ${bottom} ${x} ${bottom}`;
}
