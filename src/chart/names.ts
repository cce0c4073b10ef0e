import { type Box, placeEach } from './boxes.ts';
import { metrics } from './metrics.ts';
import type { Strand } from './strand.ts';
import { textWidth } from './text.ts';

/** A name of a theme, written on its stem from the event at which it got the name. */
export interface NameMark {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  anchor: 'start' | 'end';
}

/** Places for the names of a strand on the line at height `line`, beside what is there already. */
export function placeNames(strand: Strand, line: number, toX: (day: Date) => number, taken: readonly Box[]): NameMark[] {
  const candidates = (change: Change) => listPlaces(change, line);
  return placeEach(listChanges(strand, toX), { candidates, toBox: boxOfName, taken });
}

/** What a name covers, with a little room around it. */
export function boxOfName({ text, x, y, anchor }: NameMark): Box {
  const { size } = metrics.name;
  const width = textWidth(text, size);
  const left = anchor === 'start' ? x : x - width;
  return { left: left - 2, top: y - size * 1.08, right: left + width + 2, bottom: y + size * 0.32 };
}

/** Names by the event since which they hold. Where a theme changed its name at once to that of today, the old one says enough. */
function listChanges({ storyline, first }: Strand, toX: (day: Date) => number): Change[] {
  return [...Map.groupBy(storyline.names, ({ since }) => since)].map(([since, of]) => {
    const names = of.map(({ name }) => name);
    const isToday = names.length > 1 && names.at(-1)?.toLowerCase() === storyline.title.toLowerCase();
    const text = isToday ? `once ${names.slice(0, -1).join(', ')}` : names.join(' → ');
    return { text, x: toX(since.start), isRoot: since.id <= first.id };
  });
}

/** On the stem if possible, to the right of the event if possible, else before it or higher up; always inside the chart. */
function listPlaces({ text, x, isRoot }: Change, line: number): NameMark[] {
  const right = (y: number, away: number): NameMark => ({ text, x: x + away, y: line + y, anchor: 'start' });
  const left = (y: number, away: number): NameMark => ({ text, x: x - away, y: line + y, anchor: 'end' });
  const near = metrics.node.radius + 4;
  const onStem = [right(-5, near), right(-5, metrics.bend + 2), right(-13, near)];
  const before = isRoot ? [left(4, near)] : [left(-5, near), left(-5, metrics.bend + 2), left(-13, near)];
  const below = [right(14, near), left(14, near), right(23, near), left(23, near)];
  const higher = [right(-20, near), left(-20, near), right(-28, near), left(-28, near)];
  return [...onStem, ...before, ...below, ...higher].filter(isInside);
}

const isInside = (mark: NameMark): boolean => boxOfName(mark).right <= metrics.width && boxOfName(mark).left >= metrics.time.left;

interface Change {
  text: string;
  x: number;
  /** It is the name with which the stem begins. */
  isRoot: boolean;
}
