import { expect, test } from 'vitest';
import { endOf, listParts } from '../../../src/search/index/parts.ts';

const firsts = ['ant', 'garden', 'gardenlet', 'moss'];

test.each([
  ['gardenia', 'gardenia', [1]],
  ['garden', endOf('garden'), [1, 2]],
  ['gardenlet', 'gardenlet', [2]],
  ['zinc', endOf('zinc'), [3]],
  ['a', 'ab', []],
  ['', endOf(''), [0, 1, 2, 3]],
])('what lies between %s and %s is in some parts alone', (from, to, parts) => {
  expect(listParts(from, to, firsts)).toEqual(parts);
});
