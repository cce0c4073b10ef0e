import { expect, test } from 'vitest';
import { findParts, listHalves } from '../../../src/search/query/compounds.ts';
import { lexiconOf } from './stub-lexicon.ts';

test.each([
  ['load-balancer', ['load', 'balancer']],
  ['LoadBalancer', ['load', 'balancer']],
  ['loadbalancer', ['load', 'balancer']],
  ['balancer', []],
  ['load-omega', []],
  ['--load-node', []],
])('"%s" is made of the known terms %j', (typed, parts) => {
  expect(findParts(typed, lexiconOf('load balancer node'))).toEqual(parts);
});

test('halves have at least three letters, the longest first half first', () => {
  expect(listHalves('abcdefg')).toEqual([
    ['abcd', 'efg'],
    ['abc', 'defg'],
  ]);
});
