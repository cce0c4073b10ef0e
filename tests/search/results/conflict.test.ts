import { expect, test } from 'vitest';
import type { Retrieved } from '../../../src/search/ranking/retrieval.ts';
import { findConflict } from '../../../src/search/results/conflict.ts';
import { clause, match } from '../ranking/builders.ts';

const clauses = [clause('#1', { isRequired: true }), clause('#2', { isRequired: true })];
const found = (more: Partial<Retrieved>): Retrieved => ({
  ...{ clauses, clauseWeights: [1, 1], topicCounts: [1, 3], notFound: [], hits: [], entityHits: [] },
  ...more,
});
const hit = (...matches: ReturnType<typeof match>[]) => ({ key: 'a', score: 1, matches });
const both = [
  { typed: '#1', topics: 1, isTime: false },
  { typed: '#2', topics: 3, isTime: false },
];

test('things that no page has together are named, with how many topics have each', () => {
  expect(findConflict(found({ hits: [hit(match())] }))).toEqual(both);
});

test('where a page has them together, nothing is said', () => {
  expect(findConflict(found({ hits: [hit(match(), match())] }))).toEqual([]);
});

test('a page that has only the subject of a thing does not have it', () => {
  expect(findConflict(found({ hits: [hit(match(), match(1, 'related'))] }))).toEqual(both);
});
