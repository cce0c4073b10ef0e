import { expect, test } from 'vitest';
import { readTimes } from '../../../src/search/query/times.ts';

const events = ['2025-11', '2025-06', '2024-12', '2024-05', '2022-09'];

/** The time of a text as `typed: ids`, and the rest. */
const read = (text: string): [time: string | undefined, rest: string] => {
  const { time, rest } = readTimes(text.split(' '), events);
  return [time && [`${time.typed}:`, ...time.events].join(' '), rest.join(' ')];
};
const idsOf = (text: string) => readTimes(text.split(' '), events).time?.events.join(' ');

test.each([
  ['vpn 2025', '2025: 2025-06 2025-11', 'vpn'],
  ['June 2025 vpn', 'June 2025: 2025-06', 'vpn'],
  ['2025-11', '2025-11: 2025-11', ''],
  ['__proto__ 2022', '2022: 2022-09', '__proto__'],
])('"%s" names events', (text, time, rest) => expect(read(text)).toEqual([time, rest]));

test.each(['nov 2025', '2025 november', 'november of 2025', 'in November 2025', 'the november 2025 hackathon'])(
  '"%s" is one event',
  (text) => expect(idsOf(text)).toBe('2025-11'),
);

test.each([
  'vpn 2019',
  'after vpn',
  'between vpn and node',
  'june',
  'first node',
  'it may',
  '9th hackathon',
  '0th hackathon',
  'in the year',
])('"%s" names none, and stays as it is', (text) => expect(read(text)).toEqual([undefined, text]));

test.each([
  ['before 2025', '2022-09 2024-05 2024-12'],
  ['before the 2025 hackathon', '2022-09 2024-05 2024-12'],
  ['before 2026', '2022-09 2024-05 2024-12 2025-06 2025-11'],
  ['before june 2024', '2022-09 2024-05'],
  ['2024/05', '2024-05'],
  ['12/2024', '2024-12'],
  ['before 2021', ''],
  ['until 2024', '2022-09 2024-05 2024-12'],
  ['until the end of 2024', '2022-09 2024-05 2024-12'],
  ['Since may 2024', '2024-05 2024-12 2025-06 2025-11'],
  ['since 2020', '2022-09 2024-05 2024-12 2025-06 2025-11'],
  ['after june 2025', '2025-11'],
  ['after the first hackathon', '2024-05 2024-12 2025-06 2025-11'],
  ['between 2022 and 2024', '2022-09 2024-05 2024-12'],
  ['between May 2023 and may 2024', '2024-05'],
  ['from 2024 to june 2025', '2024-05 2024-12 2025-06'],
  ['from 2025 to 2024', '2024-05 2024-12 2025-06 2025-11'],
  ['2022-2024', '2022-09 2024-05 2024-12'],
])('"%s" are the events within', (text, ids) => expect(read(`vpn ${text}`)).toEqual([`${text}: ${ids}`.trim(), 'vpn']));

test.each([
  ['first hackathon', '2022-09'],
  ['the 2nd event', '2024-05'],
  ['Third edition', '2024-12'],
  ['latest hackathon', '2025-11'],
  ['last event of 2024', '2024-12'],
  ['first event 2025', '2025-06'],
])('"%s" is counted in order of time', (text, id) => expect(read(text)).toEqual([`${text}: ${id}`, '']));

test.each([
  ['2022 and 2025', '2022-09 2025-06 2025-11'],
  ['2022/2025', '2022-09 2025-06 2025-11'],
  ['2025 vpn june 2025', '2025-06'],
  ['2025 vpn 2025', '2025-06 2025-11'],
  ['after 2022 before 2025', '2024-05 2024-12'],
  ['since 2024 until may 2024', '2024-05'],
  ['before 2025 not 2022', '2024-05 2024-12'],
  ['2024 and not december 2024', '2024-05'],
  ['not in 2024', '2022-09 2025-06 2025-11'],
])('of "%s" any point will do, a part says more than the whole, and every limit holds', (text, ids) =>
  expect(idsOf(text)).toBe(ids),
);
