import { toTerm } from '../text/normalizer.ts';
import { isStopWord, withoutContraction } from '../text/stop-words.ts';
import { splitCompound } from '../text/tokenizer.ts';
import { readIdentifier } from './identifiers.ts';
import { or } from './parser.ts';

/** The terms that were typed: an identifier as it is indexed, a compound as a whole and in its parts. */
export const listTypedTerms = (terms: string[], proposalPrefix: string): string[] => [
  ...new Set(
    terms.flatMap((term) => {
      const identifier = readIdentifier(term, proposalPrefix);
      return identifier?.isExact
        ? [identifier.term]
        : [...(identifier ? [identifier.term] : []), toTerm(term), ...splitCompound(term)];
    }),
  ),
];

/** Terms that say something of a subject, contractions taken off; all of them where none does. */
export function withoutStopWords(terms: string[]): string[] {
  const telling = terms
    .filter((term) => term === or || !isStopWord(term))
    .map((term) => (/['’ʼ]/.test(term) ? withoutContraction(term) : term));
  return telling.length > 0 ? telling : terms;
}
