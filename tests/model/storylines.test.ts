import { describe, expect, test } from 'vitest';
import { groupByWeek } from '../../src/model/chapters.ts';
import { toStanding } from '../../src/model/standing.ts';
import { findThreads } from '../../src/model/threads.ts';
import { event, kbOf, storyline, topic } from '../builders.ts';

const url = 'https://github.com/gardener/gardener/issues/2906';
const kb = kbOf({
  events: [event('2023-05'), event('2024-05'), event('2025-06')],
  topics: [
    topic('2023-05/a', {
      geps: [14],
      nextSteps: [{ text: 'Test it.', takenUpBy: ['2025-06/d'] }],
      links: [{ url }, { url: 'https://one.example/' }],
    }),
    topic('2024-05/b', { geps: [14], links: [{ url: 'https://week.example/' }] }),
    topic('2024-05/c', {
      links: [{ url: 'https://week.example/' }],
      status: { is: 'merged', asOf: '2026-08-21', evidence: [url] },
    }),
    topic('2025-06/d', { links: [{ url: `${url}#issuecomment-1` }], status: { is: 'unknown', asOf: '2026-07-01' } }),
    topic('2025-06/e', { geps: [28] }),
  ],
  storylines: [
    storyline('vpn', ['2023-05/a', '2024-05/b', '2024-05/c', '2025-06/d'], {
      names: [
        { name: 'VPN', since: '2023-05' },
        { name: 'VPN2', since: '2024-05' },
      ],
    }),
    storyline('go', ['2024-05/b', '2024-05/c', '2025-06/e']),
    storyline('local', ['2024-05/c', '2025-06/e']),
  ],
});
const find = (id: string) => kb.storylines.filter((one) => one.id === id);
const [vpn] = find('vpn');
if (!vpn) throw new Error('The fixture has no storyline "vpn".');

test('a storyline runs from the event of its first chapter to that of its last', () => {
  expect([vpn.first.id, vpn.last.id]).toEqual(['2023-05', '2025-06']);
});

test('a name stands at the chapter with which it came up', () => {
  expect(vpn.chapters.map(({ names }) => names)).toEqual([['VPN'], ['VPN2'], [], []]);
});

test('a name that came up between two events stands at the later one', () => {
  const names = [{ name: 'VPN2', since: '2024-05' }];
  const between = kbOf({
    events: [event('2024-05')],
    topics: [topic('2023-05/a'), topic('2025-06/b')],
    storylines: [storyline('vpn', ['2023-05/a', '2025-06/b'], { names })],
  });
  expect(between.storylines[0]?.chapters.map((chapter) => chapter.names)).toEqual([[], ['VPN2']]);
});

describe('a chapter answers', () => {
  test('the steps of earlier chapters that its topic took up', () => {
    expect(vpn.chapters.map(({ answers }) => answers.map(({ text }) => text))).toEqual([[], [], [], ['Test it.']]);
  });

  test('no step of a topic that the storyline does not tell of', () => {
    const topics = [
      topic('2023-05/elsewhere', { nextSteps: [{ text: 'Test it.', takenUpBy: ['2025-06/b'] }] }),
      topic('2023-05/a'),
      topic('2025-06/b'),
    ];
    const other = kbOf({ topics, storylines: [storyline('vpn', ['2023-05/a', '2025-06/b'])] });
    expect(other.storylines[0]?.chapters.flatMap(({ answers }) => answers)).toEqual([]);
  });
});

test('the way from chapter to chapter leads to other weeks, to a topic that continues first', () => {
  const kb = kbOf({
    events: ['2023-05', '2024-05', '2025-06'].map((id) => event(id)),
    topics: [
      topic('2023-05/a'),
      topic('2024-05/b'),
      topic('2024-05/c', { continues: ['2023-05/a'] }),
      topic('2025-06/d', { continues: ['2024-05/b'] }),
    ],
    storylines: [storyline('vpn', ['2023-05/a', '2024-05/b', '2024-05/c', '2025-06/d'])],
  });
  const ways = ['2023-05/a', '2024-05/b', '2024-05/c', '2025-06/d'].flatMap((id) =>
    kb.topic(id).places.map(({ previous, next, besides }) => [previous?.id, next?.id, besides.map((one) => one.id)]),
  );
  expect(ways).toEqual([
    [undefined, '2024-05/c', []],
    ['2023-05/a', '2025-06/d', ['2024-05/c']],
    ['2023-05/a', '2025-06/d', ['2024-05/b']],
    ['2024-05/b', undefined, []],
  ]);
});

test('chapters of one event stand side by side', () => {
  expect(groupByWeek(vpn.chapters).map(({ event: { id }, gap, chapters }) => [id, gap, chapters.length])).toEqual([
    ['2023-05', 0, 1],
    ['2024-05', 12, 2],
    ['2025-06', 13, 1],
  ]);
});

test('neighbours share chapters, those that share most come first', () => {
  expect(vpn.neighbours.map((one) => [one.storyline.id, one.shared.map(({ id }) => id)])).toEqual([
    ['go', ['2024-05/b', '2024-05/c']],
    ['local', ['2024-05/c']],
  ]);
});

test('a reference runs through a storyline when chapters of several events cite it', () => {
  expect(findThreads(vpn).map(({ reference, events }) => [reference.id, events.map(({ id }) => id)])).toEqual([
    ['gardener/gardener#2906', ['2023-05', '2025-06']],
  ]);
});

describe('where a storyline stands today', () => {
  const { latest, counts, asOf, geps, nextSteps } = toStanding(vpn);

  test('is told by the last chapter of which something is known', () => {
    expect(latest?.id).toBe('2024-05/c');
  });

  test('is counted over all its chapters, as of the oldest day on which all of it was true', () => {
    expect(counts.map(({ label, topics }) => [label, topics.length])).toEqual([
      ['Merged', 1],
      ['Unknown', 1],
      ['Not looked up', 2],
    ]);
    expect(asOf).toEqual(new Date('2026-07-01'));
  });

  test('names the proposals of its chapters, each once', () => {
    expect(geps.map(({ label }) => label)).toEqual(['GEP-14']);
  });

  test('includes the steps of all its chapters', () => {
    expect(nextSteps.map(({ text, state }) => [text, state])).toEqual([['Test it.', 'taken-up']]);
  });

  test('is unknown while nobody has looked', () => {
    const [local] = kbOf({
      topics: [topic('2023-05/a'), topic('2025-06/b')],
      storylines: [storyline('x', ['2023-05/a', '2025-06/b'])],
    }).storylines;
    expect(local && toStanding(local)).toMatchObject({ latest: undefined, asOf: undefined });
  });
});
