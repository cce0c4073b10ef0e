import { expect, test } from 'vitest';
import { compareVersions, readVersion } from '../../tools/references/versions.ts';

test.each([
  ['v1.2.3', '', false],
  ['1.2.3', '', false],
  ['v1.2', '', false],
  ['v1.2.3+build.5', '', false],
  ['pkg/apis/v1.2.3', 'pkg/apis', false],
  ['chart-1.2.3', 'chart', false],
  ['v1.2.3-rc.1', '', true],
  ['v1.2.3rc1', '', true],
  ['v1.2.3-1', '', true],
  ['charts/v1.0.0-beta.2', 'charts', true],
  ['nightly-2024.01.02', 'nightly', true],
])('%s is a version', (tag, component, isPreRelease) => {
  expect(readVersion(tag)).toMatchObject({ component, isPreRelease });
});

test.each(['v1', 'latest', '2024-01-02', 'v1.x', 'release', ''])('"%s" is no version', (tag) => {
  expect(readVersion(tag)).toBeUndefined();
});

test('releases come before pre-releases, the repository before its parts, lower numbers before higher ones', () => {
  const tags = ['v1.10.0', 'v1.9.0', 'charts/v0.1.0', 'v1.9.0-rc.1', 'v1.9'];
  const sorted = tags.flatMap((tag) => readVersion(tag) ?? []).sort(compareVersions);
  expect(sorted.map(({ tag }) => tag)).toEqual(['v1.9', 'v1.9.0', 'v1.10.0', 'charts/v0.1.0', 'v1.9.0-rc.1']);
});
