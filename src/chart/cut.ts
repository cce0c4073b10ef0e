import type { Storyline } from '../model/storylines.ts';
import { isAlive } from './facts.ts';
import { type Strand, toStrand } from './strand.ts';
import type { TimeScale } from './time-scale.ts';

/**
 * The storylines for a small chart: of each area the one that is longest and most alive, then the next ones of all areas. What is
 * not alive comes last.
 */
export function chooseStorylines(storylines: readonly Storyline[], { events }: TimeScale, count: number): Storyline[] {
  const rank = (strand: Strand) => weigh(strand) + (isAlive(strand, events) ? 1000 : 0);
  const ranked = storylines.map(toStrand).sort((a, b) => rank(b) - rank(a) || a.storyline.id.localeCompare(b.storyline.id));
  const isFirst = (strand: Strand) => isAlive(strand, events) && ranked.find(({ area }) => area === strand.area) === strand;
  const chosen = [...ranked.filter(isFirst), ...ranked.filter((strand) => !isFirst(strand))];
  return chosen.slice(0, count).map(({ storyline }) => storyline);
}

/** Years from the first chapter to the last sign of life, events with a chapter, and what happened since the last one. */
function weigh({ first, lastSign, stops, lateLeaves }: Strand): number {
  const years = (lastSign.getTime() - first.start.getTime()) / (365 * 24 * 3600 * 1000);
  return years + stops.length + lateLeaves.length;
}
