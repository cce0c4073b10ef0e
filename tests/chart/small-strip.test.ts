import { expect, test } from 'vitest';
import { writeSmallStrip } from '../../src/chart/small-strip.ts';
import { readEntities } from '../../src/search/index/entities.ts';
import { readStorylinePlace } from '../../src/search/results/storyline-place.ts';
import { grow } from './garden.ts';

/** The strip beside a result: written when the site is built, read by search. */

const { storylines, scale } = grow({
  vpn: 'nodes: 2021-11/a 2024-05/b 2024-05/c 2025-06/d 2025-07/e 2025-11/f',
  dns: 'nodes: 2024-05/c 2025-11/f',
});
const topics = new Map(storylines.flatMap(({ chapters }) => chapters.map(({ topic }) => [topic.id, topic])));
const write = (id: string) => writeSmallStrip(topics.get(id) ?? { places: [] }, scale);
const none = { gep: [], tag: [], area: [], event: [], outcome: [], status: [], term: [], topic: [] };
const entities = readEntities({ base: '/base/', rows: { ...none, storyline: [['vpn', 'VPN <b>over</b> the years']] } });
const read = (strip: string | undefined, storyline = ['vpn']) =>
  readStorylinePlace({ filters: { storyline, ...(strip !== undefined && { strip: [strip] }) } }, entities);

test('a strip is a few bytes: the storyline, the chapter, and where all of its chapters lie', () => {
  expect(write('2024-05/c')).toBe('vpn 3 3 60+60 84+87 95');
});

test('what is written is read: one node for each chapter, those of one time around the line', () => {
  expect(read(write('2024-05/c'))).toEqual({
    title: 'VPN <b>over</b> the years',
    url: '/base/storylines/vpn/#chapter-3',
    number: 3,
    nodes: [
      { x: 3, level: 0 },
      { x: 60, level: -0.5 },
      { x: 60, level: 0.5 },
      { x: 84, level: -0.5 },
      { x: 87, level: 0.5 },
      { x: 95, level: 0 },
    ],
    others: 0,
  });
});

test('of several storylines the first is drawn, and the others are counted', () => {
  expect(write('2025-11/f')).toMatch(/^vpn 6 /);
  expect(read(write('2025-11/f'), ['vpn', 'dns', 'etcd'])?.others).toBe(2);
});

test('a topic of no storyline has no strip', () => {
  expect(writeSmallStrip({ places: [] }, scale)).toBeUndefined();
  expect(read(undefined, [])).toBeUndefined();
});

test.each(['', 'vpn', 'vpn 1', 'vpn 2 40', 'vpn 0 40', 'vpn x 40', 'vpn 1 40;', 'vpn 1 40++', 'dns 1 40', 'vpn 1 <b>'])(
  'what cannot be read is no strip: "%s"',
  (strip) => expect(read(strip)).toBeUndefined(),
);

test('a place outside of the strip is drawn at its end', () => {
  expect(read('vpn 1 400')?.nodes).toEqual([{ x: 100, level: 0 }]);
});
