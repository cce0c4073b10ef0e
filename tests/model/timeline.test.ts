import { expect, test } from 'vitest';
import { toTimeline } from '../../src/model/timeline.ts';
import { event, kbOf, storyline, topic } from '../builders.ts';

const later = (date: string) => ({ date, kind: 'shipped' as const, title: date, url: `https://${date}.example/`, note: 'Out.' });

test('chapters of one week stand together, and what happened besides stands where it happened', () => {
  const kb = kbOf({
    events: [event('2023-05'), event('2024-05')],
    topics: [topic('2023-05/a'), topic('2024-05/b'), topic('2024-05/c')],
    storylines: [
      storyline('vpn', ['2023-05/a', '2024-05/b', '2024-05/c'], {
        later: [later('2026-01-01'), later('2023-12-24'), later('2024-05-12'), later('2022-01-01')],
      }),
    ],
  });
  const told = kb.storylines.flatMap((one) =>
    toTimeline(one).map((moment) => ('later' in moment ? moment.later.title : moment.chapters.map(({ topic: { id } }) => id))),
  );
  expect(told).toEqual(['2022-01-01', ['2023-05/a'], '2023-12-24', ['2024-05/b', '2024-05/c'], '2024-05-12', '2026-01-01']);
});
