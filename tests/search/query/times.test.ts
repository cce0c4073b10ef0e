import { expect, test } from 'vitest';
import { readTimes } from '../../../src/search/query/times.ts';

const events = [
  { id: '2025-11', names: ['November 2025', '2025-11'] },
  { id: '2025-06', names: ['June 2025', '2025-06'] },
];

test.each([
  ['vpn 2025', [{ typed: '2025', events: ['2025-11', '2025-06'] }], ['vpn']],
  ['june 2025 vpn', [{ typed: 'june 2025', events: ['2025-06'] }], ['vpn']],
  ['2025-11', [{ typed: '2025-11', events: ['2025-11'] }], []],
  ['vpn 2019', [], ['vpn', '2019']],
])('"%s" names %j', (text, times, rest) => expect(readTimes(text.split(' '), events)).toEqual({ times, rest }));
