import { expect, test } from 'vitest';
import { groupLinks } from '../../src/model/links.ts';
import { kbOf, topic } from '../builders.ts';

const linksOf = (...links: { url: string; label?: string }[]) =>
  kbOf({ topics: [topic('2025-11/a', { links })] }).topics.flatMap((one) => one.links);

test("the author's words stand in place of the short form of an address", () => {
  const labels = linksOf({ url: 'https://hackmd.io/abc', label: 'Topic list' }, { url: 'https://hackmd.io/def' });
  expect(labels.map(({ label }) => label)).toEqual(['Topic list', 'hackmd.io/def']);
});

test('groups links by kind, pull requests first and documents last', () => {
  const links = linksOf(
    { url: 'https://hackmd.io/abc' },
    { url: 'https://github.com/a/b/issues/1' },
    { url: 'https://github.com/a/b/pull/3' },
    { url: 'https://github.com/a/b/pull/2' },
  );
  expect(groupLinks(links).map((group) => [group.title, group.items.map(({ label }) => label)])).toEqual([
    ['Pull requests', ['a/b#3', 'a/b#2']],
    ['Issues', ['a/b#1']],
    ['Documents', ['hackmd.io/abc']],
  ]);
});

test('what happened later comes oldest first', () => {
  const post = (date: string) => ({
    date,
    kind: 'shipped' as const,
    title: `Post of ${date}`,
    url: 'https://blog.example/',
    note: 'It came.',
  });
  const kb = kbOf({ topics: [topic('2024-05/a', { later: [post('2026-02-18'), post('2025-01-01')] })] });
  expect(kb.topic('2024-05/a').later.map(({ title }) => title)).toEqual(['Post of 2025-01-01', 'Post of 2026-02-18']);
});
