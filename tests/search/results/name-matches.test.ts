import { expect, test } from 'vitest';
import { readEntities } from '../../../src/search/index/entities.ts';
import { matchEntityNames } from '../../../src/search/results/name-matches.ts';
import { findNearestNames } from '../../../src/search/results/nearest-names.ts';

const entities = readEntities({
  base: '/kb/',
  rows: {
    storyline: [['self-hosted-shoots', 'Self-hosted shoots', ['masterful clusters'], '4 chapters']],
    gep: [['28', 'GEP-28: Self-hosted shoot clusters', ['GEP-28'], '4 topics']],
    event: [['2025-11', 'November 2025', ['2025-11'], '20 topics']],
    area: [['nodes', 'Nodes', [], '20 topics']],
    tag: [
      ['etcd', 'etcd', [], '7 topics'],
      ['vpn', 'VPN', ['tunnel'], '9 topics'],
    ],
    outcome: [['merged', 'Merged']],
    status: [['released', 'Released']],
    term: [
      ['etcd', 'etcd', ['key-value store']],
      ['etcd-druid', 'etcd-druid'],
      ['openvpn', 'Virtual private network', ['VPN']],
    ],
    topic: [['2025-11/talos', 'Talos as node operating system', ['Talos Linux']]],
  },
  sameAs: { openvpn: 'vpn' },
});
const find = (text: string) => matchEntityNames(text, entities).map(({ kind, id }) => `${kind} ${id}`);

test.each([
  ['self-hosted shoots', 'storyline self-hosted-shoots'],
  ['masterful cluster', 'storyline self-hosted-shoots'],
  ['what became of masterful clusters', 'storyline self-hosted-shoots'],
  ['self-ho', 'storyline self-hosted-shoots'],
  ['gep 28', 'gep 28'],
  ['november 2025', 'event 2025-11'],
  ['talos', 'topic 2025-11/talos'],
  ['operating sys', 'topic 2025-11/talos'],
])('"%s" names %s first', (text, first) => expect(find(text)[0]).toBe(first));

test('a word of a name alone does not name it, and outcomes have no page', () => {
  expect([find('hosted'), find('merged'), find('released'), find('')]).toEqual([[], [], [], []]);
});

test('a tag that is a term as well is one row, which leads to both', () => {
  const rows = matchEntityNames('etcd', entities).filter(({ title }) => title === 'etcd');
  expect(rows).toMatchObject([{ kind: 'tag', url: '/kb/tags/etcd/', also: [{ kind: 'term', url: '/kb/glossary/#etcd' }] }]);
  expect(find('vpn')).toEqual(['tag vpn']);
});

test('an alias is told where the query does not show it', () => {
  expect(matchEntityNames('tunn', entities)[0]).toMatchObject({ id: 'vpn', alias: 'tunnel' });
  expect(matchEntityNames('tunnel', entities)[0]?.alias).toBeUndefined();
});

test.each([
  ['taloz', 'topic 2025-11/talos'],
  ['etc', 'tag etcd'],
])('near to "%s" is %s', (text, name) =>
  expect(findNearestNames([text], entities).map(({ kind, id }) => `${kind} ${id}`)).toContain(name),
);

test('nothing is near to an unlike word', () => expect(findNearestNames(['xyzzyx'], entities)).toEqual([]));
