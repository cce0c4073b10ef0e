import { expect, test } from 'vitest';
import { readIdentifier } from '../../../src/search/query/identifiers.ts';

test.each([
  ['GEP-28', 'gep28', true],
  ['gep0028', 'gep28', true],
  ['0028-self-hosted-shoot-clusters', 'gep28', true],
  ['geps/0028-self-hosted-shoot-clusters/README.md', 'gep28', true],
  ['#13558', '13558', true],
  ['#97', '^97', true],
  ['450', '450', true],
  ['gardener#13558', 'gardener13558', true],
  ['gardener/gardener#13558', 'gardenergardener13558', true],
  ['gardener/etcd-druid', 'gardeneretcddruid', false],
  ['metal-stack/gardener:gateway-api', 'metalstackgardenergatewayapi', false],
  ['hack/tools/setup.sh', 'hacktoolssetupsh', false],
])('"%s" is indexed as %s', (typed, term, isExact) => expect(readIdentifier(typed, 'GEP')).toEqual({ term, isExact }));

test.each(['2025', '42', 'nftables', '--use-bootstrap-etcd', 'GEP', '', '10-minutes', 'a/b', 'I/O'])(
  '"%s" is no identifier',
  (typed) => expect(readIdentifier(typed, 'GEP')).toBeUndefined(),
);

test('a site without proposals has no identifiers of proposals', () => expect(readIdentifier('28', '')).toBeUndefined());
