import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { globSync } from 'node:fs';
import { describe, expect, inject, test, vi } from 'vitest';
import type { LexiconFile } from '../../../src/search/index/lexicon.ts';
import { entryPath, openFullText, type Postings, readIndexName, signature } from '../../../src/search/index/pagefind.ts';
import { type Manifest, manifestPath } from '../../../src/search/index/manifest.ts';
import { stem } from '../../../src/search/text/stemmer.ts';
import { openPagefind } from '../../../tools/search/disk-host.ts';

const site = inject('fixtureSite');
const api = await openPagefind(site);
const { index } = JSON.parse(readFileSync(join(site, manifestPath), 'utf8')) as Manifest;
const fullText = openFullText(api, index, () => undefined);
const urlOf = async (key: string) => (await fullText.read(key)).url;
const find = async (keys: Iterable<string>) => (await Promise.all([...keys].map(urlOf))).sort();

const sorted = (postings: Postings) =>
  [...postings].map(([key, { frequency, fields }]) => [key, frequency, fields.toSorted()]).sort();

/** All terms of the fixture. */
async function readTerms(): Promise<string[]> {
  const path = globSync('search/*/lexicon-0.json', { cwd: site })[0] ?? '';
  return (JSON.parse(await readFile(join(site, path), 'utf8')) as LexiconFile).terms.split(' ');
}

/** What `src/search/index/pagefind.ts` relies on beyond Pagefind's documented API, in its order. */
describe('Pagefind still', () => {
  test('1: names its one index in the entry file', async () => {
    const entry: unknown = JSON.parse(await readFile(join(site, entryPath), 'utf8'));
    expect(readIndexName(entry)).toMatch(/^en_[0-9a-f]+$/);
    expect(globSync(`pagefind/pagefind.${readIndexName(entry)}.pf_meta`, { cwd: site })).toHaveLength(1);
  });

  test('2: lists all pages in the same order', async () => {
    const other = openFullText(await openPagefind(site), index, () => undefined);
    await other.searchPrefix('water');
    expect(await other.list()).toEqual(await fullText.list());
  });

  test('3: tells positions of matches and the metadata that matches', async () => {
    const postings = [...(await fullText.searchPrefix('trickle')).values()];
    expect(postings).toEqual([{ frequency: 0, fields: ['aliases'] }]);
    const clusters = [...(await fullText.searchPrefix('clusters')).values()];
    expect(clusters).toMatchObject([{ frequency: 2, fields: [] }]);
  });

  test('4: finds extensions of a prefix once they are preloaded', async () => {
    expect(await find((await fullText.searchPrefix('hedge')).keys())).toEqual(['/topics/2025-11/hedgehog-house/']);
  });

  test('4: loads a part of the index by its first word', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const other = await openPagefind(site);
    for (const first of index) await other.preload(first);
    const parts = fetched.mock.calls.filter(([address]) => String(address).includes('.pf_index'));
    expect(index.length).toBeGreaterThan(10);
    expect(new Set(parts.map(String)).size).toBe(index.length);
  });

  test('4: stands for every term in the parts that its stem names', async () => {
    const all = await openPagefind(site);
    await all.preload(index.join(' '));
    const terms = (await readTerms()).filter((_, place) => place % 3 === 0);
    for (const term of terms) {
      const cold = openFullText(await openPagefind(site), index, () => undefined);
      const warm = openFullText(all, index, () => undefined);
      expect([term, await cold.searchPhrase([term])]).toEqual([term, await warm.searchPhrase([term])]);
      expect([term, sorted(await cold.searchPrefix(term))]).toEqual([term, sorted(await warm.searchPrefix(term))]);
    }
  });

  test('5: matches a word in quotes by its stem, not longer words', async () => {
    expect(await find(await fullText.searchPhrase(['pruned']))).toEqual(['/topics/2025-11/apple-tree/']);
    expect(await find(await fullText.searchPhrase(['hedge']))).toEqual([]);
    expect(await find(await fullText.searchPhrase(['trickle']))).toEqual(['/topics/2024-05/drip-irrigation/']);
  });

  test('5: stems like our stemmer', async () => {
    for (const word of ['pruning', 'watering', 'generously', 'clusters'])
      expect([word, (await fullText.searchPhrase([word])).size > 0]).toEqual([word, word !== 'generously']);
    expect(stem('pruning')).toBe(stem('pruned'));
  });

  test('6: keeps values of a field apart', async () => {
    const [key = ''] = await fullText.searchPhrase(['gardenbeds1234']);
    const { results } = await api.search('gardenbeds1234');
    expect((await results[0]?.data())?.meta['references']).toBe('garden/beds#1234 · beds#1234 · GEP-7');
    expect((await fullText.read(key)).aliases).toEqual(['trickle watering']);
  });

  test('7: has anchors at the position of their words', async () => {
    const [key = ''] = await fullText.searchPhrase(['scraps']);
    const { words, sections } = await fullText.read(key);
    expect(sections.map(({ id, start }) => [id, words[start]])).toEqual([
      ['top', 'Compost'],
      ['more', 'More.'],
    ]);
  });

  test('8: hands out text made safe for HTML, which becomes plain', async () => {
    const [key = ''] = await fullText.searchPhrase(['moss']);
    expect((await fullText.read(key)).words.join(' ')).toContain('Weeds & "moss" stay away.');
  });

  test('9: begins its files with a signature', () => {
    const files = globSync(['pagefind/index/*', 'pagefind/fragment/*', 'pagefind/*.pf_meta', 'pagefind/wasm.en.pagefind'], {
      cwd: site,
    });
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const bytes = readFileSync(join(site, file));
      const content = bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
      expect([file, content.subarray(0, signature.length).toString()]).toEqual([file, signature]);
    }
  });
});

test('a page that no search has returned is a stale index', async () => {
  await expect(openFullText(api, index, () => undefined).read('en_0')).rejects.toMatchObject({ reason: 'stale' });
});

test('a page that declares what it means is read without its text, and found by it', async () => {
  const [key = ''] = await fullText.searchPhrase(['clock']).then((keys) => keysOf(keys, '/storylines/watering/'));
  expect(await fullText.read(key)).toMatchObject({ meaning: 'How water came to the plants.', words: [], sections: [] });
});

const keysOf = async (keys: Iterable<string>, url: string): Promise<string[]> => {
  const urls = await Promise.all([...keys].map(async (key) => [key, await urlOf(key)]));
  return urls.flatMap(([key = '', found]) => (found === url ? [key] : []));
};

test('a beginning that very many words have loads a bounded part of a large index', async () => {
  const preload = vi.fn(async (_: string) => {});
  const large = Array.from({ length: 500 }, (_, part) => `g${String(part).padStart(3, '0')}`);
  const ofLarge = openFullText({ search: async () => ({ results: [] }), preload }, large, () => undefined);
  await ofLarge.searchPrefix('g');
  await ofLarge.searchPrefix('g250');
  expect(preload.mock.calls.map(([words]) => words.split(' ').length)).toEqual([16, 1]);
});
