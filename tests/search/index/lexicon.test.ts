import { expect, test } from 'vitest';
import { type Lexicon, openLexicon, toLexiconFiles } from '../../../src/search/index/lexicon.ts';
import type { Manifest } from '../../../src/search/index/manifest.ts';

const manifestOf = (lexicon: string[]): Manifest => ({
  ...{
    format: 1,
    build: 'b',
    pagefind: '',
    pages: 0,
    entities: {},
    proposalPrefix: '',
    hackathon: '',
    index: [],
    lexicon,
    parts: {},
  },
});

/** A lexicon of these pages in parts of `size` terms, and the list of parts that were read. */
function lexiconOf(pages: string[], size: number): { lexicon: Lexicon; read: string[] } {
  const files = toLexiconFiles(pages, size, (stem, share) => stem === 'roll' && share === 0.2);
  const read: string[] = [];
  const lexicon = openLexicon(manifestOf(files.map(({ terms }) => terms.split(' ')[0] ?? '')), async (path) => {
    read.push(path);
    return files[Number(/(\d+)\.json$/.exec(path)?.[1])];
  });
  return { lexicon, read };
}

const pages = ['alpha beta gamma', 'beta delta', 'rolled rolling nodes', 'zeta zones', 'load balancer node'];

test('only the parts that can hold a term are read, each once', async () => {
  const { lexicon, read } = lexiconOf(pages, 3);
  await lexicon.load(['be', 'beta', 'z']);
  await lexicon.load(['be']);
  expect(read).toEqual(['search/b/lexicon-0.json', 'search/b/lexicon-3.json']);
});

test('a term counts in every form in which a page has it, not as a beginning', async () => {
  const { lexicon } = lexiconOf(pages, 3);
  await lexicon.load(['']);
  expect(['beta', 'rolls', 'nod', 'omega'].map(lexicon.documentFrequency)).toEqual([2, 1, 0, 0]);
  expect(['rolls', 'rolled'].map(lexicon.has)).toEqual([false, true]);
  expect(['nod', 'node', 'zones', 'q'].map(lexicon.hasExtension)).toEqual([true, true, false, false]);
});

test('an everyday word is one in every form, decided by the share of pages that have any', async () => {
  const { lexicon } = lexiconOf(pages, 3);
  await lexicon.load(['']);
  expect(['rolled', 'rolls', 'beta', 'omega'].map(lexicon.isEveryday)).toEqual([true, true, false, false]);
});

test('a part that could not be read is asked for again', async () => {
  let attempts = 0;
  const lexicon = openLexicon(manifestOf(['a']), async () => {
    attempts++;
    if (attempts === 1) throw new Error('offline');
    return { terms: 'alpha', frequencies: [1], everyday: '0' };
  });
  await expect(lexicon.load(['al'])).rejects.toThrow('offline');
  await lexicon.load(['al']);
  expect(lexicon.has('alpha')).toBe(true);
});

test('candidates are the same whatever was read before', async () => {
  const others = Array.from({ length: 20 }, (_, index) => `alpine${String.fromCharCode(97 + index)}`);
  const words = [...others, 'etcd', 'gardenlet', 'nftables', 'tables', 'talos', 'wireguard', 'worker', 'zones', 'ztables'];
  const { lexicon: cold, read } = lexiconOf([words.join(' ')], 1);
  await cold.loadCandidates(['nftabels']);
  const warm = lexiconOf([words.join(' ')], 1).lexicon;
  await warm.load(['']);
  expect(cold.candidates('nftabels', 2)).toEqual(warm.candidates('nftabels', 2));
  expect(cold.candidates('nftabels', 2)).toEqual([['nftables', 1]]);
  expect(read.length).toBeLessThan(words.length);
});
