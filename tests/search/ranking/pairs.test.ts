import { expect, test } from 'vitest';
import type { FullText } from '../../../src/search/index/pagefind.ts';
import { makeVariant } from '../../../src/search/query/clause.ts';
import { addPairs, matchPairs } from '../../../src/search/ranking/pairs.ts';
import { weights } from '../../../src/search/ranking/weights.ts';
import { clause } from './builders.ts';

/** Page `a` has `load balancer`, and `how to`. */
const fullText = {
  searchPhrase: async (terms: string[]) => new Set(['load balancer', 'how to'].includes(terms.join(' ')) ? ['a'] : []),
} as unknown as FullText;

const [local, load, balancer] = ['local', 'load', 'balancer'].map((word) => clause(word)) as [
  ReturnType<typeof clause>,
  ReturnType<typeof clause>,
  ReturnType<typeof clause>,
];

test('a page where neighbouring words of the query stand together comes before one where they stand apart', async () => {
  const clauses = [local, load, balancer];
  const pairs = await matchPairs(clauses, fullText);
  expect(pairs.map((pair) => pair.clauses)).toEqual([[load, balancer]]);
  const hits = [
    { key: 'b', score: 5, matches: [] },
    { key: 'a', score: 5, matches: [] },
  ];
  const scores = addPairs(hits, pairs, clauses, [1, 2, 3], weights).map(({ score }) => score);
  expect(scores).toEqual([5, 5 + weights.pair * (2 + 3)]);
});

test('the corrected word counts, and not the one as typed', async () => {
  const misspelt = clause('lode', { variants: [makeVariant('fuzzy', ['load'], { similarity: 0.75 })] });
  expect(await matchPairs([misspelt, balancer], fullText)).toHaveLength(1);
});

test('words of the question, compounds and names are no pairs', async () => {
  const light = (word: string) => clause(word, { isLight: true });
  expect(await matchPairs([light('how'), light('to')], fullText)).toEqual([]);
  expect(await matchPairs([clause('load balancer'), local], fullText)).toEqual([]);
  expect(await matchPairs([clause('load', { variants: [makeVariant('alias', ['load'])] }), balancer], fullText)).toEqual([]);
  expect(await matchPairs([], fullText)).toEqual([]);
});
