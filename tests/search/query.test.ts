import { expect, test } from 'vitest';
import { parseQuery, withoutTypedFilters } from '../../src/search/query.ts';
import { countEdits } from '../../src/search/spelling.ts';
import { tokenize } from '../../src/search/words.ts';

test('reads filters, phrases and exclusions wherever they stand', () => {
  expect(parseQuery('vpn area:networking "load balancer" -cilium tag:vpn,ipv6')).toEqual({
    terms: ['vpn'],
    phrases: ['load balancer'],
    excluded: ['cilium'],
    filters: { area: ['networking'], tag: ['vpn', 'ipv6'] },
    withoutFilters: {},
  });
});

test('reads an address of GitHub as the reference it is', () => {
  expect(parseQuery('https://github.com/gardener/gardener/issues/2906#top').terms).toEqual(['gardener/gardener#2906']);
  expect(parseQuery('github.com/gardener/gardener/pull/13558/files').terms).toEqual(['gardener/gardener#13558']);
});

test('reads a proposal in two words as one name', () => {
  expect(parseQuery('gep 0028 exposure', 'GEP').terms).toEqual(['gep-28', 'exposure']);
});

test('finds a compound by its whole and by its parts', () => {
  expect(tokenize('--use-bootstrap-etcd')).toEqual(['usebootstrapetcd', 'use', 'bootstrap', 'etcd']);
  expect(tokenize('SelfHostedShoot')).toEqual(['selfhostedshoot', 'self', 'hosted', 'shoot']);
});

test('counts a swap of neighbours as one slip', () => {
  expect(countEdits('nftabels', 'nftables', 2)).toBe(1);
  expect(countEdits('audti', 'audit', 1)).toBe(1);
});

test('takes off what a sentence puts around a term, and says which number is meant', () => {
  expect(parseQuery('(see #13558), PR 4971 or pr-4969?').terms).toEqual(['see', '#13558', '4971', 'or', '#4969']);
  expect(parseQuery('.spec.provider --use-bootstrap-etcd ^T').terms).toEqual(['.spec.provider', '--use-bootstrap-etcd', '^T']);
});

test('reads a minus before filters, numbers and phrases', () => {
  expect(parseQuery('vpn -area:networking -#13558 -"load balancer"')).toMatchObject({
    terms: ['vpn'],
    filters: {},
    withoutFilters: { area: ['networking'] },
    excluded: ['#13558', 'load balancer'],
  });
});

test('a text loses its filters, of one facet or all', () => {
  const text = 'vpn area:networking tag:"a b" event:2025-11 https://x';
  expect(withoutTypedFilters(text, 'area')).toBe('vpn tag:"a b" event:2025-11 https://x');
  expect(withoutTypedFilters(text)).toBe('vpn https://x');
});
