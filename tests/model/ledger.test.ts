import { describe, expect, test } from 'vitest';
import { countStates, fileStep, listHeadings, toLedger } from '../../src/model/ledger.ts';
import { kbOf, storyline, topic } from '../builders.ts';

const open = (text: string) => ({ text });
const taken = (text: string) => ({ text, takenUpBy: ['2025-11/late'] });
const settled = (text: string) => ({ text, settledBy: ['https://github.com/gardener/gardener/pull/1'] });
const { nextSteps } = kbOf({
  topics: [
    topic('2023-05/old', { area: 'nodes', nextSteps: [{ ...open('Document it.'), kind: 'docs' as const }] }),
    topic('2024-05/a', { nextSteps: [open('Test it.'), taken('Merge it.')] }),
    topic('2024-05/b', { nextSteps: [settled('Measure it.')] }),
    topic('2025-11/late'),
  ],
  storylines: [storyline('vpn', ['2023-05/old', '2024-05/a'])],
});

const texts = (steps: { text: string }[]) => steps.map(({ text }) => text);

const summarize = (steps: typeof nextSteps) =>
  toLedger(steps).map(({ event, topics }) => [event.id, topics.map(({ topic: { id }, steps: own }) => [id, own.length])]);

describe('the ledger', () => {
  test('has steps by event, the newest first, under their topics', () => {
    expect(summarize(nextSteps)).toEqual([
      [
        '2024-05',
        [
          ['2024-05/a', 2],
          ['2024-05/b', 1],
        ],
      ],
      ['2023-05', [['2023-05/old', 1]]],
    ]);
  });

  test('of some steps has those alone', () => {
    expect(summarize(nextSteps.filter(({ text }) => text === 'Merge it.'))).toEqual([['2024-05', [['2024-05/a', 1]]]]);
  });

  test('counts steps by state', () => {
    expect(countStates(nextSteps)).toEqual([
      { state: 'open', label: 'Open', count: 2 },
      { state: 'taken-up', label: 'Taken up', count: 1 },
      { state: 'settled', label: 'Settled', count: 1 },
    ]);
  });

  test('is empty without steps', () => {
    expect(toLedger([])).toEqual([]);
    expect(countStates([])).toEqual([]);
    expect(listHeadings([])).toEqual([]);
  });
});

describe('the headings of the ledger', () => {
  const headings = Object.fromEntries(
    listHeadings(nextSteps).map(({ id, choices }) => [id, choices.map((choice) => [choice.id, texts(choice.items)])]),
  );

  test('offer states in their order, with the steps that each leaves', () => {
    expect(headings['state']).toEqual([
      ['open', ['Test it.', 'Document it.']],
      ['taken-up', ['Merge it.']],
      ['settled', ['Measure it.']],
    ]);
  });

  test('offer areas, storylines and the newest event first', () => {
    expect(headings['area']?.map(([id]) => id)).toEqual(['networking', 'nodes']);
    expect(headings['storyline']).toEqual([['vpn', ['Test it.', 'Merge it.', 'Document it.']]]);
    expect(headings['event']?.map(([id]) => id)).toEqual(['2024-05', '2023-05']);
  });

  test('offer what is open and small, a test or documentation as a good first thing', () => {
    expect(headings['first']).toEqual([['yes', ['Document it.']]]);
    expect(headings['kind']).toEqual([['docs', ['Document it.']]]);
  });

  test('lead to pages, and name what is chosen for readers', () => {
    const [newest] = listHeadings(nextSteps).find(({ id }) => id === 'event')?.choices ?? [];
    expect(newest).toMatchObject({ label: 'May 2024', url: '/next-steps/event/2024-05/' });
  });

  test('are where each step is filed', () => {
    expect(nextSteps.filter(({ text }) => text === 'Document it.').map(fileStep)).toEqual([
      {
        'data-in-state': 'open',
        'data-in-first': 'yes',
        'data-in-kind': 'docs',
        'data-in-area': 'nodes',
        'data-in-event': '2023-05',
        'data-in-storyline': 'vpn',
      },
    ]);
  });
});
