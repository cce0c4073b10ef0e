import { expect, test } from 'vitest';
import { toStrand } from '../../src/chart/strand.ts';
import { findTimeScale, toFraction } from '../../src/chart/time-scale.ts';
import { event, kbOf, storyline, topic } from '../builders.ts';

const later = (title: string, date: string, kind: 'shipped' | 'related' = 'shipped') => ({
  date,
  kind,
  title,
  url: `https://post.example/${title}`,
  note: 'It came out.',
});

function strandOf(topics: ReturnType<typeof topic>[], data: Parameters<typeof storyline>[2] = {}) {
  const kb = kbOf({
    topics,
    storylines: [
      storyline(
        'vpn',
        topics.map(({ id }) => id),
        data,
      ),
    ],
  });
  return kb.storylines.map(toStrand)[0];
}

test('belongs to the area of most chapters; of equals, to the one that came first', () => {
  const of = (...areas: string[]) => strandOf(areas.map((area, index) => topic(`202${index}-05/a`, { area })))?.area.id;
  expect(of('nodes', 'security', 'security')).toBe('security');
  expect(of('nodes', 'security')).toBe('nodes');
});

test('carries its own leaves, and the newest of each topic that it alone tells', () => {
  const strand = strandOf(
    [
      topic('2023-05/a', {
        later: [later('old', '2023-06-01'), later('new', '2023-09-01'), later('near', '2024-09-01', 'related')],
      }),
      topic('2024-05/b'),
    ],
    { later: [later('own', '2024-08-01')] },
  );
  expect(strand?.leaves.map(({ title }) => title)).toEqual(['new', 'own']);
  expect(strand?.lateLeaves.map(({ title }) => title)).toEqual(['own']);
});

test('leaves the leaves of a topic that several storylines tell to their own lists', () => {
  const kb = kbOf({
    topics: [topic('2023-05/a', { later: [later('shared', '2023-06-01')] }), topic('2024-05/b'), topic('2024-05/c')],
    storylines: [storyline('one', ['2023-05/a', '2024-05/b']), storyline('two', ['2023-05/a', '2024-05/c'])],
  });
  expect(kb.storylines.map(toStrand).flatMap(({ leaves }) => leaves)).toEqual([]);
});

test('puts chapters of one event side by side', () => {
  const strand = strandOf([topic('2023-05/a'), topic('2023-05/b'), topic('2024-05/c')]);
  expect(strand?.stops.map(({ event, chapters }) => [event.id, chapters.length])).toEqual([
    ['2023-05', 2],
    ['2024-05', 1],
  ]);
});

test('time runs from the first event to the newest day that the content knows', () => {
  const known = {
    topics: [topic('2023-05/a', { later: [later('new', '2026-02-01')] }), topic('2024-05/b')],
    events: [event('2021-11')],
  };
  const scale = findTimeScale(kbOf(known));
  expect([scale.from, scale.to].map((day) => day.toISOString().slice(0, 10))).toEqual(['2021-11-10', '2026-02-01']);
  expect(scale.events.map(({ id }) => id)).toEqual(['2021-11', '2023-05', '2024-05']);
  expect([scale.from, scale.to].map((day) => toFraction(scale, day))).toEqual([0, 1]);
});

test('a state that was read later moves the end of time', () => {
  const status = { is: 'in-use' as const, asOf: '2026-09-01', evidence: ['https://post.example/'] };
  expect(findTimeScale(kbOf({ topics: [topic('2023-05/a', { status })] })).to.getUTCFullYear()).toBe(2026);
});

test('time needs an event', () => {
  expect(() => findTimeScale({ events: [], topics: [], storylines: [] })).toThrow('at least one event');
});
