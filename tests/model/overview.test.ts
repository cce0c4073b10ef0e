import { expect, test } from 'vitest';
import type { EventRow } from '../../src/model/overview.ts';
import {
  tabulateAreas,
  tabulateHosts,
  tabulateOutcomesByEvent,
  tabulatePlaces,
  tabulateStatuses,
} from '../../src/model/overview.ts';
import { event, kbOf, topic } from '../builders.ts';

const kb = kbOf({
  events: [
    event('2024-05', { place: 'Here', organizers: [{ name: 'A' }] }),
    event('2024-12', { place: 'There', organizers: [{ name: 'A' }, { name: 'B' }] }),
    event('2025-11', { place: 'Here', organizers: [{ name: 'B' }] }),
  ],
  topics: [
    topic('2024-05/a', { outcome: 'pull-request' }),
    topic('2024-12/b', { status: { is: 'unknown', asOf: '2026-08-01' } }),
    topic('2024-12/c'),
  ],
});
const events = kb.events.toReversed();
const counts = (rows: EventRow<unknown>[]) =>
  rows.map(({ label, total, cells }) => [label, total, ...cells.map(({ count }) => count)]);

test('every row counts the topics of every event, in the order of the events', () => {
  expect(counts(tabulateOutcomesByEvent(kb.topics, events))).toEqual([
    ['merged', 2, 0, 2, 0],
    ['pull-request', 1, 1, 0, 0],
  ]);
  expect(counts(tabulateStatuses(kb.topics, events))).toEqual([
    ['Unknown', 1, 0, 1, 0],
    ['Not looked up', 2, 1, 1, 0],
  ]);
});

test('a cell leads to the topics that it counts', () => {
  const [area] = tabulateAreas(kb.areas, events);
  expect(area?.cells[1]?.url).toBe(`${area?.of.url}?event=2024-12#group-2024-12`);
  const [status] = tabulateStatuses(kb.topics, events);
  expect([status?.url, status?.cells[1]?.url]).toEqual([
    '/topics/?state=unknown',
    '/topics/?state=unknown&event=2024-12#group-2024-12',
  ]);
});

test('an event of two hosts counts for both, and cells of hosts and places lead to the event', () => {
  expect(counts(tabulateHosts(events))).toEqual([
    ['A', 3, 1, 2, 0],
    ['B', 2, 0, 2, 0],
  ]);
  expect(tabulatePlaces(events).map(({ label, of }) => [label, of.length])).toEqual([
    ['Here', 2],
    ['There', 1],
  ]);
  expect(tabulatePlaces(events)[0]?.cells[0]?.url).toBe('/events/2024-05/');
});
