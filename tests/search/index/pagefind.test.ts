import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { globSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { entryPath, openFullText, readIndexName, signature } from '../../../src/search/index/pagefind.ts';
import { stem } from '../../../src/search/text/stemmer.ts';
import { openPagefind } from '../../../tools/search/disk-host.ts';

const site = inject('fixtureSite');
const api = await openPagefind(site);
const fullText = openFullText(api, () => undefined);
const urlOf = async (key: string) => (await fullText.read(key)).url;
const find = async (keys: Iterable<string>) => (await Promise.all([...keys].map(urlOf))).sort();

/** What `src/search/index/pagefind.ts` relies on beyond Pagefind's documented API, in its order. */
describe('Pagefind still', () => {
  test('1: names its one index in the entry file', async () => {
    const entry: unknown = JSON.parse(await readFile(join(site, entryPath), 'utf8'));
    expect(readIndexName(entry)).toMatch(/^en_[0-9a-f]+$/);
    expect(globSync(`pagefind/pagefind.${readIndexName(entry)}.pf_meta`, { cwd: site })).toHaveLength(1);
  });

  test('2: lists all pages in the same order', async () => {
    const other = openFullText(await openPagefind(site), () => undefined);
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
  await expect(openFullText(api, () => undefined).read('en_0')).rejects.toMatchObject({ reason: 'stale' });
});
