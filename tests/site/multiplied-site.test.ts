import { globSync, readFileSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { createEngine } from '../../src/search/engine.ts';
import { openDiskHost } from '../../tools/search/disk-host.ts';
import { makeSite } from '../../tools/bench/make-site.ts';
import { multiply, readSourcePage } from '../../tools/bench/multiply.ts';

const folder = 'dist-bench/test';
const sources = globSync('topics/2025-11/*/index.html', { cwd: 'dist' }).map((path) =>
  readSourcePage(path.replace(/^topics\/|\/index\.html$/g, ''), readFileSync(`dist/${path}`, 'utf8')),
);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('multiplied pages are the same every time, and no two are alike', () => {
  const once = [...multiply(sources, 200)];
  expect([...multiply(sources, 200)]).toEqual(once);
  expect(new Set(once.map(({ id }) => id)).size).toBe(200);
  expect(new Set(once.map(({ html }) => html)).size).toBe(200);
});

test('a site of a thousand topics is searched in parts that stay small', async () => {
  await makeSite('dist', 1000, folder);
  const sizes = (pattern: string) =>
    globSync(pattern, { cwd: folder }).map((path) => gzipSync(readFileSync(`${folder}/${path}`)).length);
  expect(Math.max(...sizes('search/names.json'))).toBeLessThanOrEqual(15_000);
  expect(Math.max(...sizes('search/*/lexicon-*.json'))).toBeLessThanOrEqual(12_000);
  expect(Math.max(...sizes('pagefind/index/*'))).toBeLessThanOrEqual(40_000);
  const engine = createEngine(openDiskHost(folder));
  const { total, results } = await engine.search({ text: 'nftables', limit: 50 });
  expect(total).toBeGreaterThanOrEqual(9);
  expect(results.map(({ id }) => id)).toContain('2025-11/kube-proxy-nftables');
  expect((await engine.search({ text: 'gardener/gardener#13558' })).results[0]?.id).toBe('2025-11/kube-proxy-nftables');
}, 60_000);
