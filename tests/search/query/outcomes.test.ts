import { expect, test } from 'vitest';
import { readOutcomes } from '../../../src/search/query/outcomes.ts';

const outcomes = [
  { id: 'merged', names: ['Merged'] },
  { id: 'prototype', names: ['Prototype', 'proof of concept', 'PoC'] },
  { id: 'abandoned', names: ['Abandoned', 'not continued'] },
];
const read = (text: string) => readOutcomes(text.split(' '), outcomes).map(({ typed, facet }) => [typed, facet?.values]);

test.each([
  ['ipv6 PoC', [['PoC', ['prototype']]]],
  ['prototypes of 2024', [['prototypes', ['prototype']]]],
  [
    'a Proof of Concept, merged',
    [
      ['Proof of Concept,', ['prototype']],
      ['merged', ['merged']],
    ],
  ],
  ['not continued after 2025', [['not continued', ['abandoned']]]],
])('"%s" names an outcome in some form', (text, found) => expect(read(text)).toEqual(found));

test('an outcome that has several names counts once', () => {
  expect(read('prototype or PoC')).toEqual([['prototype', ['prototype']]]);
});

test.each([
  'vpn',
  'concept of a proof',
  'merge kubeconfigs',
  'not merged',
  'what never got merged',
  'has not yet been merged',
  "wasn't merged",
  'without a prototype',
  '',
])('"%s" names none', (text) => expect(read(text)).toEqual([]));
