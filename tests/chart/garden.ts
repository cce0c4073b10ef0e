import type { Storyline } from '../../src/model/storylines.ts';
import { type TimeScale, findTimeScale } from '../../src/chart/time-scale.ts';
import { area, event, kbOf, storyline, topic } from '../builders.ts';

/** Storylines for tests of the chart: `{ vpn: 'networking: 2024-05/a 2025-06/b' }` is one of an area with two chapters. */
export function grow(stories: Record<string, string>, more: Parameters<typeof storyline>[2] = {}): Garden {
  const told = Object.entries(stories).map(([id, story]) => {
    const [areaId = '', chapters = ''] = story.split(': ');
    return { id, areaId, chapters: chapters.split(' ') };
  });
  const areas = new Map(told.toReversed().flatMap(({ areaId, chapters }) => chapters.map((id) => [id, areaId] as const)));
  const kb = kbOf({
    events: days.map(([id, start]) => event(id, { start, end: start })),
    areas: [...new Set(told.map(({ areaId }) => areaId))].map((id) => area(id)),
    topics: [...areas].map(([id, areaId]) => topic(id, { area: areaId })),
    storylines: told.map(({ id, chapters }) => storyline(id, chapters.toSorted(), more)),
  });
  const byId = new Map(kb.storylines.map((one) => [one.id, one]));
  return { storylines: told.flatMap(({ id }) => byId.get(id) ?? []), scale: findTimeScale(kb) };
}

export interface Garden {
  /** In the order they were given. */
  storylines: Storyline[];
  scale: TimeScale;
}

/** Events with a month between two of them, as it happened. */
export const days = [
  ['2021-11', '2021-11-02'],
  ['2022-09', '2022-09-26'],
  ['2023-05', '2023-05-22'],
  ['2024-05', '2024-05-13'],
  ['2024-12', '2024-12-02'],
  ['2025-06', '2025-06-02'],
  ['2025-07', '2025-07-21'],
  ['2025-11', '2025-11-24'],
] as const;
