import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame, readState, withFacet, withoutFilters, withQuery, writeState } from '../../../src/client/search/address.ts';
import { facetNames } from '../../../src/search/facets.ts';

const stateOf = (query: string) => readState(new URLSearchParams(query));

/** What addresses may say, whether a view of this site wrote it or not. */
const queries = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom('q', 'sort', 'view', 'show', 'verbatim', ...facetNames), fc.string()),
      fc.oneof(fc.constantFrom('', '1', '60', '-1', '1e9', 'newest', 'timeline', 'vpn'), fc.string({ unit: 'grapheme' })),
    ),
  )
  .map((pairs) => new URLSearchParams(pairs).toString());

test('every address gives a valid state, and a state survives its address', () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(readState(writeState(stateOf(query)))).toEqual(stateOf(query));
    }),
  );
});

test('a facet value is chosen once, left again, and starts the list at its top', () => {
  const state = stateOf('q=vpn&tag=dns&show=60&status=released');
  const vpn = { facet: 'tag', value: 'vpn', isChosen: true } as const;
  const chosen = withFacet(withFacet(state, vpn), vpn);
  expect(chosen).toMatchObject({ filters: { tag: ['dns', 'vpn'], status: ['released'] }, limit: 20 });
  expect(withFacet(chosen, { facet: 'tag', value: 'dns', isChosen: false }).filters.tag).toEqual(['vpn']);
});

test('filters that were typed become chosen ones, so that they can be undone', () => {
  const state = stateOf('q=vpn+area:networking+year:2024');
  const inForce = { area: ['networking'], year: ['2024'] };
  const chosen = withFacet(state, { facet: 'area', value: 'nodes', isChosen: true }, inForce);
  expect(chosen).toMatchObject({ text: 'vpn year:2024', filters: { area: ['networking', 'nodes'] } });
  expect(withFacet(state, { facet: 'area', value: 'networking', isChosen: false }, inForce)).toMatchObject({
    text: 'vpn year:2024',
    filters: { area: [] },
  });
  expect(withoutFilters({ ...chosen, limit: 60 })).toMatchObject({ text: 'vpn', filters: {}, limit: 20 });
});

test('another query is not taken literally; the same one stays as it is', () => {
  const state = stateOf('q=nftabels&verbatim=1&show=60');
  expect(withQuery(state, 'nftabels')).toBe(state);
  expect(withQuery(state, 'nftables')).toMatchObject({ text: 'nftables', verbatim: false, limit: 20 });
});

test('states are the same when their addresses are', () => {
  expect(isSame(stateOf('q=vpn'), stateOf('q=vpn&sort=relevance&foo=1'))).toBe(true);
  expect(isSame(stateOf('q=vpn'), stateOf('q=vpn&tag=dns'))).toBe(false);
});
