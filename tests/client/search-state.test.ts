import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readState, withFacet, writeState } from '../../src/client/search-state.ts';

const stateOf = (query: string) => readState(new URLSearchParams(query));

test('every address gives a valid state, and a state survives its address', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      expect(readState(writeState(stateOf(query)))).toEqual(stateOf(query));
    }),
    { numRuns: 30 },
  );
});

test('a facet value is chosen once, left again, and starts the list at its top', () => {
  const state = stateOf('q=vpn&tag=dns&show=60&status=released');
  const chosen = withFacet(withFacet(state, 'tag', 'vpn', true), 'tag', 'vpn', true);
  expect(chosen).toMatchObject({ filters: { tag: ['dns', 'vpn'], status: ['released'] }, limit: 20 });
  expect(withFacet(chosen, 'tag', 'dns', false).filters.tag).toEqual(['vpn']);
});
