import { expect, test } from 'vitest';
import { formatShortMonth } from '../../src/client/months.ts';
import * as calendar from '../../src/model/calendar.ts';

test('browser and pages shorten months alike', () => {
  const ids = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`);
  expect(ids.map(formatShortMonth)).toEqual(ids.map(calendar.formatShortMonth));
});
