import type { Later } from '../model/links.ts';
import type { Box } from './boxes.ts';
import { metrics } from './metrics.ts';
import type { Strand } from './strand.ts';
import { textWidth, wrap } from './text.ts';

/** The words at the ends of a row: the title of a storyline to its left, its newest leaf to its right. */

export interface Title {
  lines: string[];
  /** Proposals that more than one chapter belongs to; empty where there is none. */
  geps: string;
  /** They do not fit after the last line, and have one to themselves. */
  areGepsBelow: boolean;
}

export interface Words {
  leaf: Later;
  x: number;
  lines: string[];
}

/** The title of a strand in at most two lines, and the proposals that several of its topics belong to. */
export function layoutTitle({ storyline }: Strand): Title {
  const { size, width } = metrics.label;
  const labels = storyline.chapters.flatMap(({ topic }) => topic.geps.map(({ label }) => label));
  const geps = [...new Set(labels.filter((label, index) => labels.indexOf(label) < index))].sort().join(' ');
  const lines = wrap(storyline.title, { size, width, lines: 2 });
  return { lines, geps, areGepsBelow: geps !== '' && textWidth(`${lines.at(-1)} ${geps}`, size) > width };
}

/** The newest leaf, unless it is so near to the last chapter that the stem has no room to go on. */
export function layoutWords({ last, lateLeaves }: Strand, toX: (day: Date) => number): Words | undefined {
  const leaf = lateLeaves.at(-1);
  if (!leaf || toX(leaf.date) < toX(last.start) + metrics.leaf.least) return undefined;
  const { gap, size, lines } = metrics.words;
  const x = toX(leaf.date) + metrics.leaf.length + gap;
  return { leaf, x, lines: wrap(leaf.title, { size, width: metrics.width - x, lines }) };
}

/** Lines that a title takes, proposals included. */
export const countLines = ({ lines, areGepsBelow }: Title): number => lines.length + (areGepsBelow ? 1 : 0);

/** Dots on the line at height `y` that lead from a title to `to`, where the stem begins. Empty where it begins at once. */
export function leaderPath({ lines, geps, areGepsBelow }: Title, y: number, to: number): string {
  const { left, size } = metrics.label;
  const written = areGepsBelow ? [...lines, geps] : [...lines.slice(0, -1), `${lines.at(-1)} ${geps}`];
  const widths = written.map((line) => textWidth(line.trim(), size));
  const [start, end] = [Math.round(left + Math.max(...widths) + 8), Math.round(to - metrics.node.radius - 6)];
  return end > start ? `M${start} ${y}H${end}` : '';
}

/** Rooms of words on the line at height `y`, and of the leaf next to them. */
export function boxesOfWords(words: Words | undefined, y: number): Box[] {
  if (!words) return [];
  const half = (words.lines.length * metrics.words.line) / 2 + 2;
  const { length, height } = metrics.leaf;
  const leaf = words.x - metrics.words.gap - length;
  return [
    { left: words.x - 2, top: y - half, right: metrics.width, bottom: y + half },
    { left: leaf, top: y - height / 2, right: leaf + length, bottom: y + height / 2 },
  ];
}
