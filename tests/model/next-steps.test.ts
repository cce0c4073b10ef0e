import { describe, expect, test } from 'vitest';
import { isOpen } from '../../src/model/next-steps.ts';
import { kbOf, topic } from '../builders.ts';

const url = 'https://github.com/gardener/gardener/pull/1';
const stepOf = (data: { takenUpBy?: string[]; settledBy?: string[]; overtakenBy?: string[] }) =>
  kbOf({ topics: [topic('2024-05/a', { nextSteps: [{ text: 'Test it.', ...data }] }), topic('2025-11/late')] }).nextSteps[0];

describe('a step is', () => {
  test.each([
    ['open while nothing was done about it', {}, 'open'],
    ['taken up when a topic of a later event worked on it', { takenUpBy: ['2025-11/late'] }, 'taken-up'],
    ['settled when something shows that it was done', { settledBy: [url] }, 'settled'],
    ['overtaken when something shows that it is no longer wanted', { overtakenBy: [url] }, 'overtaken'],
    ['settled, although it was taken up before', { takenUpBy: ['2025-11/late'], settledBy: [url] }, 'settled'],
    ['overtaken, although it was taken up before', { takenUpBy: ['2025-11/late'], overtakenBy: [url] }, 'overtaken'],
    ['settled, although the rest of it was overtaken', { settledBy: [url], overtakenBy: [url] }, 'settled'],
  ])('%s', (_, data, state) => {
    const step = stepOf(data);
    expect(step?.state).toBe(state);
    expect(step && isOpen(step)).toBe(state === 'open');
  });
});

test('a step holds the references that settled it', () => {
  expect(stepOf({ settledBy: [url] })?.settledBy).toMatchObject([{ url, label: 'gardener/gardener#1' }]);
});

test('a step keeps its kind and size, where the source tells them', () => {
  const nextSteps = [{ text: 'Document it.', kind: 'docs' as const, small: true }, { text: 'Test it.' }];
  expect(kbOf({ topics: [topic('2024-05/a', { nextSteps })] }).nextSteps).toMatchObject([
    { kind: 'docs', small: true },
    { small: false },
  ]);
});
