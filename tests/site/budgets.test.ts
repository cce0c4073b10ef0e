import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gzipSize, listLoadedFiles, readSite } from './built-site.ts';

const dist = 'dist';
const pages = readSite(dist);
const kB = 1000;
const read = (file: string) => readFileSync(join(dist, file));
const sent = (file: string) => (file.endsWith('.woff2') ? read(file).length : gzipSize(read(file)));
const topics = pages.filter(({ path }) => /^\/topics\/.+\/.+\//.test(path));
const heaviest = topics.reduce((a, b) => (gzipSize(b.html) > gzipSize(a.html) ? b : a));

describe.each([
  { name: 'the heaviest topic page', page: heaviest, html: 12 },
  { name: 'the home page', page: pages.find(({ path }) => path === '/') ?? heaviest, html: 20 },
])('$name', ({ page, html }) => {
  const files = listLoadedFiles(page, dist);
  const sum = (pattern: RegExp) => files.filter((file) => pattern.test(file)).reduce((size, file) => size + sent(file), 0);

  test(`has at most ${html} kB of HTML`, () => expect(gzipSize(page.html)).toBeLessThanOrEqual(html * kB));
  test('has at most 14 kB of CSS', () => expect(sum(/\.css$/)).toBeLessThanOrEqual(14 * kB));
  test('has at most 6 kB of JavaScript before search is used', () => expect(sum(/\.js$/)).toBeLessThanOrEqual(6 * kB));
  test('loads at most 80 kB, fonts included', () => expect(gzipSize(page.html) + sum(/./)).toBeLessThanOrEqual(80 * kB));
  test('makes at most 8 requests', () => expect(files.length + 1).toBeLessThanOrEqual(8));
});

test('the names that answer first are within 15 kB', () => {
  expect(sent('search/names.json')).toBeLessThanOrEqual(15 * kB);
});
