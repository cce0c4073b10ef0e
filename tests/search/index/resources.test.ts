import { expect, inject, test } from 'vitest';
import type { Host } from '../../../src/search/host.ts';
import { checksum, checksumBytes } from '../../../src/search/index/checksum.ts';
import { manifestPath, namesPath } from '../../../src/search/index/manifest.ts';
import { entryPath } from '../../../src/search/index/pagefind.ts';
import { openResources } from '../../../src/search/index/resources.ts';
import { openDiskHost } from '../../../tools/search/disk-host.ts';

const host = openDiskHost(inject('fixtureSite'));

/** The fixture, of which one file reads otherwise. */
const changed = (path: string | RegExp, change: (text: string) => string): Host => ({
  ...host,
  readText: async (wanted) => {
    const text = await host.readText(wanted);
    return (typeof path === 'string' ? wanted === path : path.test(wanted)) ? change(text) : text;
  },
});

test('an index of another build is stale, not wrong', async () => {
  const mixed = changed(entryPath, (text) => text.replace(/"hash":"[^"]+"/, '"hash":"en_0000000000"'));
  await expect(openResources(mixed).fullText()).rejects.toMatchObject({ reason: 'stale', part: entryPath });
});

test.each([
  ['cut short', (text: string) => text.slice(0, text.length / 2)],
  ['something else', () => '<!doctype html><title>Sign in</title>'],
  ['garbled', (text: string) => text.replace('1', '2')],
])('a part that is %s is broken', async (_, change) => {
  await expect(openResources(changed(/doc-values/, change)).docValues()).rejects.toMatchObject({ reason: 'broken' });
});

test('a manifest that is no JSON is broken', async () => {
  await expect(openResources(changed(manifestPath, () => '{')).manifest()).rejects.toMatchObject({
    reason: 'broken',
    part: manifestPath,
  });
});

test('whole names of another build are stale, half of them are broken', async () => {
  const other = changed(namesPath, (text) => text.replace('Bee hotel', 'Bee motel'));
  await expect(openResources(other).entities()).rejects.toMatchObject({ reason: 'stale', part: namesPath });
  const half = changed(namesPath, (text) => text.slice(0, 100));
  await expect(openResources(half).entities()).rejects.toMatchObject({ reason: 'broken', part: namesPath });
});

test('a part that the manifest does not list is stale', async () => {
  const unlisted = changed(manifestPath, (text) => text.replace('doc-values', 'old-values'));
  await expect(openResources(unlisted).docValues()).rejects.toMatchObject({ reason: 'stale' });
});

test('a list of pages that does not fit the manifest is stale', async () => {
  const fewer = changed(manifestPath, (text) => text.replace(/"pages":\d+/, '"pages":3'));
  await expect(openResources(fewer).catalog()).rejects.toMatchObject({ reason: 'stale', part: manifestPath });
});

test('the catalog tells topics from other pages', async () => {
  const catalog = await openResources(host).catalog();
  expect(catalog.topics.length).toBe(12);
  const key = catalog.keyOf('storyline', 'watering') ?? '';
  expect([catalog.isTopic(key), catalog.entityOf(key)]).toEqual([false, { kind: 'storyline', id: 'watering' }]);
  expect(catalog.keyOf('term', 'iot')).toBeDefined();
});

test('a failure is forgotten: the next one who asks asks again', async () => {
  let attempts = 0;
  const once = changed(manifestPath, (text) => (attempts++ === 0 ? '{' : text));
  const resources = openResources(once);
  await expect(resources.manifest()).rejects.toMatchObject({ reason: 'broken' });
  expect((await resources.manifest()).pages).toBeGreaterThan(12);
});

test('a checksum tells texts apart', () => {
  expect(checksum('abc')).toBe('1a47e90b');
  expect(checksum('acb')).not.toBe(checksum('abc'));
  expect(checksumBytes(Buffer.from('abc'))).toBe(checksum('abc'));
});
