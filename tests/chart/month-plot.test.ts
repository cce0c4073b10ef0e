import { expect, test } from 'vitest';
import { layOutMonths } from '../../src/chart/month-plot.ts';

const counts = new Map([
  ['2024-11', 1],
  ['2025-01', 4],
]);
const plot = layOutMonths(counts, { from: '2024-11', to: '2025-02', marked: ['2024-05', '2024-12', '2025-11'] });

test('draws a bar for each month, as high as its count', () => {
  expect(plot.most).toBe(4);
  expect(plot.bars.map(({ month, x, y, height }) => ({ month, x, height, bottom: y + height }))).toEqual([
    { month: '2024-11', x: 0, height: 17.5, bottom: plot.ground },
    { month: '2025-01', x: 170, height: 70, bottom: plot.ground },
  ]);
});

test('marks the middle of months inside', () => {
  expect(plot.marks).toEqual([{ month: '2024-12', x: 127.5 }]);
});

test('labels each January', () => {
  expect(plot.years).toEqual([{ year: 2025, x: 170 }]);
});

test('labels fewer years where they would crowd', () => {
  const { years } = layOutMonths(counts, { from: '2005-01', to: '2025-01', marked: [] });
  expect(years.map(({ year }) => year)).toEqual([2005, 2008, 2011, 2014, 2017, 2020, 2023]);
});

test('keeps all within the drawing, whatever the span', () => {
  for (const to of ['2024-11', '2031-12', '2090-01']) {
    const { bars, marks, years, width } = layOutMonths(counts, { from: '2024-11', to, marked: ['2024-11', to] });
    for (const { x, width: own } of bars) expect(x + Math.min(own, 1)).toBeLessThanOrEqual(width);
    for (const { x } of [...marks, ...years]) expect(x).toBeLessThanOrEqual(width);
  }
});

test('a month alone and no counts at all can be drawn', () => {
  expect(layOutMonths(new Map(), { from: '2024-11', to: '2024-11', marked: [] })).toMatchObject({ bars: [], years: [], most: 1 });
});
