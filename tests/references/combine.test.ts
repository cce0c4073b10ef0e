import { expect, test } from 'vitest';
import { addAnswer, addEarlier } from '../../tools/references/combine.ts';
import type { Item } from '../../tools/references/item.ts';

const url = 'https://github.com/acme/app/pull/12';
const asOf = '2026-08-21';
const merged: Item = { url, state: 'merged', date: '2025-12-11', subject: 'Add a mode (#12)', release: 'v1.2.0', asOf };
const missing: Item = { url, state: 'not-merged', note: 'No commit names it.', asOf };
const nothing: Item = { url, state: 'unknown' };

/** Without what is not there. */
const plain = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as unknown as Item;

test('what a history knows stands, and the forge adds its title', () => {
  const answer = {
    state: 'merged',
    date: '2025-12-12',
    title: 'A mode',
    milestone: 'v1.2',
    hash: 'abc',
    asOf: '2026-09-01',
  } as const;
  expect(plain(addAnswer(merged, answer))).toEqual({ ...merged, title: 'A mode', milestone: 'v1.2' });
  expect(plain(addAnswer({ ...merged, state: 'reverted' }, answer))).toMatchObject({ state: 'reverted', title: 'A mode' });
});

test('what a history does not know, the forge tells', () => {
  expect(plain(addAnswer(missing, { state: 'closed', date: '2025-12-20', title: 'A mode', asOf: '2026-08-20' }))).toEqual({
    url,
    state: 'closed',
    date: '2025-12-20',
    title: 'A mode',
    asOf: '2026-08-21',
  });
});

test('a place of which the forge knows nothing keeps what the history says', () => {
  expect(addAnswer(missing, { state: 'unknown', note: 'GitHub does not show it.' })).toEqual(missing);
});

test('what was known stays while nothing is read', () => {
  expect(addEarlier(nothing, merged)).toEqual(merged);
  expect(addEarlier(nothing, undefined)).toEqual(nothing);
});

test('what a history says replaces what a history said', () => {
  expect(plain(addEarlier(missing, merged))).toEqual(missing);
  expect(plain(addEarlier(merged, missing))).toEqual(merged);
  expect(plain(addEarlier({ ...merged, state: 'reverted' }, merged))).toMatchObject({ state: 'reverted' });
});

test('what only a forge can know outlives a reading of histories', () => {
  const closed: Item = { url, state: 'closed', date: '2025-12-20', title: 'A mode', asOf: '2026-01-01' };
  const byForge: Item = { url, state: 'merged', date: '2025-12-11', title: 'A mode', asOf: '2026-01-01' };
  expect(addEarlier(missing, closed)).toEqual(closed);
  expect(addEarlier(missing, byForge)).toEqual(byForge);
  expect(plain(addEarlier(merged, closed))).toEqual({ ...merged, title: 'A mode' });
});

test('a forge that says merged does not undo a revert that a history found, nor forget its release', () => {
  const byForge: Item = { url, state: 'merged', date: '2025-12-11', title: 'A mode', asOf: '2026-09-01' };
  expect(plain(addEarlier(byForge, { ...merged, state: 'reverted' }))).toMatchObject({ state: 'reverted', title: 'A mode' });
  expect(plain(addEarlier(byForge, merged))).toMatchObject({
    release: 'v1.2.0',
    subject: 'Add a mode (#12)',
    asOf: '2026-09-01',
  });
});

test('a subject that an editor shortened stays, until the commit has another one', () => {
  const shortened: Item = { ...merged, subject: 'Add a …' };
  expect(plain(addEarlier(merged, shortened))).toEqual(shortened);
  expect(plain(addEarlier({ ...merged, subject: 'Revert a mode (#13)' }, shortened))).toMatchObject({
    subject: 'Revert a mode (#13)',
  });
});
