import type { Strand } from './strand.ts';
import { type TimeScale, toFraction } from './time-scale.ts';

/** Time along a strip, in percent of its width. */

/** Ends of the line, so that half a node is left on both sides of a narrow phone. */
const ends = { from: 3, to: 95 };

/** Months without chapter or leaf that are worth a word. */
const longGap = 18;

/** Where a day lies, to a tenth of a percent. */
export const toPercent = (scale: TimeScale, day: Date): number =>
  round(ends.from + toFraction(scale, day) * (ends.to - ends.from));

/** The first of January of each year, for the axis of strips. */
export function listYears(scale: TimeScale): { year: number; x: number }[] {
  const first = scale.from.getUTCFullYear() + 1;
  const count = scale.to.getUTCFullYear() - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => ({
    year: first + index,
    x: toPercent(scale, new Date(Date.UTC(first + index, 0, 1))),
  }));
}

/** Long times without a sign of life, by their middle. */
export function listGaps({ stops, leaves }: Strand, scale: TimeScale): { x: number; months: number }[] {
  const signs = [...stops.map(({ event }) => event.start), ...leaves.map(({ date }) => date)].sort(
    (a, b) => a.getTime() - b.getTime(),
  );
  return signs.slice(1).flatMap((day, index) => {
    const before = signs[index] ?? day;
    const months = (day.getUTCFullYear() - before.getUTCFullYear()) * 12 + day.getUTCMonth() - before.getUTCMonth();
    return months >= longGap ? [{ months, x: round((toPercent(scale, before) + toPercent(scale, day)) / 2) }] : [];
  });
}

const round = (number: number): number => Math.round(number * 10) / 10;
