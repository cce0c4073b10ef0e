import { describe, expect, test } from 'vitest';
import { kbOf, storyline, topic } from '../builders.ts';

/** Topics without anything in common, so that a shared tag is rare. */
const others = ['p', 'q', 'r', 's'].map((name) =>
  topic(`2021-11/${name}`, { area: `area-${name}`, tags: [`tag-${name}`, `mark-${name}`] }),
);
const pr = { url: 'https://github.com/gardener/gardener/pull/1' };

const relatedTo = (id: string, ...given: Parameters<typeof kbOf>[0][]) =>
  kbOf(Object.assign({}, ...given))
    .topic(id)
    .related.map((one) => one.id);

describe('topics are related', () => {
  test('by a reference, a proposal or rare tags, the closest first', () => {
    const topics = [
      topic('2025-11/a', { tags: ['x', 'y'], geps: [28], links: [pr] }),
      topic('2024-05/tags', { area: 'nodes', tags: ['x', 'y'] }),
      topic('2024-05/gep', { area: 'nodes', tags: ['k', 'l'], geps: [28] }),
      topic('2024-05/reference', { area: 'nodes', tags: ['m', 'n'], links: [pr] }),
      ...others,
    ];
    expect(relatedTo('2025-11/a', { topics })).toEqual(['2024-05/reference', '2024-05/gep', '2024-05/tags']);
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

test('at most four are named; of equals, the newest', () => {
  const topics = ['2025-11/a', '2021-11/b', '2022-09/c', '2023-05/d', '2024-05/e', '2025-06/f'].map((id) =>
    topic(id, { links: [pr] }),
  );
  expect(relatedTo('2025-11/a', { topics })).toEqual(['2025-06/f', '2024-05/e', '2023-05/d', '2022-09/c']);
});
