import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { areaColors } from '../../src/schemas/vocabulary.ts';

const css = readFileSync('src/styles/global.css', 'utf8');

test('every colour that an area can have is drawn', () => {
  const drawn = new Set([...css.matchAll(/\[data-hue="(\d+)"\]/g)].map(([, color]) => Number(color)));
  expect([...drawn].sort((a, b) => a - b)).toEqual(Array.from({ length: areaColors }, (_, index) => index + 1));
});
