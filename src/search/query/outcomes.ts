import { toTerm } from '../text/normalizer.ts';
import { stem } from '../text/stemmer.ts';
import { type Clause, makeFacetClause } from './clause.ts';

/** Words in the longest name that is looked for. */
const longestName = 3;

/** One or two words after one of these (`never got merged`), a name asks for the other outcomes. */
const negations = new Set(['no', 'not', 'never', 'without']);

/**
 * The outcomes that a query names in any form (`ipv6 prototypes`), the longest name first. Their words stay in the query:
 * they are in texts as well.
 */
export function readOutcomes(terms: string[], outcomes: { id: string; names: string[] }[]): Clause[] {
  const idOf = new Map(outcomes.flatMap(({ id, names }) => names.map((name) => [toKey(name.split(' ')), id] as const)));
  const found: Clause[] = [];
  for (let index = 0; index < terms.length; ) {
    const spans = Array.from({ length: longestName }, (_, shorter) => terms.slice(index, index + longestName - shorter));
    const named = spans.find((words) => idOf.has(toKey(words))) ?? [];
    const id = idOf.get(toKey(named));
    const isDenied = terms.slice(Math.max(0, index - 2), index).some((word) => negations.has(toTerm(word)));
    if (id && !isDenied) found.push(makeFacetClause(named.join(' '), { facet: 'outcome', values: [id] }));
    index += Math.max(1, named.length);
  }
  return found;
}

/** Words without their endings. */
const toKey = (words: string[]): string => words.map((word) => stem(toTerm(word))).join(' ');
