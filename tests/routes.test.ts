import { expect, test } from 'vitest';
import { routes, routesBelow, withBase } from '../src/routes.ts';

test('addresses begin with the base path that the site is served below', () => {
  const based = routesBelow('/trellis/');
  expect(based.home()).toBe('/trellis/');
  expect(based.topic('2025-11/nftables')).toBe('/trellis/topics/2025-11/nftables/');
  expect(based.glossary('vpn')).toBe('/trellis/glossary/#vpn');
  expect(routes.topic('2025-11/nftables')).toBe('/topics/2025-11/nftables/');
});

test('a query is part of the address of a search, whatever signs it has', () => {
  expect(routes.search()).toBe('/search/');
  expect(routes.search('GEP-28 & #13558')).toBe('/search/?q=GEP-28%20%26%20%2313558');
});

test('a list that is narrowed to an event leads to that event without JavaScript, too', () => {
  expect(routes.topics()).toBe('/topics/');
  expect(routes.topics({ state: 'released' })).toBe('/topics/?state=released');
  expect(routes.topics({ outcome: 'merged', event: '2025-11' })).toBe('/topics/?outcome=merged&event=2025-11#group-2025-11');
  expect(routes.areaAt('nodes', '2025-11')).toBe('/areas/nodes/?event=2025-11#group-2025-11');
});

test('an address that content wrote keeps its anchor', () => {
  expect(withBase('/topics/2025-11/nftables/#result')).toBe('/topics/2025-11/nftables/#result');
});
