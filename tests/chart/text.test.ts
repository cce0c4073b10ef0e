import { expect, test } from 'vitest';
import { textWidth, wrap } from '../../src/chart/text.ts';

test('wide letters take more room than narrow ones, and so does what is not measured', () => {
  expect(textWidth('mmm', 10)).toBeGreaterThan(textWidth('iii', 10));
  expect(textWidth('→', 10)).toBe(10);
});

test('words go on the next line where the first is full', () => {
  expect(wrap('Moving control planes between seeds', { size: 10, width: 110, lines: 3 })).toEqual([
    'Moving control planes',
    'between seeds',
  ]);
});

test('what does not fit in the last line is cut off, and no line is wider than allowed', () => {
  const lines = wrap('Moving control planes between seeds and back again', { size: 10, width: 110, lines: 2 });
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^between .*…$/);
  for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(110);
});

test('a word that is too long for a line has one to itself', () => {
  expect(wrap('a gardener-resource-manager b', { size: 10, width: 60, lines: 3 })).toEqual([
    'a',
    'gardener-resource-manager',
    'b',
  ]);
});
