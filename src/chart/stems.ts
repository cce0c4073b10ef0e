import { metrics } from './metrics.ts';

/** Stems: straight on the line of their row, bent where a node lies above or below it. */

export interface Stem {
  /** The line of the row. */
  y: number;
  /** Where it meets nodes, from left to right. */
  points: Waypoint[];
  /** How far after the last node it is back on its line; 0 where it ends with the node. */
  goesOn: number;
}

interface Waypoint {
  x: number;
  /** Heights of the nodes at this place; several are side by side. */
  ys: number[];
}

/** A stem through these points that goes on to `end` where that lies behind the last of them. */
export function toStem(y: number, points: Waypoint[], end: number): Stem {
  return { y, points, goesOn: Math.min(metrics.bend, Math.max(0, end - (points.at(-1)?.x ?? end))) };
}

/** From the centre of the first node to that of the last; every node on the way is met with a level tangent. */
export function stemPath(stem: Stem): string {
  return stem.points
    .map(({ x, ys }, index) => {
      const [before, after] = bendsAt(stem, index);
      const isLast = index === stem.points.length - 1;
      return ys
        .map((y, branch) => leadIn(stem.y, x, y, before, branch) + (isLast ? '' : curve(x, y, x + after, stem.y)))
        .join('');
    })
    .join('');
}

/** From the last node to `end`, on the line of the row. Empty where the stem ends with its last node. */
export function tipPath({ y: line, points, goesOn }: Stem, end: number): string {
  const last = points.at(-1);
  if (!last || goesOn === 0) return '';
  return `${last.ys.map((y) => `M${last.x} ${y}${curve(last.x, y, last.x + goesOn, line)}`).join('')}H${end}`;
}

/** Heights of the branches of a stem at a place, top first. */
export function heightsAt(stem: Stem, x: number): number[] {
  const index = stem.points.findIndex((point, at) => {
    const [before, after] = bendsAt(stem, at);
    return point.x - before <= x && x <= point.x + after;
  });
  const point = stem.points[index];
  if (!point) return [stem.y];
  const reach = bendsAt(stem, index)[x < point.x ? 0 : 1] || 1;
  const share = Math.abs(x - point.x) / reach;
  return point.ys.map((y) => y + (stem.y - y) * smooth(share)).sort((a, b) => a - b);
}

function bendsAt({ points, goesOn }: Stem, index: number): [number, number] {
  const between = (a: Waypoint | undefined, b: Waypoint | undefined) => (a && b ? Math.min(metrics.bend, (b.x - a.x) / 2) : 0);
  const [before, here, after] = [points[index - 1], points[index], points[index + 1]];
  return [between(before, here), after ? between(here, after) : goesOn];
}

function leadIn(line: number, x: number, y: number, before: number, branch: number): string {
  if (before === 0) return `M${x} ${y}`;
  return (branch === 0 ? `H${x - before}` : `M${x - before} ${line}`) + curve(x - before, line, x, y);
}

/** An S that is level at both ends. */
function curve(x1: number, y1: number, x2: number, y2: number): string {
  if (y1 === y2) return `H${x2}`;
  const middle = (x1 + x2) / 2;
  return `C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

/** Height of that S, from 0 to 1, at a share of its width. */
function smooth(share: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 12; step++) {
    const t = (low + high) / 2;
    if (1.5 * t - 1.5 * t * t + t ** 3 < share) low = t;
    else high = t;
  }
  return low * low * (3 - 2 * low);
}
