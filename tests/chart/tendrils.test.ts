import { expect, test } from 'vitest';
import { tendrilPaths } from '../../src/chart/tendrils.ts';

/** Where a tendril runs, between its turns. */
const laneOf = (path: string | undefined): number => Number(path?.match(/Q([-\d.]+)/)?.[1]);

test('begins and ends at its nodes', () => {
  expect(tendrilPaths([{ x: 100, top: 10, bottom: 90 }], 1)[0]).toMatch(/^M100 10.* 100 90$/);
});

test('tendrils that pass each other have lanes of their own, short ones inside', () => {
  const [long, short, apart] = tendrilPaths(
    [
      { x: 100, top: 10, bottom: 200 },
      { x: 100, top: 50, bottom: 90 },
      { x: 100, top: 300, bottom: 350 },
    ],
    1,
  );
  expect(laneOf(short)).toBeLessThan(laneOf(long));
  expect(laneOf(apart)).toBe(laneOf(short));
});

test('run on the side that is asked for', () => {
  expect(laneOf(tendrilPaths([{ x: 100, top: 10, bottom: 90 }], -1)[0])).toBeLessThan(100);
});
