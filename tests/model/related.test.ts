import { describe, expect, test } from 'vitest';
import { kbOf, storyline, topic } from '../builders.ts';

/** Topics without anything in common, so that a shared tag or proposal is rare. */
const others = Array.from({ length: 40 }, (_, number) =>
  topic(`2021-11/other-${number}`, { area: `area-${number}`, tags: [`tag-${number}`, `mark-${number}`] }),
);
const pr = { url: 'https://github.com/gardener/gardener/pull/1' };

const relatedTo = (id: string, ...given: Parameters<typeof kbOf>[0][]) =>
  kbOf(Object.assign({}, ...given))
    .topic(id)
    .related.map((one) => one.topic.id);
const reasonsOf = (id: string, ...given: Parameters<typeof kbOf>[0][]) =>
  kbOf(Object.assign({}, ...given))
    .topic(id)
    .related.map(({ topic: { id: other }, reason }) => `${other}: ${reason}`);

describe('topics are related', () => {
  test('by a reference, rare tags or a proposal, the closest first', () => {
    const topics = [
      topic('2025-11/a', { tags: ['x', 'y'], geps: [28], links: [pr] }),
      topic('2024-05/tags', { area: 'nodes', tags: ['x', 'y'] }),
      topic('2024-05/gep', { area: 'nodes', tags: ['k', 'l'], geps: [28] }),
      topic('2024-05/reference', { area: 'nodes', tags: ['m', 'n'], links: [pr] }),
      ...others,
    ];
    expect(relatedTo('2025-11/a', { topics })).toEqual(['2024-05/reference', '2024-05/tags', '2024-05/gep']);
  });

  test('not by their area alone', () => {
    const topics = [topic('2025-11/a', { tags: ['x', 'y'] }), topic('2024-05/b', { tags: ['k', 'l'] }), ...others];
    expect(relatedTo('2025-11/a', { topics })).toEqual([]);
  });

  test('not by a tag that all topics carry', () => {
    const topics = ['a', 'b', 'c'].map((name) => topic(`2025-11/${name}`));
    expect(relatedTo('2025-11/a', { topics })).toEqual([]);
  });

  test('in both directions', () => {
    const topics = [topic('2025-11/a', { links: [pr] }), topic('2024-05/b', { links: [pr] }), ...others];
    expect(relatedTo('2025-11/a', { topics })).toEqual(['2024-05/b']);
    expect(relatedTo('2024-05/b', { topics })).toEqual(['2025-11/a']);
  });
});

describe('topics are left out that the page names anyway', () => {
  const linked = (id: string, data = {}) => topic(id, { links: [pr], ...data });

  test('because one took up a next step of the other', () => {
    const nextSteps = [{ text: 'Test it.', takenUpBy: ['2025-11/a'] }];
    const topics = [linked('2025-11/a'), linked('2024-05/b', { nextSteps })];
    expect(relatedTo('2025-11/a', { topics })).toEqual([]);
    expect(relatedTo('2024-05/b', { topics })).toEqual([]);
  });

  test('because the text of one links to the other', () => {
    const topics = [linked('2025-11/a', { body: '[There](/topics/2024-05/b/).' }), linked('2024-05/b')];
    expect(relatedTo('2025-11/a', { topics })).toEqual([]);
    expect(relatedTo('2024-05/b', { topics })).toEqual([]);
  });

  test('because one continues the other', () => {
    const topics = [linked('2025-11/a', { continues: ['2024-05/b'] }), linked('2024-05/b')];
    expect(relatedTo('2025-11/a', { topics })).toEqual([]);
    expect(relatedTo('2024-05/b', { topics })).toEqual([]);
  });

  test('because they are neighbours in a storyline; chapters further away stay', () => {
    const topics = ['2023-05/a', '2024-05/b', '2025-11/c'].map((id) => linked(id));
    const storylines = [storyline('vpn', ['2023-05/a', '2024-05/b', '2025-11/c'])];
    expect(relatedTo('2023-05/a', { topics, storylines })).toEqual(['2025-11/c']);
  });
});

test('at most five are named; of equals, the newest', () => {
  const topics = ['2025-11/a', '2021-11/b', '2022-09/c', '2023-05/d', '2024-05/e', '2025-06/f', '2025-07/g'].map((id) =>
    topic(id, { links: [pr] }),
  );
  expect(relatedTo('2025-11/a', { topics })).toEqual(['2025-07/g', '2025-06/f', '2024-05/e', '2023-05/d', '2022-09/c']);
});

describe('the reason tells what counts for most', () => {
  const a = topic('2025-11/a', { tags: ['vpn', 'ipv6'], geps: [28], links: [pr, { url: 'https://kind.example/' }] });
  const b = (data: Parameters<typeof topic>[1]) => topic('2024-05/b', { area: 'nodes', tags: ['x', 'y'], ...data });

  test.each([
    ['a reference', { links: [pr] }, 'both cite gardener/gardener#1'],
    ['a proposal', { geps: [28] }, 'both belong to GEP-28'],
    ['tags', { tags: ['ipv6', 'vpn'] }, 'both about vpn and ipv6'],
    ['a reference before tags', { links: [pr], tags: ['vpn', 'x'] }, 'both cite gardener/gardener#1'],
    ['tags before a site', { links: [{ url: 'https://kind.example/' }], tags: ['vpn', 'ipv6'] }, 'both about vpn and ipv6'],
  ])('%s', (_, data, reason) => {
    expect(reasonsOf('2025-11/a', { topics: [a, b(data), ...others] })).toEqual([`2024-05/b: ${reason}`]);
  });
});

test.each([
  ['a tag of another area', { area: 'nodes', tags: ['vpn', 'y'] }],
  ['a site that everybody knows', { area: 'nodes', tags: ['x', 'y'], links: [{ url: 'https://kind.example/' }] }],
])('one thing in common may be chance: %s', (_, data) => {
  const a = topic('2025-11/a', { tags: ['vpn', 'ipv6'], links: [{ url: 'https://kind.example/' }] });
  expect(relatedTo('2025-11/a', { topics: [a, topic('2024-05/b', data), ...others] })).toEqual([]);
});
