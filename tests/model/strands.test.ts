import { expect, test } from 'vitest';
import { toStrand } from '../../src/model/strands.ts';
import { event, kbOf, storyline, topic } from '../builders.ts';

const names = ['2022-09', '2023-05', '2024-05', '2025-06', '2025-11'];

function strandOf(...chapters: string[]) {
  const kb = kbOf({
    events: names.map((id) => event(id)),
    topics: chapters.map((id) => topic(id)),
    storylines: [storyline('vpn', chapters)],
  });
  return kb.storylines.flatMap((one) => toStrand(one, kb.events.toReversed()));
}

test('runs from the event of the first chapter to that of the last', () => {
  const strand = strandOf('2023-05/a', '2025-06/b');
  expect(strand.map(({ event, part }) => `${event.id} ${part}`)).toEqual([
    '2022-09 none',
    '2023-05 start',
    '2024-05 through',
    '2025-06 end',
    '2025-11 none',
  ]);
});

test('is a point where all chapters are of one event', () => {
  const strand = strandOf('2024-05/a', '2024-05/b');
  expect(strand.map(({ part }) => part)).toEqual(['none', 'none', 'point', 'none', 'none']);
  expect(strand[2]?.chapters.map(({ topic }) => topic.id)).toEqual(['2024-05/a', '2024-05/b']);
});

test('has chapters only where its topics took place', () => {
  expect(strandOf('2022-09/a', '2024-05/b', '2024-05/c').map(({ chapters }) => chapters.length)).toEqual([1, 0, 2, 0, 0]);
});
