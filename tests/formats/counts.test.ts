import { expect, test } from 'vitest';
import { formatCount } from '../../src/formats/counts.ts';

test.each([
  [0, '0 topics'],
  [1, '1 topic'],
  [12, '12 topics'],
])('%i is written with its noun: %s', (count, words) => {
  expect(formatCount(count, 'topic')).toBe(words);
});

test('a plural of another kind is given', () => {
  expect(formatCount(2, 'repository', 'repositories')).toBe('2 repositories');
});
