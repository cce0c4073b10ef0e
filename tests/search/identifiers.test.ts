import { expect, test } from 'vitest';
import { readIdentifier } from '../../src/search/identifiers.ts';

test.each([
  ['GEP-28', 'gep28', true],
  ['gep0028', 'gep28', true],
  ['#13558', '13558', true],
  ['450', '450', true],
  ['gardener#13558', 'gardener13558', true],
  ['gardener/gardener#13558', 'gardenergardener13558', true],
  ['gardener/etcd-druid', 'gardeneretcddruid', false],
  ['metal-stack/gardener:gateway-api', 'metalstackgardenergatewayapi', false],
])('"%s" is indexed as %s', (term, word, isExact) => expect(readIdentifier(term, 'GEP')).toEqual({ word, isExact }));

test.each(['2025', '42', 'nftables', '--use-bootstrap-etcd', '172.18.255.64/26', 'GEP', ''])('"%s" is no identifier', (term) =>
  expect(readIdentifier(term, 'GEP')).toBeUndefined(),
);

test('a site without proposals has no identifiers of proposals', () => expect(readIdentifier('28', '')).toBeUndefined());
