import type { Posting } from '../index/pagefind.ts';
import type { Clause } from '../query/clause.ts';
import type { Match, Matches } from './matcher.ts';
import type { Weights } from './weights.ts';

/** A page that has something of the query, by its key. */
export interface Hit {
  key: string;
  score: number;
  /** How each clause is matched; undefined where it is not. */
  matches: (Match | undefined)[];
}

/** BM25F without length: occurrences in the text, and a weight for each field that has the term, then saturated. 0 to 1. */
export function scorePosting({ frequency, fields }: Pick<Posting, 'frequency' | 'fields'>, weights: Weights): number {
  const weighted = fields.reduce((sum, field) => sum + (weights.field[field] ?? 0), frequency);
  return weighted / (weighted + weights.saturation);
}

/** Inverse document frequency of BM25, smoothed. */
export const inverseFrequency = (pages: number, total: number, weights: Weights): number =>
  Math.log(1 + (Math.max(0, total - pages) + 0.5) / (pages + weights.rarity));

/** What each clause tells: rare things tell more, words of the question and of everyday talk less. */
export const weighClauses = (clauses: Clause[], matches: Matches[], total: number, weights: Weights): number[] =>
  clauses.map((clause, index) => inverseFrequency(matches[index]?.size ?? 0, total, weights) * weighKind(clause, weights));

const weighKind = ({ isLight, isEveryday, facet }: Clause, weights: Weights): number =>
  facet?.name === 'outcome' ? weights.outcome : isLight ? weights.light : isEveryday ? weights.everyday : 1;

/** Pages by key with their score: the weighed sum of their matches. Unordered. */
export function scorePages(matches: Matches[], clauseWeights: number[]): Hit[] {
  const keys = new Set(matches.flatMap((found) => [...found.keys()]));
  return [...keys].map((key) => {
    const own = matches.map((found) => found.get(key));
    return {
      key,
      matches: own,
      score: own.reduce((sum, match, index) => sum + (match?.score ?? 0) * (clauseWeights[index] ?? 0), 0),
    };
  });
}

/** Best first; equals by key, because the order in which Pagefind returns them depends on what was asked before. */
export const byScore = (a: { score: number; key: string }, b: { score: number; key: string }): number =>
  b.score - a.score || (a.key < b.key ? -1 : 1);
