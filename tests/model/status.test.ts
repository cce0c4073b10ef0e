import { describe, expect, test } from 'vitest';
import { countHarvest, countStatuses, groupByStatus, tabulateOutcomes } from '../../src/model/status.ts';
import { kbOf, topic } from '../builders.ts';

const url = 'https://github.com/gardener/gardener/pull/1';
const released = { is: 'released' as const, since: 'v1.135.0', asOf: '2026-08-21', evidence: [url] };
const dropped = { is: 'dropped' as const, asOf: '2026-05-01', evidence: [url] };
const unknown = { is: 'unknown', asOf: '2026-08-01' } as const;

const kb = kbOf({
  topics: [
    topic('2025-11/a', { status: released, outcome: 'pull-request' }),
    topic('2025-11/b', { status: dropped, outcome: 'pull-request' }),
    topic('2025-11/c', { status: unknown }),
    topic('2025-11/d'),
  ],
});
const counts = (cells: ReturnType<typeof countStatuses>) => cells.map(({ label, topics }) => [label, topics.length]);

test('a topic says where it stands today, with its evidence', () => {
  expect(kb.topic('2025-11/a').status).toMatchObject({
    is: 'released',
    label: 'Released',
    since: 'v1.135.0',
    evidence: [{ label: 'gardener/gardener#1' }],
  });
  expect(kb.topic('2025-11/a').status?.description).toContain('release');
});

test('a topic at which nobody has looked has no status', () => {
  expect(kb.topic('2025-11/d').status).toBeUndefined();
});

describe('what outcomes became', () => {
  test('is a table with a row for each outcome and all states in each', () => {
    const table = tabulateOutcomes(kb.outcomes);
    expect(table.map(({ outcome }) => outcome.id)).toEqual(['pull-request', 'merged']);
    expect(new Set(table.map(({ cells }) => cells.map(({ label }) => label).join()))).toEqual(
      new Set(['Released,Merged,In use,In progress,Superseded,Dropped,Unknown,Not looked up']),
    );
  });

  test('counts each topic once', () => {
    const [pullRequests, merged] = tabulateOutcomes(kb.outcomes).map(({ cells }) =>
      cells.filter(({ topics }) => topics.length > 0),
    );
    expect(counts(pullRequests ?? [])).toEqual([
      ['Released', 1],
      ['Dropped', 1],
    ]);
    expect(counts(merged ?? [])).toEqual([
      ['Unknown', 1],
      ['Not looked up', 1],
    ]);
  });
});

test('statuses know the outcomes from which their topics came', () => {
  expect(
    groupByStatus(kb.outcomes).map(({ id, origins }) => [id, origins.map(({ outcome, topics }) => [outcome.id, topics.length])]),
  ).toEqual([
    ['released', [['pull-request', 1]]],
    ['dropped', [['pull-request', 1]]],
    ['unknown', [['merged', 1]]],
    ['not-looked-up', [['merged', 1]]],
  ]);
});

test('the states of some topics are counted from furthest to least', () => {
  expect(counts(countStatuses(kb.topics))).toEqual([
    ['Released', 1],
    ['Dropped', 1],
    ['Unknown', 1],
    ['Not looked up', 1],
  ]);
});

describe('the harvest of an event', () => {
  test('is what reached a release, out of what is known', () => {
    const { released: harvested, known } = countHarvest(kb.events[0]?.topics ?? []);
    expect(harvested.map(({ id }) => id)).toEqual(['2025-11/a']);
    expect(known.map(({ id }) => id)).toEqual(['2025-11/a', '2025-11/b']);
  });

  test('is dated by the first and the last day up to which it was read', () => {
    expect(countHarvest(kb.topics).asOf).toEqual({ first: new Date('2026-05-01'), last: new Date('2026-08-21') });
    expect(countHarvest([kb.topic('2025-11/d')]).asOf).toBeUndefined();
  });
});
