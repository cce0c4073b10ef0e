import { expect, test } from 'vitest';
import { normalize, toTerm } from '../../../src/search/text/normalizer.ts';

test.each([
  ['Café', 'cafe'],
  ['ＮＦ２', 'nf2'],
  ['nf\u00adtables', 'nftables'],
  ['zero\u200bwidth', 'zerowidth'],
])('"%s" is compared as %s', (text, normal) => expect(normalize(text)).toBe(normal));

test.each([
  ['--use-bootstrap-etcd', 'usebootstrapetcd'],
  ['gardener/gardener#13558', 'gardenergardener13558'],
  ['^T', '^t'],
  ['foo_bar', 'foo_bar'],
  ['?!', ''],
])('"%s" is the term "%s"', (text, term) => expect(toTerm(text)).toBe(term));
