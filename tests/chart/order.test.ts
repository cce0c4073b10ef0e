import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureOrder, orderRows, type Row } from '../../src/chart/order.ts';
import { toStrand } from '../../src/chart/strand.ts';
import { orderStrands } from '../../src/chart/strand-order.ts';
import { grow } from './garden.ts';

const years = ['2021', '2022', '2023', '2024'];

/** Up to six rows in up to three groups, with joins between any of them. */
const problems = fc
  .array(fc.record({ group: fc.constantFrom('a', 'b', 'c'), years: fc.subarray(years, { minLength: 2 }) }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((all) => all.map(({ group, years: [first = '', ...rest] }): Row => ({ group, first, last: rest.at(-1) ?? first })))
  .chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      joins: fc.array(
        fc.record({
          rows: fc.subarray([...rows.keys()], { minLength: 2, maxLength: Math.min(3, rows.length) }),
          event: fc.constantFrom(...years),
        }),
        { maxLength: 8 },
      ),
    }),
  );

test('joins are as short as in the best of all orders, and of the shortest none crosses fewer strands', () => {
  fc.assert(
    fc.property(problems, ({ rows, joins }) => {
      const measures = listOrders(rows).map((order) => measureOrder(order, rows, joins));
      const length = Math.min(...measures.map((one) => one.length));
      const crossings = Math.min(...measures.filter((one) => one.length === length).map((one) => one.crossings));
      expect(measureOrder(orderRows(rows, joins), rows, joins)).toEqual({ length, crossings });
    }),
    { seed: 12, numRuns: 120 },
  );
});

test('rows of a group stay together', () => {
  fc.assert(
    fc.property(problems, ({ rows, joins }) => {
      expect(isGrouped(orderRows(rows, joins), rows)).toBe(true);
    }),
    { seed: 12, numRuns: 120 },
  );
});

const stories = {
  vpn: 'networking: 2023-05/a 2024-05/b',
  dns: 'networking: 2024-05/b 2024-12/c',
  ipv6: 'networking: 2022-09/d 2025-11/e',
  backup: 'control-plane: 2023-05/f 2024-12/g',
  migration: 'control-plane: 2023-05/f 2025-11/e',
};
const orderOf = (all: Record<string, string>) =>
  orderStrands(grow(all).storylines.map(toStrand)).map(({ storyline }) => storyline.id);

test('the order does not depend on that of the list', () => {
  const reversed = Object.fromEntries(Object.entries(stories).reverse());
  expect(orderOf(reversed)).toEqual(orderOf(stories));
});

test('another storyline that shares nothing leaves the others in their order', () => {
  const more = { ...stories, etcd: 'control-plane: 2021-11/h 2025-11/i', proxy: 'networking: 2021-11/j 2022-09/k' };
  expect(orderOf(more).filter((id) => id in stories)).toEqual(orderOf(stories));
});

test('the first group stays above the second, whichever way is up', () => {
  const rows = ['a', 'b', 'c'].map((group) => ({ group, first: '2021', last: '2024' }));
  const joins = [{ rows: [0, 2], event: '2022' }];
  const order = orderRows(rows, joins);
  expect(order.indexOf(0)).toBeLessThan(order.indexOf(1));
});

function listOrders(rows: Row[]): number[][] {
  return permute([...rows.keys()]).filter((order) => isGrouped(order, rows));
}

function isGrouped(order: number[], rows: Row[]): boolean {
  const groups = order.map((row) => rows[row]?.group);
  return groups.every((group, place) => place === 0 || group === groups[place - 1] || !groups.slice(0, place).includes(group));
}

function permute(items: number[]): number[][] {
  return items.length === 0
    ? [[]]
    : items.flatMap((item) => permute(items.filter((one) => one !== item)).map((rest) => [item, ...rest]));
}
