import { describe, expect, test } from 'vitest';
import { listOtherTopics, nameOf, type Reference } from '../../src/model/references.ts';
import { event, kbOf, reference, storyline, topic } from '../builders.ts';

const url = 'https://github.com/gardener/gardener/pull/13558';
const post = {
  date: '2026-02-18',
  kind: 'shipped',
  title: 'A post',
  url: 'https://blog.example/post',
  note: 'It came.',
} as const;
const ids = (things: { id: string }[]) => things.map(({ id }) => id);
const find = (references: Reference[], id: string) => references.find((one) => one.id === id);

describe('a reference knows who cites it', () => {
  test('in whatever form they write its address', () => {
    const kb = kbOf({
      topics: [
        topic('2025-11/a', { links: [{ url: `${url}/files` }] }),
        topic('2024-05/b', { links: [{ url, label: 'The change' }] }),
        topic('2024-05/c'),
      ],
    });
    const [link] = kb.topic('2024-05/b').links;
    expect(link).toMatchObject({ url, label: 'The change', reference: { id: 'gardener/gardener#13558' } });
    expect(kb.topic('2025-11/a').links[0]?.reference).toBe(link?.reference);
    expect(ids(link?.reference.topics ?? [])).toEqual(['2025-11/a', '2024-05/b']);
  });

  test.each([
    ['a list of references', { links: [{ url }] }],
    ['something later', { later: [{ ...post, url }] }],
    ['a settled step', { nextSteps: [{ text: 'Merge it.', settledBy: [url] }] }],
    ['an overtaken step', { nextSteps: [{ text: 'Merge it.', overtakenBy: [url] }] }],
    ['evidence of a status', { status: { is: 'merged', asOf: '2026-08-21', evidence: [url] } }],
    ['the text', { body: `It [was merged](${url}).` }],
  ] as const)('in %s', (_, data) => {
    const kb = kbOf({ topics: [topic('2025-11/a', data as Parameters<typeof topic>[1])] });
    expect(ids(find(kb.references, 'gardener/gardener#13558')?.topics ?? [])).toEqual(['2025-11/a']);
  });

  test('once, however often a topic names it', () => {
    const kb = kbOf({
      topics: [topic('2025-11/a', { links: [{ url }, { url: `${url}#issuecomment-1` }], body: `[Again](${url}).` })],
    });
    expect(kb.references.map(({ topics }) => ids(topics))).toEqual([['2025-11/a']]);
  });

  test('among storylines and events too', () => {
    const kb = kbOf({
      events: [event('2025-11', { links: [{ url: 'https://hackmd.io/abc' }] })],
      topics: [topic('2024-05/a'), topic('2025-11/b')],
      storylines: [storyline('vpn', ['2024-05/a', '2025-11/b'], { later: [post] })],
    });
    expect(ids(find(kb.references, 'https://blog.example/post')?.storylines ?? [])).toEqual(['vpn']);
    expect(ids(find(kb.references, 'https://hackmd.io/abc')?.events ?? [])).toEqual(['2025-11']);
  });

  test('and a topic is told of the others', () => {
    const kb = kbOf({ topics: ['2025-11/a', '2024-05/b', '2023-05/c'].map((id) => topic(id, { links: [{ url }] })) });
    const [shared] = kb.references;
    expect(ids(shared ? listOtherTopics(shared, kb.topic('2024-05/b')) : [])).toEqual(['2025-11/a', '2023-05/c']);
  });
});

test('a reference knows what became of it, where that is recorded', () => {
  const kb = kbOf({
    topics: [topic('2025-11/a', { links: [{ url: `${url}/files` }, { url: 'https://github.com/gardener/gardener/pull/2' }] })],
    references: [reference(url, { state: 'merged', date: '2025-12-11', release: 'v1.135.0' })],
  });
  expect(find(kb.references, 'gardener/gardener#13558')?.record).toMatchObject({ state: 'merged', release: 'v1.135.0' });
  expect(find(kb.references, 'gardener/gardener#2')).not.toHaveProperty('record');
});

describe('a reference is called', () => {
  const named = (data: Parameters<typeof topic>[1], ...records: ReturnType<typeof reference>[]) =>
    kbOf({ topics: [topic('2025-11/a', data)], references: records }).references.map(nameOf);

  test('by the title of a post that came later', () => {
    const nextSteps = [{ text: 'Tell it.', settledBy: [`${post.url}/#more`] }];
    expect(named({ nextSteps, later: [post] })).toEqual(['A post']);
  });

  test('by its short form in a repository, whatever its title', () => {
    expect(named({ links: [{ url }] }, reference(url, { title: 'Add nftables' }))).toEqual(['gardener/gardener#13558']);
  });

  test('by its address where nobody gave it a title', () => {
    expect(named({ links: [{ url: 'https://hackmd.io/abc/' }] })).toEqual(['hackmd.io/abc']);
  });
});

test('the wrap-up that an entry was written from is no reference', () => {
  expect(kbOf({ topics: [topic('2025-11/a')] }).references).toEqual([]);
});

test('what is cited most comes first', () => {
  const kb = kbOf({
    topics: [
      topic('2025-11/a', { links: [{ url: 'https://a.example/' }, { url: 'https://b.example/' }] }),
      topic('2024-05/b', { links: [{ url: 'https://b.example/' }] }),
    ],
  });
  expect(ids(kb.references)).toEqual(['https://b.example', 'https://a.example']);
});
