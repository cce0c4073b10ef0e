import { describe, expect, test } from 'vitest';
import { describeAddress, identify } from '../../src/model/outside-addresses.ts';

describe('an address alone tells kind and label', () => {
  test.each([
    ['https://github.com/gardener/gardener/pull/13558', 'pull-request', 'gardener/gardener#13558'],
    ['https://github.com/gardener/gardener/pull/13558/files', 'pull-request', 'gardener/gardener#13558'],
    ['https://github.com/gardener/gardener/pull/13558#issuecomment-1', 'pull-request', 'gardener/gardener#13558'],
    ['https://github.com/gardener/gardener/issues/11', 'issue', 'gardener/gardener#11'],
    ['https://github.com/gardener/gardener/discussions/7', 'discussion', 'gardener/gardener#7'],
    ['https://github.com/gardener/gardener/commit/0123456789abcdef', 'commit', 'gardener/gardener@0123456'],
    ['https://github.com/gardener/gardener/compare/master...fork:topic', 'comparison', 'gardener/gardener: master...fork:topic'],
    ['https://github.com/metal-stack/gardener/tree/gateway-api', 'branch', 'metal-stack/gardener: gateway-api'],
    ['https://github.com/metal-stack/gardener/tree/hack/gateway-api', 'branch', 'metal-stack/gardener: hack/gateway-api'],
    ['https://github.com/gardener/gardener/tree/master', 'branch', 'gardener/gardener: master'],
    ['https://github.com/gardener/gardener/tree/master/docs/usage', 'file', 'gardener/gardener: docs/usage'],
    ['https://github.com/gardener/gardener/blob/master/docs/a%20b.md#usage', 'file', 'gardener/gardener: docs/a b.md#usage'],
    ['https://github.com/gardener/gardener', 'repository', 'gardener/gardener'],
    ['https://github.com/gardener/gardener/', 'repository', 'gardener/gardener'],
    [
      'https://github.com/gardener/gardener/releases/tag/v1.100.0',
      'document',
      'github.com/gardener/gardener/releases/tag/v1.100.0',
    ],
    ['https://github.com/gardener/gardener?tab=readme-ov-file', 'document', 'github.com/gardener/gardener?tab=readme-ov-file'],
    ['https://github.com/gardener/gardener/issues', 'document', 'github.com/gardener/gardener/issues'],
    ['https://github.com/gardener/gardener/issues?q=is%3Aopen', 'document', 'github.com/gardener/gardener/issues?q=is:open'],
    [
      'https://github.com/gardener/gardener/discussions/categories/ideas',
      'document',
      'github.com/gardener/gardener/discussions/categories/ideas',
    ],
    ['https://github.com/gardener', 'document', 'github.com/gardener'],
    ['https://www.youtube.com/watch?v=abc', 'video', 'youtube.com/watch?v=abc'],
    ['https://youtu.be/abc', 'video', 'youtu.be/abc'],
    ['https://notyoutube.com/abc', 'document', 'notyoutube.com/abc'],
    ['https://gist.github.com/someone/0123', 'document', 'gist.github.com/someone/0123'],
    ['https://hackmd.io/c-Sx/', 'document', 'hackmd.io/c-Sx'],
  ])('%s is a %s labelled %s', (url, kind, label) => {
    expect(describeAddress(url)).toMatchObject({ kind, label });
  });
});

test('knows repository and number of an address on GitHub', () => {
  expect(describeAddress('https://github.com/gardener/gardener/pull/13558')).toMatchObject({
    repository: 'gardener/gardener',
    number: 13558,
  });
  expect(describeAddress('https://hackmd.io/abc')).not.toHaveProperty('repository');
});

test.each(['https://docs.example/100%', 'https://github.com/a/b/blob/main/100%.md'])(
  'reads %s in spite of its stray percent sign',
  (url) => {
    expect(describeAddress(url).label).toContain('100%');
  },
);

describe('two addresses lead to the same thing', () => {
  test.each([
    ['with a tab', 'https://github.com/gardener/gardener/pull/1/files', 'https://github.com/gardener/gardener/pull/1'],
    [
      'with a comment',
      'https://github.com/gardener/gardener/issues/1#issuecomment-2',
      'https://github.com/gardener/gardener/issues/1',
    ],
    [
      'by number, whatever its kind',
      'https://github.com/gardener/gardener/issues/1',
      'https://github.com/gardener/gardener/pull/1',
    ],
    ['in another case', 'https://github.com/Gardener/gardener/pull/1', 'https://github.com/gardener/gardener/pull/1'],
    ['with a slash at the end', 'https://hackmd.io/abc/', 'https://hackmd.io/abc'],
    ['with an anchor', 'https://hackmd.io/abc#goal', 'https://hackmd.io/abc'],
  ])('%s', (_, one, other) => {
    expect(identify(one)).toBe(identify(other));
  });

  test.each([
    ['another number', 'https://github.com/gardener/gardener/pull/1', 'https://github.com/gardener/gardener/pull/11'],
    ['another repository', 'https://github.com/gardener/gardener/pull/1', 'https://github.com/gardener/vpn2/pull/1'],
    ['another branch', 'https://github.com/gardener/vpn2/tree/a', 'https://github.com/gardener/vpn2/tree/b'],
    ['another question', 'https://youtube.com/watch?v=a', 'https://youtube.com/watch?v=b'],
  ])('not with %s', (_, one, other) => {
    expect(identify(one)).not.toBe(identify(other));
  });
});
