import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { toGlossaryFile, toNamesFile } from '../../src/outputs/search-names.ts';
import { area, gep, kbOf, outcome, storyline, tag, term, topic } from '../builders.ts';

const topics = [
  topic('2024-05/a', { title: 'VPN in Go', aliases: ['vpn2'], geps: [28] }),
  topic('2025-11/b', { title: 'Tests' }),
];
const names = {
  title: 'VPN',
  names: [
    { name: 'VPN', since: '2024-05' },
    { name: 'VPN2', since: '2025-11' },
  ],
  aliases: ['tunnel', 'VPN2'],
};

test('names everything there is, with aliases and what to expect', () => {
  const kb = kbOf({
    topics,
    storylines: [storyline('vpn', ['2024-05/a', '2025-11/b'], names)],
    areas: [area('networking', { label: 'Networking', aliases: ['CNI'] })],
    tags: [tag('vpn', { label: 'VPN', elsewhere: ['Nebula'] })],
    outcomes: [outcome('merged', { label: 'Merged', aliases: ['integrated'] })],
    geps: [gep(28, { title: 'Self-hosted shoots', aliases: ['gardenadm'] })],
    glossary: [
      term('acl', { term: 'ACL', aliases: ['access list'] }),
      term('tunnel', { term: 'tunnel', aliases: ['vpn'], tag: 'vpn' }),
    ],
  });
  expect(toNamesFile(kb, '/base/')).toMatchObject({
    base: '/base/',
    rows: {
      storyline: [['vpn', 'VPN', ['VPN2', 'tunnel'], '2 chapters']],
      gep: [['28', 'GEP-28: Self-hosted shoots', ['GEP-28', 'Self-hosted shoots', 'gardenadm'], '1 topic']],
      tag: [
        ['testing', 'testing', [], '2 topics'],
        ['vpn', 'VPN', [], '2 topics', ['Nebula']],
      ],
      area: [['networking', 'Networking', ['CNI'], '2 topics']],
      event: [
        ['2025-11', 'November 2025', ['2025-11'], '1 topic'],
        ['2024-05', 'May 2024', ['2024-05'], '1 topic'],
      ],
      outcome: [['merged', 'Merged', ['integrated']]],
      term: [
        ['acl', 'ACL', ['access list']],
        ['tunnel', 'tunnel', ['vpn']],
      ],
      topic: [
        ['2025-11/b', 'Tests'],
        ['2024-05/a', 'VPN in Go', ['vpn2']],
      ],
    },
    sameAs: { tunnel: 'vpn' },
  });
  expect(toGlossaryFile(kb)[1]).toEqual({ id: 'tunnel', title: 'tunnel', aliases: ['vpn'], meaning: kb.glossary[1]?.definition });
});

test('the file stays small as topics grow: the newest are named', () => {
  const many = Array.from({ length: 1500 }, (_, index) =>
    topic(`2025-11/t${index}`, { title: `Topic ${index * 7919}`, aliases: [`other ${index * 104_729}`] }),
  );
  const kb = kbOf({ topics: many });
  const file = toNamesFile(kb, '/');
  const size = gzipSync(JSON.stringify(file)).length;
  expect(size).toBeLessThanOrEqual(15_000);
  expect(size).toBeGreaterThan(14_500);
  const newest = kb.topics.slice(0, file.rows.topic.length);
  expect(file.rows.topic).toEqual(newest.map(({ id, title, aliases }) => [id, title, aliases]));
});
