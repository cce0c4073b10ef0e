import { expect, test } from 'vitest';
import { checkTree, soundTree, type Tree } from '../sound-tree.ts';

const rewrite = 'topics/2024-05/vpn-rewrite.mdx';

/** The sound tree, which links to pull request 1 of one repository, with a list of references. */
const treeWith = (...items: string[]): Tree => ({ ...soundTree, 'references.yaml': items.length > 0 ? items.join('') : '[]\n' });

const item = (number: number, more = 'asOf: 2026-08-21'): string =>
  `- url: https://github.com/gardener/vpn2/pull/${number}\n  state: merged\n  ${more}\n`;

const problemsIn = (tree: Tree): string[] =>
  checkTree(tree).problems.map(
    ({ code, file, line, message }) => `${code} ${file.replace('src/content/', '')}:${line} ${message}`,
  );

test('what content links to may be missing while nothing is known of its repository', () => {
  expect(problemsIn(treeWith())).toEqual([]);
  expect(problemsIn(treeWith(item(1)))).toEqual([]);
});

test('what content links to is listed once its repository is known', () => {
  const text =
    soundTree[rewrite]
      ?.replace('- Scripts', '')
      .replace('A [rewrite](https://github.com/gardener/vpn2)', 'A [rewrite](https://github.com/gardener/vpn2/pull/7/files)') ??
    '';
  const expected =
    'reference-missing topics/2024-05/vpn-rewrite.mdx:23 This links to https://github.com/gardener/vpn2/pull/7, which is not in `references.yaml`.';
  expect(problemsIn({ ...treeWith(item(1)), [rewrite]: text })).toEqual([expected]);
  expect(problemsIn({ ...treeWith(item(1, 'note: Nobody looked.')), [rewrite]: text })).toEqual([]);
});

test('a missing reference is told where it is linked first', () => {
  const text = soundTree[rewrite]?.replace('vpn2/pull/1', 'VPN2/pull/8') ?? '';
  expect(problemsIn({ ...treeWith(item(1)), [rewrite]: text })).toEqual([
    'reference-unused references.yaml:1 Nothing in the content links to https://github.com/gardener/vpn2/pull/1.',
    'reference-missing topics/2024-05/vpn-rewrite.mdx:10 This links to https://github.com/gardener/VPN2/pull/8, which is not in `references.yaml`.',
  ]);
});

test('what is listed is linked, and under its plain address', () => {
  expect(problemsIn(treeWith(item(1), item(2)))).toEqual([
    'reference-unused references.yaml:4 Nothing in the content links to https://github.com/gardener/vpn2/pull/2.',
  ]);
});

test('a reference stands in the list once', () => {
  expect(problemsIn(treeWith(item(1), item(1)))).toEqual([
    'id-twice references.yaml:4 The id "https://github.com/gardener/vpn2/pull/1" is in this list twice.',
  ]);
});
