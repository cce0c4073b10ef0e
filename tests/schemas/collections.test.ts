import { expect, test } from 'vitest';
import { listCollections, proseCollections } from '../../src/schemas/collections.ts';
import { area, event, gep, storyline } from '../builders.ts';

test('a storyline has at least two chapters', () => {
  const { data } = storyline('vpn', ['2024-05/a', '2025-11/b']);
  const accepts = (count: number) =>
    proseCollections.storylines.safeParse({ ...data, chapters: data.chapters.slice(0, count) }).success;
  expect([1, 2].map(accepts)).toEqual([false, true]);
});

test('an event has somebody who organized it', () => {
  expect(proseCollections.events.safeParse({ ...event('2025-11').data, organizers: [] }).success).toBe(false);
});

test('an area has one of eight colours, drawn in one of two ways', () => {
  const accepts = (color: number) => listCollections.areas.safeParse({ ...area('nodes').data, color }).success;
  expect([0, 1, 8, 9, 16, 17].map(accepts)).toEqual([false, true, true, true, true, false]);
});

test('the number of a proposal may be written as text', () => {
  expect(listCollections.geps.parse({ ...gep(28).data, id: '28' }).id).toBe(28);
});

test('an address entry names at least one address', () => {
  expect(listCollections.addresses.safeParse({ id: '2025-11/a', urls: [] }).success).toBe(false);
});
