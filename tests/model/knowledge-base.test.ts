import { describe, expect, test } from 'vitest';
import type { Topic } from '../../src/model/topics.ts';
import { address, area, event, gep, kbOf, outcome, storyline, tag, term, topic } from '../builders.ts';

const ids = (topics: Topic[]) => topics.map(({ id }) => id);
const linkTo = (id: string) => `See [there](/topics/${id}/).`;

describe('a topic holds what it names, and is held by it', () => {
  const kb = kbOf({ topics: [topic('2025-11/a', { geps: [28] }), topic('2025-11/b', { tags: ['vpn', 'go'] })] });
  const [a, b] = [kb.topic('2025-11/a'), kb.topic('2025-11/b')];

  test('event', () => {
    expect(a.event).toBe(kb.events[0]);
    expect(a.event.topics).toEqual([a, b]);
  });

  test('area and outcome', () => {
    expect(a.area.topics).toEqual([a, b]);
    expect(a.outcome.topics).toEqual([a, b]);
  });

  test('tags', () => {
    expect(a.tags.map(({ id }) => id)).toEqual(['vpn', 'testing']);
    expect(kb.tags.map(({ id, topics }) => [id, ids(topics)])).toEqual([
      ['go', [b.id]],
      ['testing', [a.id]],
      ['vpn', [a.id, b.id]],
    ]);
  });

  test('proposals', () => {
    expect(a.geps).toMatchObject([{ number: 28, label: 'GEP-28', url: '/geps/28/', source: 'https://gep.example/' }]);
    expect(a.geps[0]?.topics).toEqual([a]);
  });
});

describe('topics are linked in both directions', () => {
  test('by what continues what', () => {
    const kb = kbOf({ topics: [topic('2024-05/early'), topic('2025-11/late', { continues: ['2024-05/early'] })] });
    expect(ids(kb.topic('2025-11/late').continues)).toEqual(['2024-05/early']);
    expect(ids(kb.topic('2024-05/early').continuedBy)).toEqual(['2025-11/late']);
  });

  test('by next steps and who took them up', () => {
    const step = { text: 'Test it.', takenUpBy: ['2025-11/late'] };
    const kb = kbOf({ topics: [topic('2024-05/early', { nextSteps: [step, { text: 'Measure it.' }] }), topic('2025-11/late')] });
    const [early, late] = [kb.topic('2024-05/early'), kb.topic('2025-11/late')];
    expect(early.nextSteps).toMatchObject([{ text: 'Test it.', takenUpBy: [{ id: late.id }] }, { takenUpBy: [] }]);
    expect(late.takesUp).toEqual([early.nextSteps[0]]);
    expect(kb.nextSteps).toEqual(early.nextSteps);
  });

  test('by next steps: a topic that took up two steps of another names it once', () => {
    const nextSteps = [
      { text: 'Test it.', takenUpBy: ['2025-11/late'] },
      { text: 'Measure it.', takenUpBy: ['2025-11/late'] },
    ];
    const kb = kbOf({ topics: [topic('2024-05/early', { nextSteps }), topic('2025-11/late')] });
    expect(kb.topic('2025-11/late').takesUp).toHaveLength(2);
    expect(ids(kb.topic('2025-11/late').takesUpFrom)).toEqual(['2024-05/early']);
  });

  test.each([
    ['once, however often the text links', `${linkTo('2025-11/b')} ${linkTo('2025-11/b')}`, ['2025-11/a']],
    ['by a link to a section', '[there](/topics/2025-11/b/#result)', ['2025-11/a']],
    ['by a link without a slash at its end', '[there](/topics/2025-11/b)', ['2025-11/a']],
    ['not by a link to the event', '[there](/events/2025-11/)', []],
    ['not by a link to another site', '[there](https://example.com/topics/2025-11/b/)', []],
  ])('by mentions: %s', (_, body, expected) => {
    const kb = kbOf({ topics: [topic('2025-11/a', { body }), topic('2025-11/b', { body: linkTo('2025-11/b') })] });
    expect(ids(kb.topic('2025-11/b').mentionedBy)).toEqual(expected);
    expect(ids(kb.topic('2025-11/a').mentions)).toEqual(expected.length > 0 ? ['2025-11/b'] : []);
  });
});

describe('a storyline', () => {
  const kb = kbOf({
    topics: [topic('2024-05/a'), topic('2024-05/b'), topic('2025-06/c')],
    storylines: [storyline('vpn', ['2024-05/a', '2024-05/b', '2025-06/c'], { names: [{ name: 'VPN2', since: '2024-05' }] })],
  });

  test('numbers its chapters and counts the months between them', () => {
    expect(kb.storylines[0]?.chapters.map(({ number, topic, gap }) => [number, topic.id, gap])).toEqual([
      [1, '2024-05/a', 0],
      [2, '2024-05/b', 0],
      [3, '2025-06/c', 13],
    ]);
  });

  test('gives each topic its place between its neighbours', () => {
    expect(kb.topic('2024-05/b').places).toMatchObject([
      { number: 2, of: 3, besides: [{ id: '2024-05/a' }], next: { id: '2025-06/c' }, storyline: { id: 'vpn' } },
    ]);
    expect(kb.topic('2024-05/b').places[0]?.previous).toBeUndefined();
    expect(kb.topic('2025-06/c').places[0]?.next).toBeUndefined();
  });

  test('knows since which event it had a name', () => {
    expect(kb.storylines[0]?.names[0]?.since).toBe(kb.events.find(({ id }) => id === '2024-05'));
  });
});

describe('lists are ordered once', () => {
  test('topics: newest event first, then by title', () => {
    const kb = kbOf({
      topics: [
        topic('2024-05/x', { title: 'Old' }),
        topic('2025-11/z', { title: 'Alpha' }),
        topic('2025-11/y', { title: 'Beta' }),
      ],
    });
    expect(kb.topics.map(({ title }) => title)).toEqual(['Alpha', 'Beta', 'Old']);
  });

  test('events: newest first', () => {
    const kb = kbOf({ events: [event('2023-05'), event('2025-11'), event('2024-12')] });
    expect(kb.events.map(({ id }) => id)).toEqual(['2025-11', '2024-12', '2023-05']);
  });

  test('storylines: the longest first, then by title', () => {
    const topics = ['2023-05/a', '2024-05/b', '2025-11/c'].map((id) => topic(id));
    const storylines = [
      storyline('short', ['2023-05/a', '2024-05/b'], { title: 'Beta' }),
      storyline('other', ['2023-05/a', '2025-11/c'], { title: 'Alpha' }),
      storyline('long', ['2023-05/a', '2024-05/b', '2025-11/c'], { title: 'Gamma' }),
    ];
    expect(kbOf({ topics, storylines }).storylines.map(({ title }) => title)).toEqual(['Gamma', 'Alpha', 'Beta']);
  });

  test('areas by label, whatever its case; outcomes from full growth to cut off', () => {
    const kb = kbOf({
      areas: [area('z', { label: 'zones' }), area('n', { label: 'Nodes' })],
      outcomes: [outcome('abandoned', { mark: 'cut' }), outcome('merged', { mark: 'flower' })],
    });
    expect(kb.areas.map(({ label }) => label)).toEqual(['Nodes', 'zones']);
    expect(kb.outcomes.map(({ id }) => id)).toEqual(['merged', 'abandoned']);
  });

  test('tags and proposals that no topic has are left out', () => {
    const kb = kbOf({ topics: [topic('2025-11/a', { geps: [31, 28] })], tags: [tag('unused')], geps: [gep(99)] });
    expect(kb.tags.map(({ id }) => id)).toEqual(['testing', 'vpn']);
    expect(kb.geps.map(({ number }) => number)).toEqual([28, 31]);
  });
});

test('an event speaks of its days in words', () => {
  const [kbEvent] = kbOf({ events: [event('2025-11', { start: '2025-11-24', end: '2025-11-28' })] }).events;
  expect(kbEvent).toMatchObject({ month: 'November 2025', shortMonth: 'Nov 2025', days: '24–28 November 2025', year: '2025' });
});

test('a term of the glossary leads to the tag that means the same', () => {
  const kb = kbOf({ topics: [topic('2025-11/a')], glossary: [term('vpn', { tag: 'vpn' }), term('acl')] });
  expect(kb.glossary.map(({ id, url, tag }) => [id, url, tag?.id])).toEqual([
    ['acl', '/glossary/#acl', undefined],
    ['vpn', '/glossary/#vpn', 'vpn'],
  ]);
});

test('a topic keeps its old addresses, written as browsers send them', () => {
  const kb = kbOf({ topics: [topic('2025-11/a')], addresses: [address('2025-11/a', 'https://old.example/#🔌-nft')] });
  expect(kb.topic('2025-11/a').oldAddresses).toEqual(['https://old.example/#%F0%9F%94%8C-nft']);
});

test('an id without entry is an error that names it', () => {
  expect(() => kbOf({}).topic('2025-11/nope')).toThrow('"2025-11/nope"');
  expect(() => kbOf({ topics: [topic('2025-11/a', { continues: ['2024-05/nope'] })] })).toThrow('"2024-05/nope"');
});
