import { expect, test } from 'vitest';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import { listImplied } from '../../tools/suggest/implied.ts';
import { contentOf, storyline, topic } from '../builders.ts';

const url = 'https://github.com/gardener/gardener/issues/2906';
const tunnel = 'The tunnel between seed and shoot is encrypted with WireGuard in place of OpenVPN.';
const cache = 'Jobs of Prow share a cache, so that Go compiles less.';

function implied(continues: string[]) {
  const content = contentOf({
    topics: [
      topic('2024-05/tunnel', { title: 'WireGuard tunnel', body: tunnel, links: [{ url }] }),
      topic('2024-05/cache', { title: 'Build cache', body: cache }),
      topic('2024-05/tests', { title: 'Tests of releases', body: 'End-to-end tests run each night.' }),
      topic('2025-06/tunnel-again', { title: 'Encrypted WireGuard tunnel', body: tunnel, links: [{ url }], continues }),
    ],
    storylines: [storyline('ways-to-build', ['2024-05/cache', '2024-05/tests'])],
  });
  return listImplied(content, buildKnowledgeBase(content));
}

test('a later topic that shares a reference and words may continue the earlier one, never the other way round', () => {
  const relations = implied([]).filter(({ kind }) => kind === 'continues');
  expect(relations).toMatchObject([{ topic: '2025-06/tunnel-again', of: '2024-05/tunnel' }]);
  expect(relations[0]?.because).toEqual(expect.arrayContaining(['gardener/gardener#2906', 'WireGuard']));
});

test('what entries state is not suggested', () => {
  expect(implied(['2024-05/tunnel']).filter(({ kind }) => kind === 'continues')).toEqual([]);
});

test('a topic is no new chapter of a storyline that tells of it', () => {
  expect(implied([]).filter(({ kind, topic: id }) => kind === 'chapter' && id === '2024-05/cache')).toEqual([]);
});
