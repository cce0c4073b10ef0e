import { expect, test } from 'vitest';
import { stem } from '../../../src/search/text/stemmer.ts';

test.each([
  [['cluster', 'clusters', 'clustering', 'clustered'], 'cluster'],
  [['roll', 'rolls', 'rolled', 'rolling'], 'roll'],
  [['generously'], 'generous'],
  [['migrate', 'migration', 'migrating'], 'migrat'],
])('%j have the stem %s', (words, root) => expect(words.map(stem)).toEqual(words.map(() => root)));

test('identifiers have no forms', () => expect(stem('v1beta1s')).toBe('v1beta1s'));
