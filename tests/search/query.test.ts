import { expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { countEdits } from '../../src/search/spelling.ts';
import { tokenize } from '../../src/search/words.ts';

test('reads filters, phrases and exclusions wherever they stand', () => {
  expect(parseQuery('vpn area:networking "load balancer" -cilium tag:vpn,ipv6')).toEqual({
    terms: ['vpn'],
    phrases: ['load balancer'],
    excluded: ['cilium'],
    filters: { area: ['networking'], tag: ['vpn', 'ipv6'] },
  });
});

test('reads an address of GitHub as the reference it is', () => {
  expect(parseQuery('https://github.com/gardener/gardener/issues/2906#top').terms).toEqual(['gardener/gardener#2906']);
  expect(parseQuery('github.com/gardener/gardener/pull/13558/files').terms).toEqual(['gardener/gardener#13558']);
});

test('reads a proposal in two words as one name', () => {
  expect(parseQuery('gep 0028 exposure', 'GEP').terms).toEqual(['gep-0028', 'exposure']);
});

test('finds a compound by its whole and by its parts', () => {
  expect(tokenize('--use-bootstrap-etcd')).toEqual(['usebootstrapetcd', 'use', 'bootstrap', 'etcd']);
  expect(tokenize('SelfHostedShoot')).toEqual(['selfhostedshoot', 'self', 'hosted', 'shoot']);
});

test('counts a swap of neighbours as one slip', () => {
  expect(countEdits('nftabels', 'nftables', 2)).toBe(1);
  expect(countEdits('audti', 'audit', 1)).toBe(1);
});
