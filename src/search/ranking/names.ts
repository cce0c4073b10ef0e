import type { IndexedPage } from '../index/pagefind.ts';
import type { Clause } from '../query/clause.ts';
import { toTerm } from '../text/normalizer.ts';
import { stem } from '../text/stemmer.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenizer.ts';
import type { Weights } from './weights.ts';

/** How much a page is named like the query, and by which of its names. */
export interface NameMatch {
  similarity: number;
  kind: 'title' | 'alias' | 'question';
  name: string;
}

/** The name of a page that is most like the query: weighed share of the query that it spells, times its own share that the query is. */
export function matchNames(
  page: Pick<IndexedPage, 'title' | 'aliases' | 'questions'>,
  clauses: Clause[],
  clauseWeights: number[],
  weights: Weights,
): NameMatch {
  const total = clauseWeights.reduce((sum, weight) => sum + weight, 0);
  const rate = (name: string): number => {
    const own = new Set(
      tokenize(name)
        .filter((term) => !isStopWord(term))
        .map(stem),
    );
    const matched = clauses.map((clause) => isSpelled(clause, own));
    const covered = matched.reduce((sum, isMatched, index) => (isMatched ? sum + (clauseWeights[index] ?? 0) : sum), 0);
    const precision = Math.min(1, matched.filter(Boolean).length / Math.max(own.size, 1));
    return total === 0 ? 0 : (covered / total) ** 2 * (0.5 + 0.5 * precision);
  };
  const names = [
    { kind: 'title' as const, name: page.title },
    ...page.aliases.map((name) => ({ kind: 'alias' as const, name })),
    ...page.questions.map((name) => ({ kind: 'question' as const, name })),
  ].map((named) => ({ ...named, similarity: rate(named.name) * weights.name[named.kind] }));
  return names.reduce((best, one) => (one.similarity > best.similarity ? one : best), {
    kind: 'title',
    name: page.title,
    similarity: 0,
  });
}

/** Whether a name has what a clause asks for: all terms of one of its variants. */
const isSpelled = ({ typed, variants }: Clause, stems: Set<string>): boolean =>
  stems.has(stem(toTerm(typed))) ||
  variants.some(({ kind, terms }) => kind !== 'related' && kind !== 'prefix' && terms.every((term) => stems.has(stem(term))));

/** Stems of the terms by which a page can have what a clause asks for, other names apart. */
export const listStems = ({ typed, variants }: Clause): string[] => [
  ...new Set([...tokenize(typed), ...variants.filter(({ kind }) => kind !== 'alias').flatMap(({ terms }) => terms)].map(stem)),
];
