import { expect, test } from 'vitest';
import { parseQuery, withoutPunctuation, withoutTypedFilters } from '../../../src/search/query/parser.ts';

test('reads filters, phrases and exclusions wherever they stand', () => {
  expect(parseQuery('vpn area:networking "load balancer" -cilium tag:vpn,ipv6')).toEqual({
    terms: ['vpn'],
    phrases: ['load balancer'],
    excluded: ['cilium'],
    filters: { area: ['networking'], tag: ['vpn', 'ipv6'] },
    withoutFilters: {},
    isCut: false,
  });
});

test('of a query that is too long only the beginning is read, and that is said', () => {
  const words = Array.from({ length: 30 }, (_, place) => `w${place}`);
  expect(parseQuery(words.join(' '))).toMatchObject({ terms: words.slice(0, 24), isCut: true });
  expect(parseQuery(words.slice(0, 24).join(' '))).toMatchObject({ isCut: false });
  // What says nothing costs no search.
  expect(parseQuery(`is it that ${words.slice(0, 24).join(' the ')}?`)).toMatchObject({ isCut: false });
  expect(parseQuery('a'.repeat(301))).toMatchObject({ terms: ['a'.repeat(300)], isCut: true });
  expect(parseQuery(`${'a'.repeat(300)}   `)).toMatchObject({ isCut: false });
  expect(parseQuery(`${' '.repeat(301)}vpn`)).toMatchObject({ terms: ['vpn'], isCut: false });
  expect(parseQuery(`${'a'.repeat(290)} machine-controller`)).toMatchObject({ terms: ['a'.repeat(290)], isCut: true });
});

test('reads a minus before filters, numbers and phrases', () => {
  expect(parseQuery('vpn -area:networking -#13558 -"load balancer"')).toMatchObject({
    terms: ['vpn'],
    filters: {},
    withoutFilters: { area: ['networking'] },
    excluded: ['#13558', 'load balancer'],
  });
});

test.each([
  ['https://github.com/gardener/gardener/issues/2906#top', ['gardener/gardener#2906']],
  ['github.com/gardener/gardener/pull/13558/files', ['gardener/gardener#13558']],
  ['metal-stack/gardener/pull/9', ['metal-stack/gardener#9']],
  ['https://example.org/a/', ['example.org/a']],
  ['gep 0028 exposure', ['gep-28', 'exposure']],
  ['GEP-028 gep0007 GEP_9', ['GEP-28', 'gep-7', 'GEP-9']],
  ['0028-self-hosted-shoot-clusters GEP-28-foo', ['0028-self-hosted-shoot-clusters', 'GEP-28-foo']],
  ['(see #13558), PR 4971 or pr-4969?', ['see', '#13558', '4971', 'or', '#4969']],
  ['#13558,#4971;gep', ['#13558', '#4971', 'gep']],
  ['1,000 nodes', ['1,000', 'nodes']],
  [".spec.provider --use-bootstrap-etcd ^T 'x' [y] z…", ['.spec.provider', '--use-bootstrap-etcd', '^T', 'x', 'y', 'z']],
  ['`^T`', ['^T']],
  ['calico & cilium', ['calico', 'cilium']],
  ['&', ['&']],
  ['nf\u00adtables ｖｐｎ', ['nftables', 'vpn']],
])('%s has the terms %j', (text, terms) => expect(parseQuery(text, 'GEP').terms).toEqual(terms));

test('a text loses its filters, of one facet or all', () => {
  const text = 'vpn area:networking tag:"a b" event:2025-11 https://x';
  expect(withoutTypedFilters(text, 'area')).toBe('vpn tag:"a b" event:2025-11 https://x');
  expect(withoutTypedFilters(text)).toBe('vpn https://x');
  expect(withoutTypedFilters('vpn -area:nodes "see area:nodes"', 'area')).toBe('vpn -area:nodes "see area:nodes"');
  expect(withoutTypedFilters('vpn -area:nodes "see area:nodes"')).toBe('vpn "see area:nodes"');
});

test.each([
  ['vpn NOT wireguard', ['vpn'], ['wireguard']],
  ['NOT vpn', [], ['vpn']],
  ['GEP-28 NOT GEP-32', ['GEP-28'], ['GEP-32']],
  ['why does a shoot NOT reconcile', ['why', 'does', 'a', 'shoot', 'NOT', 'reconcile'], []],
  ['DO NOT DELETE', ['DO', 'NOT', 'DELETE'], []],
  ['GEP  28', ['GEP-28'], []],
  ['pr-9 and PR #9', ['#9', 'and', '#9'], []],
  ['vpn OR "node agent"', ['vpn', 'OR', '"node agent"'], []],
])('%s asks for %j without %j', (text, terms, excluded) => expect(parseQuery(text, 'GEP')).toMatchObject({ terms, excluded }));

test('marks alone stay', () => expect(['"', '???', 'a?'].map(withoutPunctuation)).toEqual(['"', '???', 'a']));
