import { expect, test } from 'vitest';
import { toNamesFile } from '../../src/outputs/search-names.ts';
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
    tags: [tag('vpn', { label: 'VPN' })],
    outcomes: [outcome('merged', { label: 'Merged' })],
    geps: [gep(28, { title: 'Self-hosted shoots', aliases: ['gardenadm'] })],
    glossary: [term('acl', { term: 'ACL', aliases: ['access list'] })],
  });
  expect(toNamesFile(kb, '/base/')).toEqual({
    base: '/base/',
    rows: {
      storyline: [['vpn', 'VPN', ['VPN2', 'tunnel'], '2 chapters']],
      gep: [['28', 'GEP-28: Self-hosted shoots', ['GEP-28', 'Self-hosted shoots', 'gardenadm'], '1 topic']],
      tag: [
        ['testing', 'testing', [], '2 topics'],
        ['vpn', 'VPN', [], '2 topics'],
      ],
      area: [['networking', 'Networking', ['CNI'], '2 topics']],
      event: [
        ['2025-11', 'November 2025', ['2025-11'], '1 topic'],
        ['2024-05', 'May 2024', ['2024-05'], '1 topic'],
      ],
      outcome: [['merged', 'Merged']],
      term: [['acl', 'ACL', ['access list']]],
      topic: [
        ['2025-11/b', 'Tests'],
        ['2024-05/a', 'VPN in Go', ['vpn2']],
      ],
    },
  });
});

test('topics beyond the newest 400 are named without aliases', () => {
  const many = Array.from({ length: 401 }, (_, index) =>
    topic(`2025-11/t${index}`, { title: `Topic ${String(index).padStart(3, '0')}`, aliases: [`other ${index}`] }),
  );
  const rows = toNamesFile(kbOf({ topics: many }), '/').rows.topic;
  expect([rows.at(399), rows.at(400)]).toEqual([
    ['2025-11/t399', 'Topic 399', ['other 399']],
    ['2025-11/t400', 'Topic 400'],
  ]);
});
