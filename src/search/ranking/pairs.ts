import type { FullText } from '../index/pagefind.ts';
import type { Clause } from '../query/clause.ts';
import type { Hit } from './scorer.ts';
import type { Weights } from './weights.ts';

/** Two words that stand together in a query, and the pages where they stand together as well, by key. */
export interface Pair {
  clauses: [Clause, Clause];
  keys: Set<string>;
}

/** Finds the pairs of neighbouring words that some page has; words of the question say nothing together. */
export async function matchPairs(clauses: Clause[], fullText: FullText): Promise<Pair[]> {
  const words = clauses.flatMap((clause) => {
    const term = readWord(clause);
    return term === undefined ? [] : [{ clause, term }];
  });
  const pairs = await Promise.all(
    words.slice(1).map(async (second, index) => {
      const first = words[index] ?? second;
      if (first.clause.isLight && second.clause.isLight) return [];
      const keys = await fullText.searchPhrase([first.term, second.term]);
      return keys.size > 0 ? [{ clauses: [first.clause, second.clause] satisfies Pair['clauses'], keys }] : [];
    }),
  );
  return pairs.flat();
}

/** The term of a clause that is one word, as typed or as corrected. */
function readWord({ variants: [first] }: Clause): string | undefined {
  return first && ['exact', 'fuzzy'].includes(first.kind) && first.terms.length === 1 ? first.terms[0] : undefined;
}

/** Pages with what their pairs add: a share of the weights of both words, as in the sequential dependence model (Metzler and Croft, 2005). */
export const addPairs = (hits: Hit[], pairs: Pair[], clauses: Clause[], clauseWeights: number[], weights: Weights): Hit[] =>
  hits.map((hit) => {
    const own = pairs.filter(({ keys }) => keys.has(hit.key)).flatMap((pair) => pair.clauses);
    const added = own.reduce((sum, clause) => sum + (clauseWeights[clauses.indexOf(clause)] ?? 0), 0);
    return { ...hit, score: hit.score + weights.pair * added };
  });
