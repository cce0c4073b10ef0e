import { expect, test } from 'vitest';
import { isOpen, toLedger } from '../../src/model/next-steps.ts';
import { kbOf, topic } from '../builders.ts';

const open = (text: string) => ({ text });
const taken = (text: string) => ({ text, takenUpBy: ['2025-11/late'] });
const kb = kbOf({
  topics: [
    topic('2023-05/old', { nextSteps: [open('Document it.')] }),
    topic('2024-05/a', { nextSteps: [open('Test it.'), taken('Merge it.')] }),
    topic('2024-05/b', { nextSteps: [open('Measure it.')] }),
    topic('2025-11/late'),
  ],
});

test('a step is open until a later topic takes it up', () => {
  expect(kb.nextSteps.filter(isOpen).map(({ text }) => text)).toEqual(['Test it.', 'Measure it.', 'Document it.']);
});

test('the ledger has a page per event with steps, the newest first, each topic once', () => {
  const pages = toLedger(kb.nextSteps);
  expect(
    pages.map(({ event, openCount, takenUpCount, topics }) => [event.id, openCount, takenUpCount, topics.map(({ id }) => id)]),
  ).toEqual([
    ['2024-05', 2, 1, ['2024-05/a', '2024-05/b']],
    ['2023-05', 1, 0, ['2023-05/old']],
  ]);
});

test('without steps the ledger is empty', () => {
  expect(toLedger([])).toEqual([]);
});
