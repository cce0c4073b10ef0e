import { expect, test } from 'vitest';
import type { Content } from '../../src/model/content.ts';
import { findNameMismatches } from '../../tools/content/rules/names.ts';
import type { PartialContent } from '../../tools/content/rules/partial.ts';
import { findBrokenRelations } from '../../tools/content/rules/relations.ts';
import { address, contentOf, event, storyline, term, topic } from '../builders.ts';

/** Codes with path and value, as `continues.0 continues-not-earlier 2025-11/b`. */
function findingsIn(given: Partial<Content>, change: Partial<Content> = {}): string[] {
  const content = {
    ...contentOf({ ...given, addresses: (given.topics ?? []).map(({ id }) => address(id, 'https://old.example/')) }),
    ...change,
  };
  const partial = toPartial(content);
  return [...findBrokenRelations(partial), ...findNameMismatches(partial)].map(
    ({ path, code, value }) => `${path.join('.')} ${code} ${value}`,
  );
}

function toPartial({ topics, events, storylines, glossary, addresses, areas, tags, outcomes, geps }: Content): PartialContent {
  const idsOf = (entries: { id: string }[]) => entries.map(({ id }) => id);
  const ids = { area: areas, tag: tags, outcome: outcomes, gep: geps, topic: topics, event: events, storyline: storylines };
  return {
    ...{ topics, events, storylines, areas, tags, outcomes, geps: geps.map((gep) => ({ ...gep, id: String(gep.id) })), glossary },
    references: [],
    mentions: [],
    addresses,
    ids: Object.fromEntries(Object.entries(ids).map(([target, entries]) => [target, idsOf(entries)])) as PartialContent['ids'],
  };
}

const early = topic('2024-05/early');
const late = topic('2025-11/late', { continues: ['2024-05/early'], geps: [28] });
const sound = { topics: [early, late], storylines: [storyline('vpn', [early.id, late.id])] };

test('finds nothing in sound content', () => {
  expect(findingsIn(sound)).toEqual([]);
});

test.each<[string, Partial<Content>, string[]]>([
  ['an unknown area', { areas: [] }, ['area unknown-reference networking', 'area unknown-reference networking']],
  ['an unknown outcome', { outcomes: [] }, ['outcome unknown-reference merged', 'outcome unknown-reference merged']],
  ['an unknown proposal', { geps: [] }, ['geps.0 unknown-reference 28']],
  ['an unknown tag of a term', { glossary: [term('acl', { tag: 'nope' })] }, ['@acl.tag unknown-reference nope']],
  [
    'an unknown chapter',
    { storylines: [storyline('s', ['2024-05/early', '2025-11/nope'])] },
    ['chapters.1.topic unknown-reference 2025-11/nope'],
  ],
  [
    'a chapter told twice',
    { storylines: [storyline('s', [early.id, early.id])] },
    ['chapters.1.topic chapter-twice 2024-05/early'],
  ],
  [
    'chapters out of order',
    { storylines: [storyline('s', [late.id, early.id])] },
    ['chapters.1.topic chapter-out-of-order 2024-05/early'],
  ],
  [
    'names out of order',
    {
      storylines: [
        storyline('s', [early.id, late.id], {
          names: [
            { name: 'B', since: '2025-11' },
            { name: 'A', since: '2024-05' },
          ],
        }),
      ],
    },
    ['names.1.since name-out-of-order 2024-05'],
  ],
  [
    'an event that ends before it starts',
    { events: [event('2024-05', { end: '2024-05-01' }), event('2025-11')] },
    ['end event-ends-early 2024-05-01'],
  ],
  [
    'an event without topics',
    { events: [event('2024-05'), event('2025-06'), event('2025-11')] },
    [' event-without-topics 2025-06'],
  ],
  ['a missing address', { addresses: [address(early.id, 'https://old.example/')] }, [' address-missing 2025-11/late']],
])('finds %s', (_, change, expected) => {
  expect(findingsIn(sound, change)).toEqual(expected);
});

test('compares titles and aliases without regard to case', () => {
  const topics = [
    topic('2024-05/a', { title: 'VPN' }),
    topic('2025-11/b', { title: 'vpn' }),
    topic('2025-11/c', { aliases: ['Vpn'] }),
  ];
  expect(findingsIn({ topics })).toEqual(['title title-twice vpn', 'aliases.0 alias-is-title Vpn']);
});

test('an alias is not the title of its own entry', () => {
  const topics = [topic('2024-05/a', { title: 'VPN', aliases: ['vpn'] })];
  expect(findingsIn({ topics })).toEqual(['aliases.0 alias-is-own-title vpn']);
});

test('checks what a broken entry does say', () => {
  const { title: _, ...rest } = late.data;
  const partial = toPartial(
    contentOf({ ...sound, addresses: [early, late].map(({ id }) => address(id, 'https://old.example/')) }),
  );
  const broken = { ...late, data: { ...rest, area: 'nope' } };
  expect(findBrokenRelations({ ...partial, topics: [early, broken] })).toMatchObject([
    { code: 'unknown-reference', value: 'nope', file: late.file },
  ]);
});
