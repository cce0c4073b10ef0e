import { expect, test } from 'vitest';
import { isLightWord, isStopWord } from '../../../src/search/text/stop-words.ts';

test.each(['the', 'What', "don't", 'don’t', "what's", "we've", "can't"])('"%s" says nothing of a subject', (word) =>
  expect(isStopWord(word)).toBe(true),
);

test.each(['nodes', "gardener's", 'go', 'vpn'])('"%s" does', (word) => expect(isStopWord(word)).toBe(false));

test('words of talk are light, words of the trade are not', () => {
  expect(['best', 'keep', 'problem'].map(isLightWord)).toEqual([true, true, true]);
  expect(['node', 'release', 'scale'].map(isLightWord)).toEqual([false, false, false]);
});
