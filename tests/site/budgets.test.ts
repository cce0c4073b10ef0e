import { readdirSync, readFileSync, statSync } from 'node:fs';
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
  ['the heaviest topic page', heaviest],
  ['the home page', pages.find(({ path }) => path === '/') ?? heaviest],
])('%s', (_name, page) => {
  const files = listLoadedFiles(page, dist);
  const sum = (pattern: RegExp) => files.filter((file) => pattern.test(file)).reduce((size, file) => size + sent(file), 0);

  test('has at most 12 kB of HTML', () => expect(gzipSize(page.html)).toBeLessThanOrEqual(12 * kB));
  test('has at most 14 kB of CSS', () => expect(sum(/\.css$/)).toBeLessThanOrEqual(14 * kB));
  test('has at most 6 kB of JavaScript before search is used', () => expect(sum(/\.js$/)).toBeLessThanOrEqual(6 * kB));
  test('loads at most 80 kB, fonts included', () => expect(gzipSize(page.html) + sum(/./)).toBeLessThanOrEqual(80 * kB));
  test('makes at most 8 requests', () => expect(files.length + 1).toBeLessThanOrEqual(8));
});

test('the files behind the first answer are within 170 kB', () => {
  const scripts = readdirSync(join(dist, '_astro')).filter((file) => /^search-.*\.js$/.test(file)).map((file) => `_astro/${file}`);
  const engine = ['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json'].map((file) => `pagefind/${file}`);
  const folder = readdirSync(join(dist, 'pagefind'));
  const binary = folder.filter((file) => /^wasm\.en|pf_meta$/.test(file)).reduce((size, file) => size + statSync(join(dist, 'pagefind', file)).size, 0);
  const index = readdirSync(join(dist, 'pagefind/index')).map((file) => statSync(join(dist, 'pagefind/index', file)).size);
  const fragments = readdirSync(join(dist, 'pagefind/fragment')).map((file) => statSync(join(dist, 'pagefind/fragment', file)).size);
  // One query reads at most a few parts of the index and ten texts for snippets; the largest of each are counted.
  const largest = (sizes: number[], count: number) => sizes.sort((a, b) => b - a).slice(0, count).reduce((sum, size) => sum + size, 0);
  const text = [...scripts, ...engine, 'search/names.json', 'search/lexicon.json'].reduce((sum, file) => sum + sent(file), 0);
  expect(text + binary + largest(index, 2) + largest(fragments, 10)).toBeLessThanOrEqual(170 * kB);
});

test('the names that answer first are within 15 kB', () => {
  expect(sent('search/names.json')).toBeLessThanOrEqual(15 * kB);
});
