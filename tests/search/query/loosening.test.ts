import { expect, test } from 'vitest';
import { loosenQuery } from '../../../src/search/query/loosening.ts';
import { parseQuery } from '../../../src/search/query/parser.ts';

test('phrases and compounds that are nowhere are loosened, identifiers are not', () => {
  const loosen = (text: string) => loosenQuery(parseQuery(text, 'GEP'), ['load of nodes', 'FooAgent', 'GEP-99'], 'GEP');
  expect(loosen('"load of nodes" FooAgent')).toMatchObject({ phrases: [], terms: ['foo', 'agent', 'load', 'of', 'nodes'] });
  expect(loosen('GEP-99 vpn')).toBeUndefined();
});
