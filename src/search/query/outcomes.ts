import { toTerm } from '../text/normalizer.ts';
import { withoutPlural } from '../text/plural.ts';
import { type Clause, makeFacetClause } from './clause.ts';

/** Words in the longest name that is looked for. */
const longestName = 3;

/** Up to three words after one of these (`has never been merged`), the name of an outcome does not ask for it. */
const isNegation = (term: string): boolean => /^(?:no|not|never|without|cannot|\p{L}+n['’ʼ]t)$/iu.test(term);

/**
 * The outcomes that a query names, in singular or plural (`ipv6 prototypes`), the longest name first, each once. Their words
 * stay in the query: topics have them as well.
 */
export function readOutcomes(terms: string[], outcomes: { id: string; names: string[] }[]): Clause[] {
  const idOf = new Map(outcomes.flatMap(({ id, names }) => names.map((name) => [toKey(name.split(' ')), id] as const)));
  const found: Clause[] = [];
  for (let index = 0; index < terms.length; ) {
    const spans = Array.from({ length: longestName }, (_, shorter) => terms.slice(index, index + longestName - shorter));
    const named = spans.find((words) => idOf.has(toKey(words))) ?? [];
    const id = idOf.get(toKey(named));
    const isDenied = terms.slice(Math.max(0, index - 3), index).some(isNegation);
    if (id && !isDenied && !found.some(({ facet }) => facet?.values.includes(id)))
      found.push(makeFacetClause(named.join(' '), { name: 'outcome', values: [id] }));
    index += Math.max(1, named.length);
  }
  return found;
}

const toKey = (words: string[]): string => words.map((word) => withoutPlural(toTerm(word))).join(' ');
