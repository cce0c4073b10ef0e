import type { FullText, Posting, Postings } from '../index/pagefind.ts';
import type { Clause, Variant } from '../query/clause.ts';
import { scorePosting } from './scorer.ts';
import type { Weights } from './weights.ts';

/** How well a page has what a clause asks for, by the best of its variants (DisMax): 0 to 1.5. */
export interface Match {
  score: number;
  variant: Variant;
  /** Where the page has it; a page has a facet nowhere. */
  posting?: Posting;
}

/** Whether a page has what was asked for, and not only the subject that it belongs to. */
export const isMet = (match: Match | undefined): boolean => match !== undefined && match.variant.kind !== 'related';

/** The pages that have what a clause asks for, by key. */
export type Matches = Map<string, Match>;

/** Finds the pages for every clause. */
export const matchClauses = (clauses: Clause[], fullText: FullText, weights: Weights): Promise<Matches[]> =>
  Promise.all(clauses.map((clause) => matchClause(clause, fullText, weights)));

async function matchClause(clause: Clause, fullText: FullText, weights: Weights): Promise<Matches> {
  const found = await Promise.all(clause.variants.map((variant) => findPostings(variant, fullText)));
  const matches: Matches = new Map();
  clause.variants.forEach((variant, index) => {
    const boost = weights.variant[variant.kind] * variant.similarity * rateSpecificity(variant, found[index]?.size ?? 0, weights);
    for (const [key, posting] of found[index] ?? []) {
      const score = boost * scorePosting(posting, weights);
      if (score > (matches.get(key)?.score ?? 0)) matches.set(key, { score, variant, posting });
    }
  });
  return matches;
}

/** Of several subjects that a name leads to, the one with the fewest pages is nearest to it. */
const rateSpecificity = ({ kind }: Variant, pages: number, { specificity }: Weights): number =>
  kind === 'related' ? Math.log2(2 + pages) ** -specificity : 1;

/** Quotes tell which pages have the terms as they are, but not how often; the prefix search of the same terms does. */
async function findPostings({ terms, isPrefix, isPhrase }: Variant, fullText: FullText): Promise<Postings> {
  const loose = await fullText.searchPrefix(terms.join(' '));
  if (isPrefix) return loose;
  const sets = await Promise.all((isPhrase ? [terms] : terms.map((term) => [term])).map(fullText.searchPhrase));
  const nothing = { frequency: 1, fields: [] };
  const [first = new Set<string>(), ...others] = sets;
  const keys = [...first].filter((key) => others.every((set) => set.has(key)));
  return new Map(keys.map((key) => [key, loose.get(key) ?? nothing]));
}
