import { expect, test } from 'vitest';
import { findNames, namesAbove, readNames } from '../../src/search/names.ts';

const names = readNames({
  base: '/kb/',
  rows: {
    storyline: [['self-hosted-shoots', 'Self-hosted shoots', ['masterful clusters'], '4 chapters']],
    gep: [['28', 'GEP-28: Self-hosted shoot clusters', ['GEP-28'], '4 topics']],
    event: [['2025-11', 'November 2025', ['2025-11'], '20 topics']],
    area: [['nodes', 'Nodes', [], '20 topics']],
    tag: [
      ['etcd', 'etcd', [], '7 topics'],
      ['node-updates', 'Node updates', [], '5 topics'],
    ],
    outcome: [['merged', 'Merged']],
    term: [['etcd-druid', 'etcd-druid']],
    topic: [['2025-11/talos', 'Talos as node operating system', ['Talos Linux']]],
  },
});
const find = (text: string) => findNames(text, names).map(({ kind, id }) => `${kind} ${id}`);
const above = (text: string) => namesAbove(findNames(text, names)).map(({ id }) => id);

test.each([
  ['self-hosted shoots', 'storyline self-hosted-shoots'],
  ['masterful cluster', 'storyline self-hosted-shoots'],
  ['gep 28', 'gep 28'],
  ['november 2025', 'event 2025-11'],
  ['talos', 'topic 2025-11/talos'],
  ['talos linux', 'topic 2025-11/talos'],
  ['operating sys', 'topic 2025-11/talos'],
])('"%s" names %s first', (text, first) => expect(find(text)[0]).toBe(first));

test('a name that has been begun is offered, unless another is spelt out', () => {
  expect(above('self-ho')).toEqual(['self-hosted-shoots']);
  expect(above('node')).toEqual(['nodes']);
  expect(above('etcd')).toEqual(['etcd']);
});

test('a name inside a question is offered, a word of it alone is not', () => {
  expect(above('what became of masterful clusters')).toEqual(['self-hosted-shoots']);
  expect(above('hosted')).toEqual([]);
});

test('outcomes have a name but no page', () => expect(find('merged')).toEqual([]));

test('addresses keep the base path; terms are places on one page', () => {
  const [term] = findNames('etcd-druid', names);
  expect(term?.url).toBe('/kb/glossary/#etcd-druid');
});
