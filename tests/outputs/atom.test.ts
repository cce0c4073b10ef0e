import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { toAtom } from '../../src/outputs/atom.ts';

const feed = {
  title: 'A & B',
  pageUrl: 'https://example.org/changes/',
  feedUrl: 'https://example.org/changes/feed.xml',
  author: 'B',
};
const entry = { title: '1 < 2', url: 'https://example.org/?a=1&b=2', date: new Date('2026-02-01'), summary: 'Said.\u0007' };

test('a feed is as new as its first entry, and text stays text', () => {
  const xml = toAtom({ ...feed, entries: [entry, { ...entry, date: new Date('2026-01-01') }] });
  expect(parse(xml).querySelector('feed > updated')?.text).toBe('2026-02-01T00:00:00.000Z');
  expect(xml).toContain('<title>1 &#60; 2</title>');
  expect(xml).toContain('href="https://example.org/?a=1&#38;b=2"');
  expect(xml).not.toContain('\u0007');
});

test('entries that lead to one address on two days are two', () => {
  const xml = toAtom({ ...feed, entries: [entry, { ...entry, date: new Date('2026-01-01') }] });
  const ids = parse(xml)
    .querySelectorAll('entry > id')
    .map(({ text }) => text);
  expect(new Set(ids).size).toBe(2);
});
