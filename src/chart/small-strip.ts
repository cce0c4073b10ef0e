import type { Place } from '../model/chapters.ts';
import type { Topic } from '../model/topics.ts';
import { splitRuns } from './runs.ts';
import { toStrand } from './strand.ts';
import { toPercent } from './strip-time.ts';
import type { TimeScale } from './time-scale.ts';

/** Events nearer to each other than this, in percent of the width, have their nodes on top of each other. */
const nearest = 4;

/**
 * The strip beside a title in search results, as a short text that a page declares for the index: `vpn 2 12 40+42 88` is chapter 2 of
 * the storyline `vpn`, whose chapters lie at these places of the time scale, in percent; `+` joins those on top of each other.
 * Undefined for a topic of no storyline. `src/search/results/storyline-place.ts` reads it.
 */
export function writeSmallStrip({ places: [place] }: Pick<Topic, 'places'>, scale: TimeScale): string | undefined {
  return place && [place.storyline.id, place.number, ...listStacks(place, scale).map((stack) => stack.join('+'))].join(' ');
}

function listStacks({ storyline }: Place, scale: TimeScale): number[][] {
  const { stops } = toStrand(storyline);
  const xs = stops.flatMap(({ event, chapters }) => chapters.map(() => Math.round(toPercent(scale, event.start))));
  return splitRuns(xs, (stack, x) => x - (stack.at(-1) ?? 0) < nearest);
}
