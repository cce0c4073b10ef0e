import type { Lexicon } from '../../../src/search/index/lexicon.ts';
import { stem } from '../../../src/search/text/stemmer.ts';

/** A lexicon of these terms, each on one page, that is loaded already. */
export function lexiconOf(text: string): Lexicon {
  const terms = text.split(' ');
  return {
    load: async () => {},
    loadCandidates: async () => {},
    has: (term) => terms.includes(term),
    documentFrequency: (term) => terms.filter((one) => stem(one) === stem(term)).length,
    isEveryday: () => false,
    hasExtension: (term) => terms.some((one) => one !== term && one.startsWith(term)),
    candidates: (word, slack) => terms.filter((one) => Math.abs(one.length - word.length) <= slack).map((one) => [one, 1]),
  };
}
