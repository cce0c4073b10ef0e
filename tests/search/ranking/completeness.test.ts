import { expect, test } from 'vitest';
import { listMisses, splitByMisses } from '../../../src/search/ranking/completeness.ts';
import type { Retrieved } from '../../../src/search/ranking/retrieval.ts';
import { weights } from '../../../src/search/ranking/weights.ts';
import { clause, match } from './builders.ts';

const clauses = [clause('node'), clause('agent'), clause('best', { isLight: true })];
const retrieved = (more: Partial<Retrieved> = {}): Retrieved => ({
  ...{ clauses, clauseWeights: [1, 1, 0.3], topicCounts: [1, 1, 1], notFound: [], hits: [], entityHits: [] },
  ...more,
});
const hit = (key: string, score: number, ...matches: boolean[]) => ({
  key,
  score,
  matches: matches.map((is) => (is ? match() : undefined)),
});

test('light words are not missed; a related subject is not the thing itself', () => {
  expect(listMisses(hit('a', 1, true, false, false), clauses)).toEqual(['agent']);
  expect(listMisses({ matches: [match(), match(1, 'related'), undefined] }, clauses)).toEqual(['agent']);
});

test('what meets everything is apart from what misses something', () => {
  const { complete, partial } = splitByMisses([hit('a', 2, true, true), hit('b', 1.5, true, false)], retrieved(), weights);
  expect([complete.map(({ key }) => key), partial.map(({ key }) => key)]).toEqual([['a'], ['b']]);
});

test('what scores below the floor is left out', () => {
  const { partial } = splitByMisses(
    [hit('a', 2, true, true), hit('b', weights.partial.floor * 2 - 0.01, true, false)],
    retrieved(),
    weights,
  );
  expect(partial).toEqual([]);
});

test('nothing is complete where something is nowhere', () => {
  expect(splitByMisses([hit('a', 2, true, true)], retrieved({ notFound: ['kafka'] }), weights).complete).toEqual([]);
});

test('without a required clause a page is no answer, unless none has them all', () => {
  const required = retrieved({ clauses: [clause('#1', { isRequired: true }), clause('#2', { isRequired: true })] });
  const [both, one] = [hit('a', 2, true, true), hit('b', 1, true, false)];
  expect(splitByMisses([both, one], required, weights).partial).toEqual([]);
  expect(splitByMisses([one], required, weights).partial).toEqual([one]);
});
