import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange, costOf, sift } from '../../src/chart/sequence.ts';

/** Costs of placing an item directly or indirectly before another. */
const costs = fc.array(fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }), { minLength: 6, maxLength: 6 });
const placing = (table: number[][]) => (before: number, item: number) =>
  table.reduce((sum, row, other) => (before & (1 << other) ? sum + (row[item] ?? 0) : sum), 0);
const items = [0, 1, 2, 3, 4, 5];

test('no order costs less than the one that is found', () => {
  fc.assert(
    fc.property(costs, fc.shuffledSubarray(items, { minLength: 6 }), (table, other) => {
      expect(arrange(items.length, placing(table)).cost).toBeLessThanOrEqual(costOf(other, placing(table)));
    }),
    { seed: 3, numRuns: 200 },
  );
});

test('the cost that is told is that of the order', () => {
  fc.assert(
    fc.property(costs, (table) => {
      const { order, cost } = arrange(items.length, placing(table));
      expect(costOf(order, placing(table))).toBe(cost);
    }),
    { seed: 3, numRuns: 50 },
  );
});

test('sifting, for long lists, ends where no single move helps', () => {
  fc.assert(
    fc.property(costs, (table) => {
      const { order, cost } = sift(items, placing(table));
      for (const item of order)
        for (const place of items) {
          const moved = order.filter((one) => one !== item).toSpliced(place, 0, item);
          expect(costOf(moved, placing(table))).toBeGreaterThanOrEqual(cost);
        }
    }),
    { seed: 3, numRuns: 50 },
  );
});

test('lists of more than twelve items are arranged too', () => {
  const many = Array.from({ length: 20 }, (_, item) => item);
  const cost = (before: number, item: number) => many.filter((other) => other < item && before & (1 << other)).length;
  expect(arrange(many.length, cost)).toEqual({ order: many.toReversed(), cost: 0 });
});

test('lists that fit no bit set keep their order', () => {
  expect(arrange(40, () => 1).order).toEqual(Array.from({ length: 40 }, (_, item) => item));
});
