import { describe, expect, test } from 'vitest';
import { kbOf, topic } from '../builders.ts';

const repositoriesOf = (...paths: string[]) =>
  kbOf({ topics: [topic('2025-11/a', { links: paths.map((path) => ({ url: `https://github.com/${path}` })) })] }).repositories;

test('a repository holds the references that lie in it, whatever the case of its name', () => {
  const [repository, ...others] = repositoriesOf('gardener/gardener/pull/1', 'Gardener/gardener/issues/2', 'gardener/gardener');
  expect(others).toEqual([]);
  expect(repository).toMatchObject({ id: 'gardener/gardener', owner: 'gardener', name: 'gardener' });
  expect(repository?.references.map(({ id }) => id)).toEqual([
    'gardener/gardener#1',
    'gardener/gardener#2',
    'https://github.com/gardener/gardener',
  ]);
});

test('repositories come by name', () => {
  expect(repositoriesOf('metal-stack/mini-lab', 'Apernet/mwgp', 'gardener/vpn2').map(({ id }) => id)).toEqual([
    'Apernet/mwgp',
    'gardener/vpn2',
    'metal-stack/mini-lab',
  ]);
});

describe('of repositories with one name', () => {
  const upstreams = (...paths: string[]) => repositoriesOf(...paths).map(({ id, upstream }) => [id, upstream?.id]);

  test('the one with most pull requests and issues is the upstream', () => {
    expect(upstreams('alice/vpn2/tree/poc', 'metal-stack/vpn2/pull/1', 'gardener/vpn2/pull/1', 'gardener/vpn2/issues/2')).toEqual(
      [
        ['alice/vpn2', 'gardener/vpn2'],
        ['gardener/vpn2', undefined],
        ['metal-stack/vpn2', 'gardener/vpn2'],
      ],
    );
  });

  test('then the one whose owner has most repositories', () => {
    expect(upstreams('alice/vpn2/tree/poc', 'gardener/vpn2', 'gardener/etcd-druid')).toEqual([
      ['alice/vpn2', 'gardener/vpn2'],
      ['gardener/etcd-druid', undefined],
      ['gardener/vpn2', undefined],
    ]);
  });

  test('otherwise none is', () => {
    expect(upstreams('apernet/mwgp', 'majst01/mwgp')).toEqual([
      ['apernet/mwgp', undefined],
      ['majst01/mwgp', undefined],
    ]);
  });

  test('the upstream knows its forks', () => {
    const [, upstream] = repositoriesOf('alice/vpn2/tree/poc', 'gardener/vpn2/pull/1');
    expect(upstream?.forks.map(({ id }) => id)).toEqual(['alice/vpn2']);
  });
});
