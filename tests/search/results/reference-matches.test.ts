import { expect, test } from 'vitest';
import type { ReferenceRow } from '../../../src/search/index/references.ts';
import { isReferenceName, listMatched, matchReferences } from '../../../src/search/results/reference-matches.ts';

const rows: ReferenceRow[] = [
  ['org/app', '/refs/org/app/', '2 pull requests', '3 topics'],
  ['org/app#2906', '/refs/org/app/#ref-2906', 'A plan', '2 topics'],
  ['org/tool#2906', '/refs/org/tool/#ref-2906', 'Another plan', '1 topic'],
  ['me/app:enh/try', '/refs/me/app/#branch-enh-try', 'Branch enh/try', '1 topic'],
];
const match = (...terms: string[]) => matchReferences(terms, rows).map(({ url }) => url);

test.each([
  ['org/app#2906', ['/refs/org/app/#ref-2906']],
  ['APP#2906', ['/refs/org/app/#ref-2906']],
  ['#2906', ['/refs/org/app/#ref-2906', '/refs/org/tool/#ref-2906']],
  ['2906', ['/refs/org/app/#ref-2906', '/refs/org/tool/#ref-2906']],
  ['me/app:enh/try', ['/refs/me/app/#branch-enh-try']],
  ['org/app', ['/refs/org/app/']],
  ['290', []],
  ['app', []],
  ['org/app#29', []],
])('"%s" names %j', (term, expected) => expect(match(term)).toEqual(expected));

test('a reference is shown with its title and who cites it', () => {
  expect(matchReferences(['the', 'org/app#2906'], rows)).toMatchObject([
    { kind: 'reference', title: 'org/app#2906', meaning: 'A plan', extent: '2 topics' },
  ]);
});

test('what names a reference is not missing', () => {
  expect(listMatched(['plan', 'app#2906', '#404'], matchReferences(['app#2906'], rows))).toEqual(['app#2906']);
});

test.each(['vpn', 'nftables', '12', 'v1.135.0', 'node-agent'])('"%s" needs no names of references', (term) => {
  expect(isReferenceName(term)).toBe(false);
});
