import type { Field } from '../page-metadata.ts';
import type { VariantKind } from '../query/clause.ts';

/**
 * What the ranking of topics depends on. Chosen on the tune part of the judged queries (`npm run relevance`), `everyday`,
 * `fuzzy`, `outcome` and `pair` on the outside part as well; what each is worth on the validation part is printed by `npm run
 * relevance -- --ablate`. No judged query has a phrase or a word that is still being typed, and few have a compound: these
 * three stand for what the tests on the fixture site ask.
 */
export const weights = {
  /** What a variant is worth: what was typed outranks what it was taken for. */
  variant: {
    exact: 1,
    reference: 1.5,
    phrase: 1.5,
    compound: 0.7,
    prefix: 0.4,
    fuzzy: 0.8,
    alias: 0.5,
    related: 0.3,
  } satisfies Record<VariantKind, number>,
  /** How much more a related subject of few pages tells than one of many. */
  specificity: 0.5,
  /** What a match in a field counts beside one occurrence in the text (BM25F). */
  field: { title: 4, aliases: 3, questions: 2, references: 2, about: 1 } satisfies Record<Field, number>,
  /** Occurrences after which more hardly count: k1 of BM25. */
  saturation: 3,
  /** Added to the number of pages in the inverse document frequency, so that one rare word does not outweigh a subject. */
  rarity: 1,
  /** What a word of the question counts beside one of its subject. */
  light: 0.35,
  /** What a word of everyday English that the site is not about counts beside one of the trade. */
  everyday: 0.6,
  /** What two words that stand together, in the query and on the page, add: a share of what both tell. */
  pair: 0.1,
  /** What the outcome of a topic counts where the query names it. */
  outcome: 0.7,
  /** What a title, other name or question that is like the whole query adds, as a factor. */
  name: { title: 1.5, alias: 1.3, question: 1 },
  /** Partial answers: floor as a share of the best score, and how many at most. */
  partial: { floor: 0.15, most: 5 },
};

export type Weights = typeof weights;
