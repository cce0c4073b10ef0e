import { expect, test } from 'vitest';
import type { FullText, Posting } from '../../../src/search/index/pagefind.ts';
import { makeVariant } from '../../../src/search/query/clause.ts';
import { matchClauses } from '../../../src/search/ranking/matcher.ts';
import { weights } from '../../../src/search/ranking/weights.ts';
import { clause } from './builders.ts';

const posting = (frequency: number): Posting => ({ frequency, fields: [] });

/** Pages `a` (has `node`) and `b` (has `nodejs`); `c` is tagged. */
const fullText = {
  searchPrefix: async (text: string) =>
    new Map(
      text === 'node'
        ? [
            ['a', posting(2)],
            ['b', posting(2)],
          ]
        : text === 'cluster'
          ? [['c', posting(1)]]
          : [],
    ),
  searchPhrase: async (terms: string[]) =>
    new Set(terms.join(' ') === 'node' ? ['a'] : terms.join(' ') === 'cluster' ? ['c'] : []),
} as unknown as FullText;

test('of all variants the best counts', async () => {
  const variants = [makeVariant('exact', ['node']), makeVariant('prefix', ['node'], { isPrefix: true })];
  const [matches] = await matchClauses([clause('node', { variants })], fullText, weights);
  expect([...(matches ?? [])].map(([key, { variant }]) => [key, variant.kind])).toEqual([
    ['a', 'exact'],
    ['b', 'prefix'],
  ]);
  expect(matches?.get('a')?.score).toBeGreaterThan(matches?.get('b')?.score ?? 1);
});

test('what is only near counts by its similarity', async () => {
  const fuzzy = (similarity: number) => clause('nod', { variants: [makeVariant('fuzzy', ['node'], { similarity })] });
  const [near, far] = await matchClauses([fuzzy(1), fuzzy(0.5)], fullText, weights);
  expect((far?.get('a')?.score ?? 0) / (near?.get('a')?.score ?? 1)).toBeCloseTo(0.5);
});

test('a clause that no page has matches none', async () => {
  const [matches] = await matchClauses([clause('kafka')], fullText, weights);
  expect(matches?.size).toBe(0);
});
