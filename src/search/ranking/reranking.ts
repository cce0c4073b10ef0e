import type { FullText, IndexedPage } from '../index/pagefind.ts';
import { matchNames, type NameMatch } from './names.ts';
import type { Retrieved } from './retrieval.ts';
import { byScore, type Hit } from './scorer.ts';
import type { Weights } from './weights.ts';

/** How many of the best pages are read to be set in their final order: as many as the dialog shows, and browsers ask for at once. */
export const reranked = 6;

/** A page of the answer that has been read, with the name of it that is most like the query. */
export interface RankedPage {
  key: string;
  /** That of the hit, raised by the name. */
  score: number;
  hit: Hit;
  page: IndexedPage;
  name: NameMatch;
}

/** Reads pages, in the order of the hits. */
export const readPages = (
  hits: Hit[],
  { clauses, clauseWeights }: Pick<Retrieved, 'clauses' | 'clauseWeights'>,
  fullText: FullText,
  weights: Weights,
): Promise<RankedPage[]> =>
  Promise.all(
    hits.map(async (hit) => {
      const page = await fullText.read(hit.key);
      const name = matchNames(page, clauses, clauseWeights, weights);
      return { key: hit.key, hit, page, name, score: hit.score * (1 + name.similarity) };
    }),
  );

/**
 * Reads the first `limit` pages, given best first. A page whose title, other name or question is what was asked for comes before
 * one that only mentions it; that is seen only when a page is read.
 */
export async function rerank(
  hits: Hit[],
  limit: number,
  retrieved: Pick<Retrieved, 'clauses' | 'clauseWeights'>,
  fullText: FullText,
  weights: Weights,
): Promise<RankedPage[]> {
  const read = await readPages(hits.slice(0, Math.max(limit, reranked)), retrieved, fullText, weights);
  return [...read.slice(0, reranked).sort(byScoreAndEvent), ...read.slice(reranked)].slice(0, limit);
}

/** Best first; of equals, the newest: keys are made from what a page says, so that any other word of it would change the order. */
const byScoreAndEvent = (a: RankedPage, b: RankedPage): number =>
  b.score - a.score || eventOf(b).localeCompare(eventOf(a)) || byScore(a, b);

const eventOf = ({ page }: RankedPage): string => page.filters['event']?.[0] ?? '';
