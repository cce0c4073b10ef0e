import { expect, test } from 'vitest';
import type { FullText, IndexedPage } from '../../../src/search/index/pagefind.ts';
import { rerank, reranked } from '../../../src/search/ranking/reranking.ts';
import { weights } from '../../../src/search/ranking/weights.ts';
import { clause } from './builders.ts';

const pages = new Map<string, Partial<IndexedPage>>();
const fullText = {
  read: async (key: string) =>
    ({ title: key, aliases: [], questions: [], filters: {}, ...pages.get(key) }) as unknown as IndexedPage,
} as unknown as FullText;
const hit = (key: string, score: number) => ({ key, score, matches: [] });
const order = async (hits: ReturnType<typeof hit>[], limit = 10) =>
  (await rerank(hits, limit, { clauses: [clause('clock')], clauseWeights: [1] }, fullText, weights)).map(({ key }) => key);

test('a page that is named like the query comes before one that only mentions it', async () => {
  pages.set('named', { title: 'Clock' });
  expect(await order([hit('mentions', 1.2), hit('named', 1)])).toEqual(['named', 'mentions']);
});

test('of equals the newest comes first, whatever their keys', async () => {
  pages.set('a', { filters: { event: ['2022-09'] } });
  pages.set('b', { filters: { event: ['2025-11'] } });
  expect(await order([hit('a', 1), hit('b', 1)])).toEqual(['b', 'a']);
});

test('only the first are read to be set in order, also where fewer are wanted', async () => {
  const others = Array.from({ length: reranked }, (_, place) => hit(`other-${place}`, 2 - place / 10));
  expect((await order([...others, hit('named', 1.4)]))[0]).toBe('other-0');
  expect(await order([...others.slice(0, reranked - 1), hit('named', 1.4)], 1)).toEqual(['named']);
});
