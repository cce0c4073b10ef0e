import { expect, test } from 'vitest';
import { partsIfCompound } from '../../src/search/compound.ts';
import type { Manifest } from '../../src/search/manifest.ts';
import { correct } from '../../src/search/spelling.ts';
import { countWords, openVocabulary } from '../../src/search/vocabulary.ts';

/** A vocabulary of these pages in parts of `size` words, and the list of parts that were read. */
function vocabularyOf(pages: string[], size: number) {
  const parts = countWords(pages, size);
  const words = parts.map((part) => part.words.split(' ')[0] ?? '');
  const manifest: Manifest = { build: 'b', pagefindMeta: '', pages: pages.length, proposalPrefix: 'GEP', words };
  const read: string[] = [];
  const vocabulary = openVocabulary(manifest, async (path) => {
    read.push(path);
    return parts[Number(/(\d+)\.json$/.exec(path)?.[1])];
  });
  return { vocabulary, read };
}

const pages = ['alpha beta gamma', 'beta delta', 'rolled rolling nodes', 'zeta zones', 'load balancer node'];

test('only the parts that can hold a word are read, each once', async () => {
  const { vocabulary, read } = vocabularyOf(pages, 3);
  await vocabulary.load(['be', 'beta', 'z']);
  await vocabulary.load(['be']);
  expect(read).toEqual(['search/b/words-0.json', 'search/b/words-3.json']);
});

test('a word counts in every form in which a page has it', async () => {
  const { vocabulary } = vocabularyOf(pages, 3);
  await vocabulary.load(['']);
  expect(['beta', 'rolls', 'nod', 'ro', 'omega'].map(vocabulary.frequency)).toEqual([2, 1, 1, 1, 0]);
  expect(['rolls', 'rolled'].map(vocabulary.has)).toEqual([false, true]);
});

test('a part that could not be read is asked for again', async () => {
  let attempts = 0;
  const manifest: Manifest = { build: 'b', pagefindMeta: '', pages: 1, proposalPrefix: '', words: ['a'] };
  const vocabulary = openVocabulary(manifest, async () => {
    attempts++;
    if (attempts === 1) throw new Error('offline');
    return { words: 'alpha', counts: [1] };
  });
  await expect(vocabulary.load(['al'])).rejects.toThrow('offline');
  await vocabulary.load(['al']);
  expect(vocabulary.has('alpha')).toBe(true);
});

test('a misspelt word is corrected alike whatever was read before', async () => {
  const many = ['etcd', 'gardenlet', 'gardener', 'nftables', 'tables', 'talos', 'wireguard', 'worker', 'zones', 'ztables'];
  const cold = vocabularyOf([many.join(' ')], 1).vocabulary;
  await cold.loadNear(['nftabels', 'rtables']);
  const warm = vocabularyOf([many.join(' ')], 1).vocabulary;
  await warm.load(['']);
  expect([correct('nftabels', cold), correct('nftabels', warm)]).toEqual(['nftables', 'nftables']);
  expect([correct('rtables', cold), correct('rtables', warm)]).toEqual(['tables', 'tables']);
});

test.each([
  ['load-balancer', ['load', 'balancer']],
  ['loadbalancer', ['load', 'balancer']],
  ['balancer', []],
  ['load-omega', []],
  ['--load-node', []],
])('"%s" is made of the known words %j', async (term, parts) => {
  const { vocabulary } = vocabularyOf(pages, 100);
  await vocabulary.load(['']);
  expect(partsIfCompound(term, vocabulary)).toEqual(parts);
});
