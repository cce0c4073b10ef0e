import { expect, test } from 'vitest';
import { countByEvent, countTags, findStorylines, groupByArea, groupByEvent, tagsAlongside } from '../../src/model/browsing.ts';
import { event, kbOf, storyline, topic } from '../builders.ts';

const kb = kbOf({
  events: [event('2024-05'), event('2024-12'), event('2025-11')],
  topics: [
    topic('2024-05/a', { area: 'nodes', tags: ['go', 'vpn'] }),
    topic('2025-11/b', { area: 'security', tags: ['go', 'vpn'] }),
    topic('2025-11/c', { area: 'nodes', tags: ['go', 'dns'] }),
  ],
});

test('groups topics by event, the newest first', () => {
  expect(groupByEvent(kb.topics.toReversed()).map(({ id: event, topics }) => [event, topics.map(({ id }) => id)])).toEqual([
    ['2025-11', ['2025-11/c', '2025-11/b']],
    ['2024-05', ['2024-05/a']],
  ]);
});

test('groups topics by area in the given order, without empty areas', () => {
  const [nodes, security] = kb.areas;
  const areas = [security, nodes].filter((area) => area !== undefined);
  expect(groupByArea(kb.topics, areas).map(({ id }) => id)).toEqual(['security', 'nodes']);
  expect(groupByArea(nodes?.topics ?? [], areas).map(({ id }) => id)).toEqual(['nodes']);
});

test('counts topics of every event, the oldest first, gaps included', () => {
  expect(countByEvent(kb.topics, kb.events).map(({ event, count }) => [event.id, count])).toEqual([
    ['2024-05', 1],
    ['2024-12', 0],
    ['2025-11', 2],
  ]);
});

test('counts tags, the most frequent first, equals by label', () => {
  expect(countTags(kb.topics).map(({ tag, count }) => [tag.id, count])).toEqual([
    ['go', 3],
    ['vpn', 2],
    ['dns', 1],
  ]);
  expect(countTags(kb.topics.filter(({ id }) => id === '2025-11/c')).map(({ tag }) => tag.id)).toEqual(['dns', 'go']);
});

test('names the tags that stand beside a tag more than once', () => {
  const go = kb.tags.find(({ id }) => id === 'go');
  expect(go && tagsAlongside(go).map(({ tag, count }) => [tag.id, count])).toEqual([['vpn', 2]]);
});

test('does not reorder the lists it is given', () => {
  const before = [...kb.events];
  groupByEvent(kb.topics);
  countByEvent(kb.topics, kb.events);
  expect(kb.events).toEqual(before);
});

test('finds the storylines of some topics, those that tell of most first', () => {
  const { topics } = kbOf({
    topics: ['2024-05/a', '2025-11/b', '2025-11/c', '2025-11/d'].map((id) => topic(id)),
    storylines: [
      storyline('long', ['2024-05/a', '2025-11/b', '2025-11/d']),
      storyline('near', ['2025-11/b', '2025-11/c']),
      storyline('away', ['2024-05/a', '2025-11/d']),
    ],
  });
  const some = topics.filter(({ id }) => ['2025-11/b', '2025-11/c'].includes(id));
  expect(findStorylines(some).map((found) => [found.storyline.id, found.topics.map(({ id }) => id)])).toEqual([
    ['near', ['2025-11/b', '2025-11/c']],
    ['long', ['2025-11/b']],
  ]);
});
