import { expect, test } from 'vitest';
import { formatDays, formatGap, formatMonth } from '../../src/model/calendar.ts';

test('writes months, days and gaps in words', () => {
  expect(formatMonth('2025-11')).toBe('November 2025');
  expect(formatDays(new Date('2025-11-24'), new Date('2025-11-28'))).toBe('24–28 November 2025');
  expect(formatDays(new Date('2025-10-30'), new Date('2025-11-02'))).toBe('30 October 2025 – 2 November 2025');
  expect(formatGap('2023-05', '2024-12')).toBe('19 months later');
  expect(formatGap('2025-06', '2025-07')).toBe('one month later');
});
