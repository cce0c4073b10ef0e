import { expect, test } from 'vitest';
import { readEntities, readUrl, toUrl } from '../../../src/search/index/entities.ts';

test.each([
  ['topic', '2025-11/talos', '/kb/topics/2025-11/talos/'],
  ['storyline', 'vpn', '/kb/storylines/vpn/'],
  ['term', 'etcd-druid', '/kb/glossary/#etcd-druid'],
] as const)('the address of a %s is read as it is written', (kind, id, url) => {
  expect(toUrl('/kb/', kind, id)).toBe(url);
  expect(readUrl('/kb/', url)).toEqual({ kind, id });
});

test('other pages are nothing', () => expect(readUrl('/', '/about/')).toBeUndefined());

test('a thing without a name is called by its id', () => {
  const rows = {
    storyline: [],
    gep: [],
    tag: [['vpn', 'VPN']],
    area: [],
    event: [],
    outcome: [],
    status: [],
    term: [],
    topic: [],
  };
  const entities = readEntities({ base: '/', rows } as unknown as Parameters<typeof readEntities>[0]);
  expect([entities.labelOf('tag', 'vpn'), entities.labelOf('tag', 'dns')]).toEqual(['VPN', 'dns']);
});
