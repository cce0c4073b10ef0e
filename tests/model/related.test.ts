import { describe, expect, test } from 'vitest';
import { kbOf, storyline, topic } from '../builders.ts';

/** Topics without anything in common, so that a shared tag or proposal is rare. */
const others = Array.from({ length: 40 }, (_, number) =>
  topic(`2021-11/other-${number}`, { area: `area-${number}`, tags: [`tag-${number}`, `mark-${number}`] }),
);
const pr = { url: 'https://github.com/gardener/gardener/pull/1' };
const site = { url: 'https://kind.example/' };

type Given = Parameters<typeof kbOf>[0];
const findRelated = (id: string, { topics = [], ...more }: Given) =>
  kbOf({ topics: [...topics, ...others], ...more }).topic(id).related;
const relatedTo = (id: string, given: Given) => findRelated(id, given).map((one) => one.topic.id);

describe('topics are related', () => {
  const a = topic('2025-11/a', { tags: ['x', 'y', 'z'], geps: [28] });

  test('by rare tags or a proposal, the closest first', () => {
    const topics = [
      a,
      topic('2024-05/one', { tags: ['x', 'k'] }),
      topic('2024-05/gep', { area: 'nodes', tags: ['k', 'l'], geps: [28] }),
      topic('2024-05/two', { tags: ['x', 'y'] }),
    ];
    expect(relatedTo('2025-11/a', { topics })).toEqual(['2024-05/two', '2024-05/gep']);
  });

  test('across areas by three tags, not by two', () => {
    const topics = [
      a,
      topic('2024-05/two', { area: 'nodes', tags: ['x', 'y'] }),
      topic('2024-05/three', { area: 'nodes', tags: ['x', 'y', 'z'] }),
    ];
    expect(relatedTo('2025-11/a', { topics })).toEqual(['2024-05/three']);
  });

  test('not by their area alone', () => {
    expect(relatedTo('2025-11/a', { topics: [a, topic('2024-05/b', { tags: ['k', 'l'] })] })).toEqual([]);
  });

  test('not by a tag that all topics carry', () => {
    const kb = kbOf({ topics: ['a', 'b', 'c'].map((name) => topic(`2025-11/${name}`)) });
    expect(kb.topic('2025-11/a').related).toEqual([]);
  });

  test('in both directions', () => {
    const topics = [a, topic('2024-05/b', { tags: ['x', 'y'] })];
    expect(relatedTo('2025-11/a', { topics })).toEqual(['2024-05/b']);
    expect(relatedTo('2024-05/b', { topics })).toEqual(['2025-11/a']);
  });
});

describe('topics are left out that the page names anyway', () => {
  const alike = (id: string, data = {}) => topic(id, { tags: ['x', 'y', 'z'], ...data });

  test('because one took up a next step of the other', () => {
    const topics = [alike('2025-11/a'), alike('2024-05/b', { nextSteps: [{ text: 'Test it.', takenUpBy: ['2025-11/a'] }] })];
    expect(relatedTo('2025-11/a', { topics })).toEqual([]);
    expect(relatedTo('2024-05/b', { topics })).toEqual([]);
  });

  test('because the text of one links to the other', () => {
    const topics = [alike('2025-11/a', { body: '[There](/topics/2024-05/b/).' }), alike('2024-05/b')];
    expect(relatedTo('2025-11/a', { topics })).toEqual([]);
    expect(relatedTo('2024-05/b', { topics })).toEqual([]);
  });

  test('because one continues the other', () => {
    const topics = [alike('2025-11/a', { continues: ['2024-05/b'] }), alike('2024-05/b')];
    expect(relatedTo('2025-11/a', { topics })).toEqual([]);
    expect(relatedTo('2024-05/b', { topics })).toEqual([]);
  });

  test('because a strip on it shows them', () => {
    const topics = ['2023-05/a', '2024-05/b', '2025-11/c', '2025-11/d'].map((id) => alike(id));
    const storylines = [storyline('vpn', ['2023-05/a', '2024-05/b', '2025-11/c'])];
    expect(relatedTo('2023-05/a', { topics, storylines })).toEqual(['2025-11/d']);
  });

  test('because they cite the same work, but not because they cite a site that everybody knows', () => {
    const a = alike('2025-11/a', { links: [pr, site] });
    expect(relatedTo('2025-11/a', { topics: [a, alike('2024-05/b', { links: [pr] })] })).toEqual([]);
    expect(relatedTo('2025-11/a', { topics: [a, alike('2024-05/b', { links: [site] })] })).toEqual(['2024-05/b']);
  });
});

test('at most five are named; of equals, the newest', () => {
  const topics = ['2025-11/a', '2021-11/b', '2022-09/c', '2023-05/d', '2024-05/e', '2025-06/f', '2025-07/g'].map((id) =>
    topic(id, { tags: ['x', 'y', 'z'], geps: [28] }),
  );
  expect(relatedTo('2025-11/a', { topics })).toEqual(['2025-07/g', '2025-06/f', '2024-05/e', '2023-05/d', '2022-09/c']);
});

test.each([
  ['a proposal', { geps: [28] }, 'both belong to GEP-28'],
  ['tags', { tags: ['ipv6', 'vpn'] }, 'both about vpn and ipv6'],
  ['a proposal before a tag', { geps: [28], tags: ['vpn', 'x'] }, 'both belong to GEP-28'],
])('the reason tells what counts for most: %s', (_, data, reason) => {
  const a = topic('2025-11/a', { tags: ['vpn', 'ipv6'], geps: [28] });
  const b = topic('2024-05/b', { tags: ['x', 'y'], ...data });
  expect(findRelated('2025-11/a', { topics: [a, b] }).map((one) => one.reason)).toEqual([reason]);
});
