import { splitCompound } from '../text/tokenizer.ts';
import { readIdentifier } from './identifiers.ts';
import type { ParsedQuery } from './parser.ts';

/**
 * The query with its phrases and compounds that no page has as they are taken apart into words; undefined when there are
 * none. Identifiers are never split.
 */
export function loosenQuery(query: ParsedQuery, notFound: string[], proposalPrefix: string): ParsedQuery | undefined {
  const isLoose = (term: string) =>
    notFound.includes(term) &&
    splitCompound(term).length > 1 &&
    !/\d/.test(term) &&
    !readIdentifier(term, proposalPrefix)?.isExact;
  const phrases = query.phrases.filter((phrase) => notFound.includes(phrase));
  if (phrases.length === 0 && !query.terms.some(isLoose)) return undefined;
  return {
    ...query,
    phrases: query.phrases.filter((phrase) => !phrases.includes(phrase)),
    terms: [
      ...query.terms.flatMap((term) => (isLoose(term) ? splitCompound(term) : [term])),
      ...phrases.flatMap((phrase) => phrase.split(/\s+/)),
    ],
  };
}
