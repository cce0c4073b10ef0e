import { describe, expect, test } from 'vitest';
import { describeRecord, describeStatus, describeTurn, shortenStatus } from '../../src/model/status-words.ts';
import type { TopicData } from '../../src/schemas/topic.ts';
import { event, kbOf, reference, topic } from '../builders.ts';

const url = 'https://github.com/gardener/gardener/pull/1';
const release = { state: 'merged', date: '2025-12-01', release: 'v1.135.0', releaseDate: '2025-12-12' } as const;

const statusOf = (status: Partial<Omit<NonNullable<TopicData['status']>, 'asOf'>>) => {
  const kb = kbOf({
    topics: [topic('2025-11/a', { status: { is: 'released', asOf: '2026-08-21', evidence: [url], ...status } })],
    events: [event('2025-11', { start: '2025-11-24', end: '2025-11-28' })],
    references: [reference(url, release)],
  });
  const { status: made, event: of } = kb.topic('2025-11/a');
  if (!made) throw new Error('The topic has no status.');
  return { words: describeStatus(made, of), turn: describeTurn(made, of), short: shortenStatus(made) };
};

describe('the status of a topic', () => {
  test.each([
    [{ since: 'v1.135.0' }, 'released in v1.135.0, two weeks later', 'released v1.135.0'],
    [{ since: '1.135.0' }, 'released in 1.135.0, two weeks later', 'released 1.135.0'],
    [{ since: 'v1.136.0' }, 'released in v1.136.0', 'released v1.136.0'],
    [{ since: '2025-11-26' }, 'released on 26 November 2025, during the event', 'released 2025'],
    [
      { since: 'v1.135.0', until: 'v1.140.0' },
      'released in v1.135.0, two weeks later, removed again in v1.140.0',
      'released v1.135.0',
    ],
    [{}, 'released', 'released'],
    [{ is: 'merged', since: '2025-12-01' }, 'merged on 1 December 2025, three days later', 'merged 2025'],
    [{ is: 'in-use', since: '2025-12-01' }, 'in use since 1 December 2025, three days later', 'in use'],
    [{ is: 'dropped', since: '2026-07-06' }, 'dropped on 6 July 2026, seven months later', 'dropped 2026'],
    [{ is: 'in-progress' }, 'in progress', 'in progress'],
    [{ is: 'in-progress', since: '2025-12-01' }, 'in progress since 1 December 2025, three days later', 'in progress'],
    [{ is: 'unknown', evidence: [] }, 'unknown', 'unknown'],
  ] as const)('%j reads "%s"', (status, words, short) => {
    expect(statusOf({ ...status, evidence: 'evidence' in status ? [...status.evidence] : [url] })).toMatchObject({
      words,
      short,
    });
  });
});

test.each([
  [{ since: 'v1.135.0' }, 'v1.135.0, two weeks later'],
  [{ since: '2025-11-26', until: 'v1.140.0' }, '26 November 2025, during the event, removed again in v1.140.0'],
  [{}, ''],
])('%j without the status reads "%s"', (status, turn) => {
  expect(statusOf(status)).toMatchObject({ turn });
});

describe('the state of a reference', () => {
  test.each([
    [release, 'merged 1 Dec 2025, v1.135.0'],
    [{ state: 'merged' }, 'merged'],
    [{ state: 'reverted', date: '2025-11-04', until: '2025-11-05' }, 'merged 4 Nov 2025, reverted 5 Nov 2025'],
    [{ state: 'closed', date: '2025-11-04' }, 'closed without a merge 4 Nov 2025'],
    [{ state: 'open', asOf: '2026-08-21' }, 'open as of 21 Aug 2026'],
    [{ state: 'not-merged', asOf: '2026-08-21' }, 'not merged as of 21 Aug 2026'],
    [{ state: 'unknown' }, undefined],
  ] as const)('%j reads "%s"', (data, words) => {
    expect(describeRecord(reference(url, data).data)).toBe(words);
  });
});
