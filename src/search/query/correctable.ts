import { toTerm } from '../text/normalizer.ts';
import { nameTerms, phraseTerms, splitCompound } from '../text/tokenizer.ts';
import { listHalves } from './compounds.ts';
import type { ParsedQuery } from './parser.ts';
import type { QueryContext } from './query-context.ts';
import { isCorrectable } from './spelling.ts';
import { listTypedTerms } from './typed-terms.ts';

/** Unknown words that are looked at for a slip of the finger. Somebody who types more has not mistyped. */
const mostCorrected = 6;

/** Terms that a query may be found by, as it stands and by other names: known before the lexicon is. */
function listForms({ terms }: ParsedQuery, { synonyms, proposalPrefix }: QueryContext): string[] {
  const others = terms.flatMap((_, index) => {
    const span = synonyms.longestAt(terms, index);
    return span
      ? [...span.others, ...span.related, ...(span.foreign ? [span.foreign, nameTerms(span.foreign).join('')] : [])]
      : [];
  });
  const pairs = terms.slice(1).map((term, index) => toTerm(`${terms[index]}${term}`));
  const names = [...terms, ...others].flatMap((name) => [...phraseTerms(name), ...nameTerms(name)]);
  return [...new Set([...listTypedTerms(terms, proposalPrefix), ...pairs, ...names])].filter(Boolean);
}

/**
 * The words to correct: those that are neither known nor two known ones written together. Loads the parts of the lexicon that
 * tell: what the query may be found by, then what terms that no page has may have been meant to be.
 */
export async function loadCorrectable(query: ParsedQuery, excluded: string[], context: QueryContext): Promise<string[]> {
  const { lexicon } = context;
  await lexicon.load([...listForms(query, context), ...excluded].map(beginningOf));
  const isKnown = (term: string) => lexicon.documentFrequency(term) > 0 || lexicon.hasExtension(term);
  const unknown = query.terms
    .flatMap((term) => (isKnown(toTerm(term)) ? [] : [toTerm(term), ...splitCompound(term)]))
    .filter((part, index, all) => isCorrectable(part) && !isKnown(part) && all.indexOf(part) === index)
    .slice(0, mostCorrected);
  const halves = unknown.flatMap((word) => listHalves(word).filter(([first]) => lexicon.has(first)));
  await Promise.all([lexicon.load(halves.map(([, second]) => second)), lexicon.loadCandidates(unknown)]);
  const compounds = new Set(query.terms.filter((term) => splitCompound(term).length > 1).map(toTerm));
  return unknown.filter((word) => compounds.has(word) || !listHalves(word).some((pair) => pair.every(lexicon.has)));
}

/** What the forms of a word have in common, which differ in their ends; identifiers have no forms. */
const beginningOf = (term: string): string => (/\d/.test(term) ? term : term.slice(0, Math.max(4, Math.ceil(term.length * 0.6))));
