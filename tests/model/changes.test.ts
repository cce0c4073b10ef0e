import { expect, test } from 'vitest';
import { listChanges } from '../../src/model/changes.ts';
import { kbOf, storyline, topic } from '../builders.ts';

const release = (date: string, url = 'https://github.com/gardener/gardener/releases/tag/v1.1.0') => ({
  date,
  kind: 'shipped' as const,
  title: 'v1.1.0',
  url,
  note: 'It came out.',
});
const kb = kbOf({
  topics: [
    topic('2025-11/a', { added: '2026-01-05', changed: '2026-01-07', later: [release('2025-12-03')] }),
    topic('2025-11/b', {
      added: '2026-01-05',
      changed: '2026-02-01',
      later: [release('2025-12-24', 'https://example.org/post')],
    }),
  ],
  storylines: [storyline('s', ['2025-11/a', '2025-11/b'], { added: '2026-02-02', later: [release('2025-12-03')] })],
});
const months = listChanges(kb);

test('months in which something happened come newest first, hackathons among them', () => {
  expect(months.map(({ id }) => id)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  expect(months.at(-1)?.events.map(({ id }) => id)).toEqual(['2025-11']);
});

test('what several entries tell of stands once, with all of them, the newest day first', () => {
  const told = months[2]?.developments.map(({ url, entries }) => [url, entries.map(({ id }) => id)]);
  expect(told).toEqual([
    ['https://example.org/post', ['2025-11/b']],
    [release('').url, ['2025-11/a', 's']],
  ]);
});

test('an entry that changed in the month in which it came is new and not changed', () => {
  expect(months[1]?.added.topics.map(({ id }) => id)).toEqual(['2025-11/a', '2025-11/b']);
  expect(months[1]?.changed.topics).toEqual([]);
  expect(months[0]).toMatchObject({ changed: { topics: [{ id: '2025-11/b' }] }, added: { storylines: [{ id: 's' }] } });
});
