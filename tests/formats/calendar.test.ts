import { describe, expect, test } from 'vitest';
import {
  formatDay,
  formatDays,
  formatDelay,
  formatGap,
  formatMonth,
  formatMonthSpan,
  formatShortDay,
  formatShortMonth,
  monthsBetween,
  toIsoDay,
} from '../../src/formats/calendar.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

test('writes the id of an event as a month', () => {
  expect(formatMonth('2025-11')).toBe('November 2025');
  expect(formatMonth('2021-01')).toBe('January 2021');
});

test.each([
  ['2025-11', 'Nov 2025'],
  ['2024-05', 'May 2024'],
  ['2022-09', 'Sep 2022'],
])('shortens %s to %s', (id, short) => {
  expect(formatShortMonth(id)).toBe(short);
});

test.each(['', '2025-13', 'soon'])('leaves %j, which is no month, as it is', (text) => {
  expect(formatMonth(text)).toBe(text);
  expect(formatShortMonth(text)).toBe(text);
});

test('writes days in UTC', () => {
  expect(formatDay(day('2025-11-24'))).toBe('24 November 2025');
  expect(formatDay(new Date('2025-11-24T23:59:59Z'))).toBe('24 November 2025');
  expect(toIsoDay(day('2025-01-01'))).toBe('2025-01-01');
});

test.each([
  ['2025-11-24', '2025-11-28', '24–28 November 2025'],
  ['2025-11-24', '2025-11-24', '24 November 2025'],
  ['2025-06-30', '2025-07-04', '30 June – 4 July 2025'],
  ['2024-12-30', '2025-01-03', '30 December 2024 – 3 January 2025'],
  ['2024-11-04', '2025-11-04', '4 November 2024 – 4 November 2025'],
])('writes %s to %s as %s', (start, end, words) => {
  expect(formatDays(day(start), day(end)).replace(/\s/g, ' ')).toBe(words);
});

describe('the time between two events', () => {
  test('is counted in months, across years', () => {
    expect(monthsBetween('2024-12', '2025-01')).toBe(1);
    expect(monthsBetween('2021-11', '2025-11')).toBe(48);
    expect(monthsBetween('2025-06', '2024-12')).toBe(-6);
  });

  test.each([
    [0, 'the same week'],
    [1, 'one month later'],
    [13, '13 months later'],
    [-1, 'one month earlier'],
    [-24, '24 months earlier'],
  ])('of %i months reads "%s"', (months, words) => {
    expect(formatGap(months)).toBe(words);
  });
});

test('shortens a day', () => {
  expect(formatShortDay(day('2025-09-04'))).toBe('4 Sep 2025');
});

test('writes the months from one day to another', () => {
  expect(formatMonthSpan(day('2025-12-03'), day('2026-09-19'))).toBe('December 2025 to September 2026');
  expect(formatMonthSpan(day('2026-08-01'), day('2026-08-31'))).toBe('August 2026');
});

describe('the time between an event and a day', () => {
  const event = { start: day('2025-11-24'), end: day('2025-11-28') };

  test.each([
    ['2025-11-23', 'before the event'],
    ['2025-11-24', 'during the event'],
    ['2025-11-28', 'during the event'],
    ['2025-11-29', 'one day later'],
    ['2025-12-05', 'one week later'],
    ['2025-12-12', 'two weeks later'],
    ['2026-01-27', 'nine weeks later'],
    ['2026-01-30', 'two months later'],
    ['2027-01-28', '14 months later'],
    ['2027-11-28', 'two years later'],
    ['2040-11-28', '15 years later'],
  ])('up to %s reads "%s"', (text, words) => {
    expect(formatDelay(event, day(text))).toBe(words);
  });
});
