import { expect, test } from 'vitest';
import { toEverydayTest } from '../../tools/search/everyday-words.ts';

const isEveryday = toEverydayTest(['Secret', 'Pressure of memory']);

test('a word that people say often is an everyday word where few pages have it, and none where many do', () => {
  expect([0.02, 0.9].map((share) => isEveryday('press', share, 600))).toEqual([true, false]);
});

test('a word that nobody says in a film is a term on however few pages it stands', () => {
  expect(isEveryday('kubelet', 0.001, 600)).toBe(false);
});

test('a word that stands in the name of a tag or term is none', () => {
  expect(isEveryday('secret', 0.02, 600)).toBe(false);
});
