import { expect, test } from 'vitest';
import { readTimes } from '../../../src/search/query/times.ts';

const events = ['2025-11 November 2025', '2025-06 June 2025', '2024-05 May 2024', '2022-09 September 2022'].map((event) => {
  const [id = '', ...name] = event.split(' ');
  return { id, names: [name.join(' '), id] };
});

/** The time of a text as `typed: ids`, and the rest. */
const read = (text: string): [time: string | undefined, rest: string] => {
  const { time, rest } = readTimes(text.split(' '), events);
  return [time && `${time.typed}: ${time.events.join(' ')}`, rest.join(' ')];
};

test.each([
  ['vpn 2025', '2025: 2025-06 2025-11', 'vpn'],
  ['June 2025 vpn', 'June 2025: 2025-06', 'vpn'],
  ['2025-11', '2025-11: 2025-11', ''],
  ['__proto__ 2022', '2022: 2022-09', '__proto__'],
])('"%s" names events', (text, time, rest) => expect(read(text)).toEqual([time, rest]));

test.each(['vpn 2019', 'before 2019', 'after vpn', 'june', 'first node', '9th hackathon', '0th hackathon'])(
  '"%s" names none, and stays as it is',
  (text) => expect(read(text)).toEqual([undefined, text]),
);

test.each([
  ['before 2025', '2022-09 2024-05'],
  ['until 2024', '2022-09 2024-05'],
  ['Since may 2024', '2024-05 2025-06 2025-11'],
  ['after june 2025', '2025-11'],
  ['between 2022 and 2024', '2022-09 2024-05'],
  ['from 2024 to june 2025', '2024-05 2025-06'],
])('"%s" names the events on that side', (text, ids) => expect(read(`vpn ${text}`)).toEqual([`${text}: ${ids}`, 'vpn']));

test('a side on which there is no event is left out', () => {
  expect(read('vpn after november 2025')).toEqual(['november 2025: 2025-11', 'vpn after']);
});

test.each([
  ['first hackathon', '2022-09'],
  ['2nd event', '2024-05'],
  ['Third edition', '2025-06'],
  ['latest hackathon', '2025-11'],
])('"%s" is counted in order of time', (text, id) => expect(read(text)).toEqual([`${text}: ${id}`, '']));

test('of several times any will do; a part of another says more than the whole', () => {
  expect(read('2022 and 2024')).toEqual(['2022 or 2024: 2022-09 2024-05', 'and']);
  expect(read('2025 vpn june 2025')).toEqual(['june 2025: 2025-06', 'vpn']);
  expect(read('2025 vpn 2025')).toEqual(['2025: 2025-06 2025-11', 'vpn']);
});
