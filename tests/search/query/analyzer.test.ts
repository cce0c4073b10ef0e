import { expect, test } from 'vitest';
import { analyzeQuery } from '../../../src/search/query/analyzer.ts';
import { parseQuery } from '../../../src/search/query/parser.ts';
import type { QueryContext } from '../../../src/search/query/query-context.ts';
import { lexiconOf } from './stub-lexicon.ts';

const context: QueryContext = {
  lexicon: lexiconOf(
    'node agent nodeagent gardener nftables table ingress egress gep28 13558 gardenergardener13558 vpn tunnel load balancer proof concept best',
  ),
  synonyms: {
    longestAt: (terms, start) =>
      terms[start] === 'vpn'
        ? { length: 1, others: ['tunnel'], related: [], foreign: undefined }
        : terms.slice(start, start + 2).join(' ') === 'best balancer'
          ? { length: 2, others: [], related: ['load'], foreign: 'Best Balancer' }
          : undefined,
  },
  proposalPrefix: 'GEP',
  hackathon: 'Hack The Garden',
  events: ['2024-05', '2025-11'],
  outcomes: [{ id: 'prototype', names: ['Prototype', 'proof of concept'] }],
};
const analyze = (text: string, verbatim = false) => analyzeQuery(parseQuery(text, 'GEP'), context, verbatim);
const variantsOf = async (text: string) =>
  (await analyze(text)).clauses.map(({ variants }) => variants.map(({ kind, terms }) => `${kind} ${terms.join(' ')}`));

test.each([
  ['node-agent', [['exact nodeagent', 'compound node agent']]],
  [
    'node agent',
    [
      ['exact node', 'prefix node', 'compound nodeagent'],
      ['exact agent', 'compound nodeagent'],
    ],
  ],
  ['nod', [['prefix nod']]],
  ['nftabels', [['fuzzy nftables']]],
  ['vpn', [['exact vpn', 'alias tunnel']]],
  ['loadbalancer', [['compound load balancer']]],
  ['GEP-28', [['reference gep28']]],
  ['"load balancer"', [['phrase load balancer', 'phrase loadbalancer']]],
  ['vpn OR node', [['exact vpn', 'alias tunnel', 'exact node', 'prefix node']]],
  ['best balancer', [['exact best balancer', 'related load']]],
])('%s can be had as %j', async (text, variants) => expect(await variantsOf(text)).toEqual(variants));

test('what no page has is told, in the order typed', async () => {
  expect((await analyze('kafka vpn GEP-99 C++')).notFound).toEqual(['kafka', 'GEP-99', 'C++']);
});

test('verbatim leaves spelling alone', async () => expect((await analyze('nftabels', true)).notFound).toEqual(['nftabels']));

test('identifiers are required, words of the question are light', async () => {
  const { clauses } = await analyze('best node #13558');
  expect(clauses.map(({ typed, isRequired, isLight }) => [typed, isRequired, isLight])).toEqual([
    ['best', false, true],
    ['node', false, false],
    ['#13558', true, false],
  ]);
});

test('a light word that no page has is not missing, unless nothing else is asked', async () => {
  expect((await analyze('great node')).notFound).toEqual([]);
  expect((await analyze('great')).notFound).toEqual(['great']);
});

test('a slash that no page has stands between two things', async () => {
  expect((await analyze('ingress/egress')).clauses.map(({ typed }) => typed)).toEqual(['ingress', 'egress']);
  expect((await analyze('gardener/gardener#13558')).clauses.map(({ typed }) => typed)).toEqual(['gardener/gardener#13558']);
});

test('the name of the events is no term, unless nothing else was typed', async () => {
  const typed = async (text: string) => (await analyze(text)).clauses.map((clause) => clause.typed);
  expect(await typed('vpn hack the garden')).toEqual(['vpn']);
  expect((await analyze('hack the garden')).notFound).toContain('hack');
});

test('times are no terms but facets, of which all is asked for', async () => {
  const { facets, clauses } = await analyze('vpn november 2025');
  expect(facets.map(({ facet, isLight }) => [facet, isLight])).toEqual([[{ name: 'event', values: ['2025-11'] }, false]]);
  expect(clauses.map(({ typed }) => typed)).toEqual(['vpn']);
});

test('outcomes are terms, and facets that no page misses', async () => {
  const { facets, clauses, notFound } = await analyze('vpn proof of concept');
  expect(facets.map(({ typed, facet, isLight }) => [typed, facet, isLight])).toEqual([
    ['proof of concept', { name: 'outcome', values: ['prototype'] }, true],
  ]);
  expect([clauses.map(({ typed }) => typed), notFound]).toEqual([['vpn', 'proof', 'concept'], []]);
});

test.each(['2024', 'what happened in 2024', 'topics of 2024', 'hack the garden 2024', 'all hackathons in 2024'])(
  '"%s" asks for all topics of that year',
  async (text) => {
    const { clauses, facets, notFound } = await analyze(text);
    expect([clauses, facets.map(({ facet }) => facet?.values), notFound]).toEqual([[], [['2024-05']], []]);
  },
);

test('a time that is excluded is no word', async () => {
  const { excluded, facets } = await analyze('vpn -2024 -tunnel');
  expect([excluded, facets.map(({ facet }) => facet?.values)]).toEqual([[['tunnel']], [['2025-11']]]);
});

test('a corrected compound keeps its spelling', async () => {
  const { clauses } = await analyze('Node-Agnet');
  expect(clauses[0]?.corrected).toBe('Node-Agent');
});
