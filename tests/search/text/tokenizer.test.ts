import { expect, test } from 'vitest';
import { nameTerms, phraseTerms, splitCompound, tokenize } from '../../../src/search/text/tokenizer.ts';

test.each([
  ['--use-bootstrap-etcd', ['usebootstrapetcd', 'use', 'bootstrap', 'etcd']],
  ['SelfHostedShoot', ['selfhostedshoot', 'self', 'hosted', 'shoot']],
  ['GEP-28', ['gep28', 'gep', '28']],
  ['plain words', ['plain', 'words']],
  ['—', []],
])('"%s" is found by %j', (text, terms) => expect(tokenize(text)).toEqual(terms));

test('a soft hyphen does not split a compound', () => expect(splitCompound('nf\u00adtables')).toEqual(['nftables']));

test('a phrase keeps compounds whole, a name takes them apart', () => {
  expect(phraseTerms('the node-agent')).toEqual(['the', 'nodeagent']);
  expect(nameTerms('the node-agent')).toEqual(['the', 'node', 'agent']);
});
