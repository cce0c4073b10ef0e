import { expect, test } from 'vitest';
import { tendrilPaths } from '../../src/chart/tendrils.ts';
import { type Crowd, crowding, placeLanes, shareLanes } from '../../src/chart/tendril-lanes.ts';

const columns = [100, 200, 300];
/** Where a tendril runs, between its turns. */
const laneOf = (path: string | undefined): number => Number(path?.match(/Q([-\d.]+)/)?.[1]);

test('begins and ends at its nodes', () => {
  expect(tendrilPaths([{ x: 100, top: 10, bottom: 90 }], columns)[0]).toMatch(/^M100 10.* 100 90$/);
});

test('tendrils that pass each other have lanes of their own, short ones inside', () => {
  const [long, short, apart] = tendrilPaths(
    [
      { x: 100, top: 10, bottom: 200 },
      { x: 100, top: 50, bottom: 90 },
      { x: 100, top: 300, bottom: 350 },
    ],
    columns,
  );
  expect(laneOf(short)).toBeLessThan(laneOf(long));
  expect(laneOf(apart)).toBe(laneOf(short));
});

test('lanes never lie outside of the first and the last event, unless it is the only one', () => {
  const offsets = placeLanes(columns.map((x) => ({ x, lanes: 3 })));
  expect(Math.min(...(offsets[0] ?? []))).toBeGreaterThan(0);
  expect(Math.max(...(offsets[2] ?? []))).toBeLessThan(0);
  expect(placeLanes([{ x: 100, lanes: 2 }])).toEqual([[-13, 13]]);
});

test('two crowded events do not share the room between them when there is more on their other sides', () => {
  const lanes = [0, 6, 6, 0].map((count, index) => ({ x: index * 70, lanes: count }));
  expect(shareLanes(lanes)).toEqual([0, 4, 2, 0]);
});

test('lanes are shared as the best of all ways shares them', () => {
  const cases: Crowd[][] = [
    [0, 3, 5, 2].map((lanes, index) => ({ x: [0, 112, 130, 230][index] ?? 0, lanes })),
    [2, 1, 4, 3, 1].map((lanes, index) => ({ x: index ** 2 * 20, lanes })),
    [1, 4, 0, 2].map((lanes, index) => ({ x: index * 35, lanes })),
  ];
  for (const crowds of cases) {
    const best = Math.min(...listWays(crowds).map((lefts) => costOf(crowds, lefts)));
    expect(costOf(crowds, shareLanes(crowds))).toBeCloseTo(best, 6);
  }
});

test('lanes of two events keep apart, and have the same distance from each other', () => {
  const crowds = [
    { x: 0, lanes: 3 },
    { x: 43, lanes: 4 },
  ];
  const [left = [], right = []] = placeLanes(crowds);
  const places = [...left, ...right.map((offset) => 43 + offset)].sort((a, b) => a - b);
  const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  for (const step of steps) expect(step).toBeCloseTo(17 / 6, 0);
});

function costOf(crowds: Crowd[], lefts: number[]): number {
  const rightOf = (index: number) => (crowds[index]?.lanes ?? 0) - (lefts[index] ?? 0);
  const gaps = crowds.map(({ x }, index) => crowding(rightOf(index - 1) + (lefts[index] ?? 0), x - (crowds[index - 1]?.x ?? x)));
  return [...gaps, crowding(rightOf(crowds.length - 1), 0)].reduce((sum, cost) => sum + cost, 0);
}

const listWays = ([first, ...others]: Crowd[]): number[][] =>
  first ? Array.from({ length: first.lanes + 1 }, (_, left) => listWays(others).map((rest) => [left, ...rest])).flat() : [[]];
