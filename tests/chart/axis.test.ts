import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from '../../src/chart/axis.ts';

test('labels with room stand at their lines', () => {
  expect(spreadLabels([0, 40, 100], 34)).toEqual([0, 40, 100]);
});

test('two labels too close part evenly', () => {
  expect(spreadLabels([100, 110], 30)).toEqual([90, 120]);
});

test('no two labels overlap, however close their lines', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { maxLength: 12 }), (lines) => {
      const places = spreadLabels(
        lines.toSorted((a, b) => a - b),
        30,
      );
      for (const [index, place] of places.slice(1).entries())
        expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(30 - 1e-6);
    }),
    { seed: 1 },
  );
});
