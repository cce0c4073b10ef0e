import { expect, test } from 'vitest';
import { makeFacetClause } from '../../../src/search/query/clause.ts';
import { byScore, inverseFrequency, scorePages, scorePosting, weighClauses } from '../../../src/search/ranking/scorer.ts';
import { weights } from '../../../src/search/ranking/weights.ts';
import { clause, match } from './builders.ts';

const rate = (frequency: number, fields: Parameters<typeof scorePosting>[0]['fields'] = []) =>
  scorePosting({ frequency, fields }, weights);

test('more occurrences count more, and less and less', () => {
  expect(rate(2)).toBeGreaterThan(rate(1));
  expect(rate(2) - rate(1)).toBeGreaterThan(rate(9) - rate(8));
  expect(rate(1000)).toBeLessThan(1);
});

test('a field counts beside the text, one that nobody weighs does not', () => {
  expect(rate(1, ['title'])).toBeGreaterThan(rate(2));
  expect(rate(1, ['unknown' as 'title'])).toBe(rate(1));
});

test('rare things tell more', () => {
  expect(inverseFrequency(1, 100, weights)).toBeGreaterThan(inverseFrequency(50, 100, weights));
  expect(inverseFrequency(100, 100, weights)).toBeGreaterThan(0);
});

test('a word of the question counts less than one of its subject', () => {
  const found = new Map([['a', match()]]);
  const [word = 0, light = 0] = weighClauses([clause('node'), clause('best', { isLight: true })], [found, found], 10, weights);
  expect(light / word).toBeCloseTo(weights.light);
});

test('an everyday word counts less than a term that is as rare', () => {
  const found = new Map([['a', match()]]);
  const [term = 0, word = 0] = weighClauses(
    [clause('kubelet'), clause('press', { isEveryday: true })],
    [found, found],
    10,
    weights,
  );
  expect(word / term).toBeCloseTo(weights.everyday);
});

test('an outcome that the query names has a weight of its own', () => {
  const found = new Map([['a', match()]]);
  const named = makeFacetClause('prototype', { name: 'outcome', values: ['prototype'] });
  const [word = 0, outcome = 0] = weighClauses([clause('node'), named], [found, found], 10, weights);
  expect(outcome / word).toBeCloseTo(weights.outcome);
});

test('a page has the weighed sum of its matches', () => {
  const hits = scorePages(
    [
      new Map([
        ['a', match(1)],
        ['b', match(0.5)],
      ]),
      new Map([['b', match(1)]]),
    ],
    [2, 3],
  );
  expect(hits.map(({ key, score }) => [key, score])).toEqual([
    ['a', 2],
    ['b', 4],
  ]);
  expect(hits.toSorted(byScore)[0]?.matches.every(Boolean)).toBe(true);
});

test('equals stand in the order of their keys', () => {
  expect(
    [
      { key: 'b', score: 1 },
      { key: 'a', score: 1 },
    ]
      .sort(byScore)
      .map(({ key }) => key),
  ).toEqual(['a', 'b']);
});
