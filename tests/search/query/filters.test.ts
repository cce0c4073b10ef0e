import { expect, test } from 'vitest';
import { mergeFilters } from '../../../src/search/facets.ts';
import { readDocValues, toDocValuesFile } from '../../../src/search/index/doc-values.ts';
import { type NameRow, readEntities } from '../../../src/search/index/entities.ts';
import { hasAnyValue, matchesFilters, resolveFilters } from '../../../src/search/query/filters.ts';

const docValues = readDocValues(
  toDocValuesFile([{ area: ['networking'], tag: ['vpn', 'ipv6'], gep: ['28'] }, { area: ['nodes'] }]),
  ['a', 'b'],
);
const none: NameRow[] = [];
const entities = readEntities({
  base: '/',
  rows: {
    ...{ storyline: none, gep: none, tag: none, event: none, outcome: none, status: none, term: none, topic: none },
    area: [['networking', 'Networking', ['CNI']]],
  },
});

test.each([
  [{ area: ['networking'] }, { area: ['networking'] }],
  [{ area: ['cni'] }, { area: ['networking'] }],
  [{ gep: ['gep-0028'] }, { gep: ['28'] }],
])('%j is resolved to ids', (filters, resolved) =>
  expect(resolveFilters(filters, docValues, entities)).toEqual({ filters: resolved, unknown: [] }),
);

test('a value that nothing has is told', () => {
  expect(resolveFilters({ tag: ['dns'] }, docValues, entities)).toEqual({ filters: { tag: ['dns'] }, unknown: ['tag:dns'] });
});

test('values of one facet are OR, facets are AND, and one can be ignored', () => {
  const matches = (filters: Parameters<typeof matchesFilters>[1], ignore?: 'area') =>
    ['a', 'b'].filter((key) => matchesFilters(key, filters, docValues, ignore));
  expect(matches({ area: ['networking', 'nodes'] })).toEqual(['a', 'b']);
  expect(matches({ area: ['nodes'], tag: ['vpn'] })).toEqual([]);
  expect(matches({ area: ['nodes'], tag: ['vpn'] }, 'area')).toEqual(['a']);
  expect(['a', 'b'].filter((key) => hasAnyValue(key, { tag: ['ipv6'] }, docValues))).toEqual(['a']);
});

test('filters of two places are merged, each value once', () => {
  expect(mergeFilters({ tag: ['vpn'] }, { tag: ['vpn', 'dns'], year: ['2025'] })).toEqual({
    tag: ['vpn', 'dns'],
    year: ['2025'],
  });
});
