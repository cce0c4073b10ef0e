import { createEngine } from '../../src/search/engine.ts';
import { openPagefind, siteOnDisk } from '../search/surroundings.ts';
import { type JudgedQuery, type Returned, type Scores, score } from './score.ts';

/** Scores of our search on a built site. */
export async function measureEngine(queries: JudgedQuery[], dist: string): Promise<Scores> {
  const engine = createEngine(siteOnDisk(dist));
  const returned: Returned[] = [];
  for (const { q } of queries) {
    const { results } = await engine.search({ text: q, limit: 10 });
    returned.push({ ids: results.map(({ id }) => id), isPartial: results.map(({ partial }) => partial) });
  }
  return score(queries, returned);
}

/** Scores of Pagefind alone on the same pages. It marks nothing as partial. */
export async function measurePagefind(queries: JudgedQuery[], dist: string): Promise<Scores> {
  const pagefind = await openPagefind(dist);
  const returned: Returned[] = [];
  for (const { q } of queries) {
    const { results } = await pagefind.search(q);
    const pages = await Promise.all(results.slice(0, 10).map(({ data }) => data()));
    returned.push({ ids: pages.map(({ meta }) => meta['id'] ?? ''), isPartial: pages.map(() => false) });
  }
  return score(queries, returned);
}
