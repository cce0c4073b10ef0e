import { describe, expect, test } from 'vitest';
import { guessPage, tidy } from '../../src/client/lost-address.ts';
import { readEntities } from '../../src/search/index/entities.ts';

const entities = readEntities({
  base: '/trellis/',
  rows: {
    storyline: [['self-hosted-shoots', 'Self-hosted shoots']],
    gep: [['28', 'GEP-28']],
    tag: [['vpn', 'VPN']],
    area: [['networking', 'Networking']],
    event: [['2025-11', 'November 2025']],
    topic: [
      ['2025-11/kube-proxy-nftables', 'nftables mode for kube-proxy'],
      ['2024-05/vpn', 'VPN'],
    ],
    term: [['shoot', 'shoot']],
    outcome: [['merged', 'Merged']],
    status: [],
  },
});

describe('an address of old shape or spelling leads to its page', () => {
  test.each([
    ['without its event', '/trellis/topics/kube-proxy-nftables', '/trellis/topics/2025-11/kube-proxy-nftables/'],
    ['in the singular and in capitals', '/trellis/Storyline/Self-Hosted-Shoots.html', '/trellis/storylines/self-hosted-shoots/'],
    ['a proposal with its prefix', '/trellis/geps/GEP-0028/', '/trellis/geps/28/'],
    ['outside the base', '/areas/networking/', '/trellis/areas/networking/'],
  ])('%s', (_, path, url) => {
    expect(guessPage(path, entities).moved).toBe(url);
  });
});

test('an address that two pages could have meant leads to neither, and both are near', () => {
  const { moved, near } = guessPage('/trellis/vpn/', entities);
  expect(moved).toBeUndefined();
  expect(near.map(({ url }) => url)).toEqual(['/trellis/tags/vpn/', '/trellis/topics/2024-05/vpn/']);
});

test('misspelt words bring near pages, other words none', () => {
  const { near, words } = guessPage('/trellis/topics/2025-11/kube-proxy-nftabels/', entities);
  expect(near[0]?.title).toBe('nftables mode for kube-proxy');
  expect(words).toBe('kube proxy nftabels');
  expect(guessPage('/trellis/xyz/', entities)).toMatchObject({ moved: undefined, near: [] });
});

test.each([
  ['/Topics', '/topics/'],
  ['/topics/index.html', '/topics/'],
  ['/about.html', '/about/'],
  ['/%E0%A4%A', '/%e0%a4%a/'],
])('%s is tidied to %s', (path, tidied) => {
  expect(tidy(path)).toBe(tidied);
});
