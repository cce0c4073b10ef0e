import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the dictionary of the project is sorted, in lower case and without repetition', () => {
  const words = readFileSync('config/words.txt', 'utf8').trimEnd().split('\n');
  expect(words).toEqual([...new Set(words.map((word) => word.toLowerCase()))].toSorted());
});
