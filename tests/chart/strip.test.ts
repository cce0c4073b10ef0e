import { expect, test } from 'vitest';
import { toStrand } from '../../src/chart/strand.ts';
import { layoutStrip, stripMetrics } from '../../src/chart/strip.ts';
import { listYears } from '../../src/chart/strip-time.ts';
import { grow } from './garden.ts';

const later = ['2025-07-30', '2025-07-31', '2026-08-01'].map((date) => ({
  date,
  kind: 'shipped' as const,
  title: `Post of ${date}`,
  url: `https://post.example/${date}`,
  note: 'It came out.',
}));

function stripOf(chapters: string, data: Parameters<typeof grow>[1] = {}) {
  const { storylines, scale } = grow({ vpn: `nodes: ${chapters}` }, data);
  const [strand] = storylines.map(toStrand);
  if (!strand) throw new Error('There is no strand.');
  return layoutStrip(strand, scale);
}

const close = stripOf('2023-05/a 2025-06/b 2025-07/c 2025-07/d 2025-07/e 2025-11/f', { later });

test('nodes do not overlap on the narrowest phone, not even those of events a month apart', () => {
  const places = close.nodes.map(({ x, y }) => ({ x: (x / 100) * 300, y }));
  for (const [index, a] of places.entries())
    for (const b of places.slice(index + 1))
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(2 * stripMetrics.radius);
});

test('everything lies inside the strip', () => {
  for (const { y } of close.nodes) {
    expect(y).toBeGreaterThanOrEqual(stripMetrics.radius);
    expect(y).toBeLessThanOrEqual(close.height - stripMetrics.radius);
  }
  for (const { x } of [...close.nodes, ...close.leaves]) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(100);
  }
});

test('the line runs from the first chapter to the last, and on to the newest leaf', () => {
  const xs = close.nodes.map(({ x }) => x);
  expect(close.stem).toEqual([Math.min(...xs), Math.max(...xs)]);
  expect(close.tip).toEqual([close.stem[1], close.leaves.at(-1)?.x]);
  expect(close.leaves.at(-1)?.grows).toBe('on');
});

test('the line ends with its last chapter where nothing came later', () => {
  expect(stripOf('2023-05/a 2025-06/b').tip).toBeUndefined();
});

test('long times without a sign of life are told in months', () => {
  expect(stripOf('2021-11/a 2023-05/b 2024-05/c').gaps.map(({ months }) => months)).toEqual([18]);
});

test('years are marked where they begin', () => {
  const { scale } = grow({ vpn: 'nodes: 2021-11/a 2023-05/b' });
  expect(listYears(scale).map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025]);
});
