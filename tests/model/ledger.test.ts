import { describe, expect, test } from 'vitest';
import { countChoices, countStates, filterSteps, toLedger } from '../../src/model/ledger.ts';
import { kbOf, storyline, topic } from '../builders.ts';

const open = (text: string) => ({ text });
const taken = (text: string) => ({ text, takenUpBy: ['2025-11/late'] });
const settled = (text: string) => ({ text, settledBy: ['https://github.com/gardener/gardener/pull/1'] });
const { nextSteps } = kbOf({
  topics: [
    topic('2023-05/old', { area: 'nodes', nextSteps: [open('Document it.')] }),
    topic('2024-05/a', { nextSteps: [open('Test it.'), taken('Merge it.')] }),
    topic('2024-05/b', { nextSteps: [settled('Measure it.')] }),
    topic('2025-11/late'),
  ],
  storylines: [storyline('vpn', ['2023-05/old', '2024-05/a'])],
});

const texts = (steps: { text: string }[]) => steps.map(({ text }) => text);

describe('the ledger', () => {
  test('has a page per event with steps, the newest first, each topic once', () => {
    expect(toLedger(nextSteps).map(({ event, topics }) => [event.id, topics.map(({ id }) => id)])).toEqual([
      ['2024-05', ['2024-05/a', '2024-05/b']],
      ['2023-05', ['2023-05/old']],
    ]);
  });

  test('counts the steps of a page by state', () => {
    expect(toLedger(nextSteps)[0]?.counts).toEqual([
      { state: 'open', label: 'Open', count: 1 },
      { state: 'taken-up', label: 'Taken up', count: 1 },
      { state: 'settled', label: 'Settled', count: 1 },
    ]);
  });

  test('is empty without steps', () => {
    expect(toLedger([])).toEqual([]);
    expect(countStates([])).toEqual([]);
  });
});

describe('steps are narrowed', () => {
  test.each([
    ['by state', { state: 'open' }, ['Test it.', 'Document it.']],
    ['by area', { area: 'nodes' }, ['Document it.']],
    ['by storyline', { storyline: 'vpn' }, ['Test it.', 'Merge it.', 'Document it.']],
    ['by event', { event: '2024-05' }, ['Test it.', 'Merge it.', 'Measure it.']],
    ['by several at once', { storyline: 'vpn', state: 'open', event: '2024-05' }, ['Test it.']],
    ['by nothing', {}, ['Test it.', 'Merge it.', 'Measure it.', 'Document it.']],
    ['to none by an id that no step has', { area: 'no-such-area' }, []],
  ])('%s', (_, filter, expected) => {
    expect(texts(filterSteps(nextSteps, filter))).toEqual(expected);
  });
});

describe('choices are counted', () => {
  const counts = (filter: Parameters<typeof countChoices>[1], heading: keyof ReturnType<typeof countChoices>) =>
    Object.fromEntries(countChoices(nextSteps, filter)[heading].map(({ id, count }) => [id, count]));

  test('over the whole ledger', () => {
    expect(counts({}, 'state')).toEqual({ open: 2, 'taken-up': 1, settled: 1 });
    expect(counts({}, 'area')).toEqual({ networking: 3, nodes: 1 });
    expect(counts({}, 'storyline')).toEqual({ vpn: 3 });
    expect(counts({}, 'event')).toEqual({ '2024-05': 3, '2023-05': 1 });
  });

  test('within what is chosen under other headings, and keep what would leave nothing', () => {
    expect(counts({ area: 'nodes' }, 'state')).toEqual({ open: 1, 'taken-up': 0, settled: 0 });
  });

  test('without regard to what is chosen under their own heading', () => {
    expect(counts({ state: 'open' }, 'state')).toEqual({ open: 2, 'taken-up': 1, settled: 1 });
    expect(counts({ state: 'open' }, 'area')).toEqual({ networking: 1, nodes: 1 });
  });

  test('and named for readers', () => {
    expect(countChoices(nextSteps).event[0]).toEqual({ id: '2024-05', label: 'May 2024', count: 3 });
    expect(countChoices(nextSteps).storyline[0]?.label).toBe('Story of vpn');
  });
});
