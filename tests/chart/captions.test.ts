import { expect, test } from 'vitest';
import { toStrand } from '../../src/chart/strand.ts';
import { describeLeaf, describeStrand, describeTopic } from '../../src/components/chart/captions.ts';
import { kbOf, outcome, storyline, topic } from '../builders.ts';

const later = {
  date: '2025-09-10',
  kind: 'shipped' as const,
  title: 'It came out',
  url: 'https://post.example/',
  note: 'Out.',
};
const kb = kbOf({
  topics: [
    topic('2023-05/a', { title: 'A tunnel' }),
    topic('2024-05/b', {
      title: 'A better tunnel',
      status: { is: 'released', since: 'v1.2.0', asOf: '2026-01-01', evidence: ['https://post.example/'] },
    }),
  ],
  outcomes: [outcome('merged', { label: 'Merged' })],
  storylines: [storyline('vpn', ['2023-05/a', '2024-05/b'], { title: 'Tunnels', later: [later] })],
});

test('a topic is told by title, event, outcome, and state today where it is known', () => {
  expect(describeTopic(kb.topic('2024-05/b'))).toBe('A better tunnel\nMay 2024\nMerged\nToday: released since v1.2.0');
  expect(describeTopic(kb.topic('2023-05/a'))).toBe('A tunnel\nMay 2023\nMerged');
});

test('a storyline is told by its chapters and what came last', () => {
  expect(kb.storylines.map(toStrand).map(describeStrand)).toEqual([
    'Tunnels\n2 chapters, May 2023 to May 2024\nSince then: It came out, 10 September 2025',
  ]);
});

test('a leaf is told by title, day and kind', () => {
  expect(kb.storylines.flatMap(({ later: leaves }) => leaves).map(describeLeaf)).toEqual([
    'It came out\n10 September 2025\nShipped',
  ]);
});
