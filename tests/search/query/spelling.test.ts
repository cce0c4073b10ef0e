import { expect, test } from 'vitest';
import { listCorrections } from '../../../src/search/query/spelling.ts';
import { lexiconOf } from './stub-lexicon.ts';

const lexicon = lexiconOf('nftables tables vpn shoot talos machinecontrollermanager console the');
const correct = (word: string) => listCorrections(word, lexicon).map(({ term }) => term);

test.each([
  ['nftabels', 'nftables'],
  ['shot', 'shoot'],
  ['vnp', 'vpn'],
  ['machinecontorllermanger', 'machinecontrollermanager'],
])('%s is read as %s', (word, term) => expect(correct(word)[0]).toBe(term));

test.each(['vpx', 'consul', 'kafka', 'v1beta1', 'stables'])('%s is not corrected to a word unlike it', (word) =>
  expect(correct(word).filter((term) => term !== 'tables')).toEqual([]),
);

test.each([
  ['handler', 'handle'],
  ['minio', 'mini'],
  ['loader', 'loaded'],
  ['handler', 'handles'],
  ['winter', 'linter'],
  ['kata', 'kapa'],
])('%s is another form or another word, not %s misspelt', (word, term) =>
  expect(listCorrections(word, lexiconOf(term))).toEqual([]),
);

test.each([
  ['jubernetes', 'kubernetes'],
  ['kubernetez', 'kubernetes'],
  ['qireguard', 'wireguard'],
])('a wrong letter in the long word %s is a slip', (word, term) =>
  expect(listCorrections(word, lexiconOf(term))[0]?.term).toBe(term),
);

test.each([
  ['etvd', 'etcd'],
  ['shoor', 'shoot'],
  ['istip', 'istio'],
])('%s is read as %s where many pages have it', (word, term) => {
  const common = { ...lexiconOf(term), candidates: (): [string, number][] => [[term, 20]] };
  expect(listCorrections(word, common)[0]?.term).toBe(term);
});

test.each([
  ['talosss', 'taloss'],
  ['seeed', 'seed'],
  ['shooot', 'shoot'],
  ['gardlener', 'gardener'],
])('a letter too many in %s is a slip', (word, term) => expect(listCorrections(word, lexiconOf(term))[0]?.term).toBe(term));

test('a name is not read as the word that it was made from by a letter before it', () => {
  expect(listCorrections('knative', lexiconOf('native active')).map(({ term }) => term)).toEqual([]);
});

test('an everyday word is read only from a long word that begins like it, or from its letters in another order', () => {
  const everyday = { ...lexiconOf('leave empty cover recover separate'), isEveryday: () => true };
  expect(
    ['weave', 'emtpy', 'ocver', 'cove', 'becover', 'seperate'].map((word) => listCorrections(word, everyday)[0]?.term),
  ).toEqual([undefined, 'empty', undefined, undefined, undefined, 'separate']);
});

test('the more edits, the less similar', () => {
  expect(listCorrections('nftabels', lexicon)[0]?.similarity).toBe(1 - 1 / 8);
});
