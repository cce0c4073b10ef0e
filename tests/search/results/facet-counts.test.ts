import { expect, test } from 'vitest';
import { readDocValues, toDocValuesFile } from '../../../src/search/index/doc-values.ts';
import { type NameRow, readEntities } from '../../../src/search/index/entities.ts';
import { countFacets } from '../../../src/search/results/facet-counts.ts';

const none: NameRow[] = [];
const entities = readEntities({
  base: '/',
  rows: {
    ...{ storyline: none, gep: none, tag: none, outcome: none, status: none, term: none, topic: none },
    area: [['nodes', 'Nodes']],
    event: [
      ['2025-11', 'November 2025'],
      ['2024-05', 'May 2024'],
      ['2023-05', 'May 2023'],
    ],
  },
});
const docValues = readDocValues(
  toDocValuesFile([
    { event: ['2025-11'], area: ['nodes'] },
    { event: ['2024-05'], area: ['nodes'] },
    { event: ['2024-05'], area: ['dns'] },
  ]),
  ['a', 'b', 'c'],
);
const count = (keys: string[], filters = {}) => countFacets(keys, filters, docValues, entities);

test('values come most frequent first, times newest first, those without a page not at all', () => {
  expect(count(['a', 'b', 'c']).facets.area).toEqual([
    { value: 'nodes', label: 'Nodes', count: 2, chosen: false },
    { value: 'dns', label: 'dns', count: 1, chosen: false },
  ]);
  expect(count(['a', 'b', 'c']).facets.event.map(({ value }) => value)).toEqual(['2025-11', '2024-05']);
});

test('a chosen value stays, and does not narrow its own facet', () => {
  const { facets } = count(['a', 'b', 'c'], { area: ['ocean', 'dns'] });
  expect(facets.area.map(({ value, count: pages, chosen }) => [value, pages, chosen])).toEqual([
    ['nodes', 2, false],
    ['dns', 1, true],
    ['ocean', 0, true],
  ]);
  expect(facets.event.map(({ value, count: pages }) => [value, pages])).toEqual([['2024-05', 1]]);
});

test('the timeline has every event, gaps included', () => {
  expect(count(['a', 'b']).timeline.map(({ event, count: pages }) => [event, pages])).toEqual([
    ['2023-05', 0],
    ['2024-05', 1],
    ['2025-11', 1],
  ]);
});
