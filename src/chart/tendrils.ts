import { placeLanes } from './tendril-lanes.ts';

/** Tendrils join the nodes of one topic on strands that are too far apart to bend to each other. They run beside an event's line. */

export interface Tendril {
  x: number;
  top: number;
  bottom: number;
}

/**
 * Paths of tendrils, in their order; `columns` are the lines of all events. Tendrils side by side have separate lanes; short
 * ones are inside.
 */
export function tendrilPaths(tendrils: readonly Tendril[], columns: readonly number[]): string[] {
  const lanesOf = columns.map((x) => assignLanes(tendrils.filter((one) => one.x === x)));
  const offsets = placeLanes(columns.map((x, index) => ({ x, lanes: lanesOf[index]?.length ?? 0 })));
  const paths = new Map(
    lanesOf.flatMap((lanes, column) =>
      lanes.flatMap((lane, place) =>
        lane.map((tendril) => [tendril, drawTendril(tendril, offsets[column]?.[place] ?? 0)] as const),
      ),
    ),
  );
  return tendrils.map((tendril) => paths.get(tendril) ?? '');
}

/** The tendrils of one event by lane, so that none overlap; lanes of short ones first. */
function assignLanes(tendrils: readonly Tendril[]): Tendril[][] {
  const lanes: Tendril[][] = [];
  for (const tendril of tendrils.toSorted((a, b) => a.bottom - a.top - (b.bottom - b.top))) {
    const free = lanes.find((others) => others.every((other) => other.bottom < tendril.top || other.top > tendril.bottom));
    if (free) free.push(tendril);
    else lanes.push([tendril]);
  }
  return lanes;
}

function drawTendril({ x, top, bottom }: Tendril, offset: number): string {
  const turn = Math.min(16, (bottom - top) / 2);
  const at = Math.round(10 * (x + offset)) / 10;
  return `M${x} ${top}Q${at} ${top} ${at} ${top + turn}V${bottom - turn}Q${at} ${bottom} ${x} ${bottom}`;
}
