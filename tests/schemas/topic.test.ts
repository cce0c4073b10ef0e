import { expect, test } from 'vitest';
import { topicSchema } from '../../src/schemas/topic.ts';
import { topic } from '../builders.ts';

const { data } = topic('2025-11/nftables');
const accepts = (change: object) => topicSchema.safeParse({ ...data, ...change }).success;
const tags = (count: number) => Array.from({ length: count }, (_, index) => `tag-${index}`);

test('a title has 3 to 70 characters', () => {
  expect([2, 3, 70, 71].map((length) => accepts({ title: 'x'.repeat(length) }))).toEqual([false, true, true, false]);
});

test('a topic has two to eight distinct tags', () => {
  expect([1, 2, 8, 9].map((count) => accepts({ tags: tags(count) }))).toEqual([false, true, true, false]);
  expect(accepts({ tags: ['vpn', 'vpn'] })).toBe(false);
});

test('a topic links with https only', () => {
  expect(accepts({ links: [{ url: 'https://a.example' }] })).toBe(true);
  expect(accepts({ links: [{ url: 'http://a.example' }] })).toBe(false);
  expect(accepts({ source: 'javascript:alert(1)' })).toBe(false);
});

test('proposals are positive whole numbers', () => {
  expect([28, 0, -1, 2.5, '28'].map((gep) => accepts({ geps: [gep] }))).toEqual([true, false, false, false, false]);
});

test('fields that do not exist are refused, at every depth', () => {
  expect(accepts({ alias: ['nft'] })).toBe(false);
  expect(accepts({ links: [{ url: 'https://a.example', title: 'x' }] })).toBe(false);
  expect(accepts({ nextSteps: [{ text: 'Test it.', takenUp: [] }] })).toBe(false);
});

test('lists that are left out are empty', () => {
  expect(data).toMatchObject({ geps: [], aliases: [], links: [], continues: [], nextSteps: [], later: [], fastTrack: false });
});
