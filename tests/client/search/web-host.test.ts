import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openProvidedFiles } from '../../../src/client/search/provided-files.ts';
import { openWebHost } from '../../../src/client/search/web-host.ts';
import { SearchUnavailable } from '../../../src/search/unavailable.ts';
import { checksumBytes } from '../../../src/search/index/checksum.ts';
import { signature } from '../../../src/search/index/pagefind.ts';

const root = new URL('https://site.example/kb/');
const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
  vi.restoreAllMocks();
});

/** A host on a web that answers so; what the web is asked is noted. */
function hostOn(
  answer: (path: string) => Response | Error,
  provided: string[] = [],
): {
  asked: [string, RequestInit | undefined][];
  host: ReturnType<typeof openWebHost>;
} {
  const asked: [string, RequestInit | undefined][] = [];
  globalThis.fetch = async (input, init) => {
    const path = new URL(String(input)).pathname.slice(root.pathname.length);
    asked.push([path, init]);
    const response = answer(path);
    if (response instanceof Error) throw response;
    return response;
  };
  return { asked, host: openWebHost(root, openProvidedFiles(provided)) };
}

const chunk = gzipSync(`${signature}content`);
const askIndex = (path: string) => fetch(new URL(path, root)).catch(() => undefined);

describe('a part that cannot be used says why', () => {
  test.each([
    ['offline', new TypeError('Failed to fetch')],
    ['timeout', new DOMException('late', 'TimeoutError')],
    ['missing', new Response('', { status: 500 })],
  ])('%s', async (reason, response) => {
    const { host } = hostOn(() => response);
    await expect(host.readText('search/manifest.json')).rejects.toMatchObject({ reason, part: 'search/manifest.json' });
  });

  test('stale, when a part of a build is gone', async () => {
    const { host } = hostOn(() => new Response('', { status: 404 }));
    await expect(host.readText('search/0a1b/lexicon-0.json')).rejects.toMatchObject({ reason: 'stale' });
    await expect(host.readText('search/manifest.json')).rejects.toMatchObject({ reason: 'missing' });
  });

  test.each([
    ['cut short', chunk.subarray(0, chunk.length - 9)],
    ['garbled', Buffer.concat([chunk.subarray(0, 12), Buffer.from('xxxx'), chunk.subarray(16)])],
    ['a sign-in page', Buffer.from('<!doctype html><title>Sign in</title>')],
    ['a compressed sign-in page', gzipSync('<!doctype html>')],
    ['empty', Buffer.from('')],
  ])('broken, when a file of the index is %s', async (_, body) => {
    const { host } = hostOn(() => new Response(new Uint8Array(body)));
    await askIndex('pagefind/index/en_1.pf_index');
    expect(host.takeFetchFailure()).toMatchObject({ reason: 'broken', part: 'pagefind/index/en_1.pf_index' });
    expect(host.takeFetchFailure()).toBeUndefined();
  });
});

test('broken, when a file that a server decompressed is not what its name says', async () => {
  const path = `pagefind/index/en_${checksumBytes(Buffer.from('content'))}.pf_index`;
  const answers = [`${signature}content`, `${signature}conte`];
  const { host } = hostOn(() => new Response(answers.shift()));
  expect(await (await askIndex(path))?.text()).toBe(`${signature}content`);
  await askIndex(path);
  expect(host.takeFetchFailure()).toMatchObject({ reason: 'broken', part: path });
});

test('a file of the index is handed to Pagefind unpacked and whole', async () => {
  const { host } = hostOn(() => new Response(new Uint8Array(chunk)));
  expect(await (await askIndex('pagefind/index/en_1.pf_index'))?.text()).toBe(`${signature}content`);
  expect(host.takeFetchFailure()).toBeUndefined();
});

test('Pagefind reads the entry that was compared with the manifest, not a newer one', async () => {
  let build = 0;
  const { host, asked } = hostOn(() => new Response(`{"build":${++build}}`));
  const compared = await host.readText('pagefind/pagefind-entry.json');
  expect(await (await askIndex('pagefind/pagefind-entry.json?ts=1'))?.text()).toBe(compared);
  expect(asked).toHaveLength(1);
});

test('files that keep their name are asked for anew, parts of a build come from the cache', async () => {
  const { host, asked } = hostOn(() => new Response('{}'));
  for (const path of ['search/manifest.json', 'search/names.json', 'search/0a1b/lexicon-0.json']) await host.readText(path);
  expect(asked.map(([, init]) => init?.cache)).toEqual(['no-cache', 'no-cache', 'default']);
  expect(asked.every(([, init]) => init?.signal instanceof AbortSignal)).toBe(true);
});

test('a file that is asked for again was no good: the cache, which may hold it, is passed over', async () => {
  const { host, asked } = hostOn(() => new Response('{}'), ['search/names.json']);
  for (const path of ['search/manifest.json', 'search/manifest.json']) await host.readText(path);
  expect(asked.map(([, init]) => init?.cache)).toEqual(['no-cache', 'reload']);
});

test('what the page provides is used once, and its failure is that of the file', async () => {
  const files = openProvidedFiles(['a.json', 'b.json', 'c.json']);
  globalThis.fetch = async () => new Response('from the web');
  const host = openWebHost(root, files);
  files.provide('a.json', new TextEncoder().encode('from the page').buffer);
  files.provide('b.json', new SearchUnavailable({ reason: 'timeout', part: 'b.json' }));
  files.provide('not-announced.json', new ArrayBuffer(0));
  expect([await host.readText('a.json'), await host.readText('a.json')]).toEqual(['from the page', 'from the web']);
  await expect(host.readText('b.json')).rejects.toMatchObject({ reason: 'timeout', part: 'b.json' });
  expect(await host.readText('b.json')).toBe('from the web');
});
