import { expect, test } from 'vitest';
import { readDocValues, toDocValuesFile } from '../../../src/search/index/doc-values.ts';

const rows = [{ event: ['2025-11'], tag: ['vpn', 'ipv6'] }, { event: ['2024-05'] }];

test('values come back as they went in, by key', () => {
  const docValues = readDocValues(toDocValuesFile(rows), ['a', 'b']);
  expect(docValues.valuesOf('a', 'tag')).toEqual(['vpn', 'ipv6']);
  expect(docValues.valuesOf('b', 'event')).toEqual(['2024-05']);
});

test('a page without a value lacks it, and so does an unknown page', () => {
  const docValues = readDocValues(toDocValuesFile(rows), ['a', 'b']);
  expect([docValues.valuesOf('b', 'tag'), docValues.valuesOf('a', 'status'), docValues.valuesOf('c', 'tag')]).toEqual([
    [],
    [],
    [],
  ]);
});

test('a value is known when a page has it', () => {
  const docValues = readDocValues(toDocValuesFile(rows), ['a', 'b']);
  expect([docValues.knows('tag', 'vpn'), docValues.knows('tag', 'dns')]).toEqual([true, false]);
});
