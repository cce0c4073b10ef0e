import { expect, test } from 'vitest';
import { referenceSchema } from '../../src/schemas/reference.ts';

const item = { url: 'https://github.com/acme/app/pull/12', state: 'merged' };

const accepts = (data: object): boolean => referenceSchema.safeParse({ ...item, ...data }).success;

test('text from elsewhere may hold anything but a second line and control characters', () => {
  expect(accepts({ subject: 'Add `<b>` and 🎆 "x" (#12)' })).toBe(true);
  for (const subject of ['', 'one\ntwo', 'bell \u0007', 'escape \u001b[31m']) expect(accepts({ subject })).toBe(false);
});

test('a day may be read as text or as a date, and a state must be a known one', () => {
  expect(accepts({ date: '2025-12-11', asOf: new Date('2026-08-21') })).toBe(true);
  expect(accepts({ date: 'yesterday' })).toBe(false);
  expect(accepts({ state: 'lost' })).toBe(false);
});
