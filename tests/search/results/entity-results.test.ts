import { expect, test } from 'vitest';
import type { TopicResult } from '../../../src/search/answer.ts';
import { type NameRow, readEntities } from '../../../src/search/index/entities.ts';
import { toEntityResults } from '../../../src/search/results/entity-results.ts';

const none: NameRow[] = [];
const entities = readEntities({
  base: '/',
  rows: {
    ...{ gep: none, area: none, outcome: none, status: none, term: none, topic: none },
    storyline: [
      ['vpn', 'VPN over the years'],
      ['dns', 'DNS'],
    ],
    event: [['2025-11', 'November 2025']],
    tag: [['tunnel', 'Tunnel']],
  },
});
/** The earlier its letter, the better a topic answers. */
const topic = (id: string, ...storylines: string[]) => ({
  result: { id, title: id, url: `/${id}`, score: 200 - id.charCodeAt(0) } as TopicResult,
  storylines,
});

test('a storyline needs two of the first five topics', () => {
  const rows = (topics: ReturnType<typeof topic>[]) => toEntityResults('x y', topics, [], entities).map(({ id }) => id);
  expect(rows([topic('a', 'vpn'), topic('b', 'dns')])).toEqual([]);
  expect(rows([topic('a', 'vpn'), topic('b'), topic('c', 'vpn')])).toEqual(['vpn']);
  expect(rows([topic('a'), topic('b'), topic('c'), topic('d'), topic('e', 'vpn'), topic('f', 'vpn')])).toEqual([]);
});

test('topics that are among the first five by chance tell of no storyline', () => {
  const equal = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => {
    const { result, storylines } = topic(id, 'vpn');
    return { result: { ...result, score: 1 }, storylines };
  });
  expect(toEntityResults('x y', equal, [], entities)).toEqual([]);
  expect(toEntityResults('x y', equal.slice(0, 5), [], entities).map(({ id }) => id)).toEqual(['vpn']);
});

test('it comes with the chapter that answers best, and with more chapters first', () => {
  const rows = toEntityResults(
    'x y',
    [topic('a', 'dns'), topic('b', 'vpn'), topic('c', 'vpn', 'dns'), topic('d', 'vpn')],
    [],
    entities,
  );
  expect(rows.map(({ id, chapter }) => [id, chapter?.topic])).toEqual([
    ['dns', 'a'],
    ['vpn', 'b'],
  ]);
});

test('a page that alone has what is asked for is first', () => {
  const only = { kind: 'event' as const, id: '2025-11', relevance: 1, isOnlyThere: true };
  const rows = toEntityResults('sofia', [topic('a', 'vpn'), topic('b', 'vpn')], [only], entities);
  expect(rows.map(({ id }) => id)).toEqual(['2025-11', 'vpn']);
});

test('a name outranks what is found by text', () => {
  const found = { kind: 'storyline' as const, id: 'vpn', relevance: 1, isOnlyThere: false };
  expect(toEntityResults('tunnel', [], [found], entities).map(({ id }) => id)).toEqual(['tunnel', 'vpn']);
});
