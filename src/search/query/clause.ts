/** One thing that the reader asks for, with the variants in which a page can have it. */
export interface Clause {
  /** As typed. */
  typed: string;
  variants: Variant[];
  /** An identifier or phrase: pages without it are not even a partial answer. */
  isRequired: boolean;
  /** Optional: a word of the question more than of its subject, or an outcome. It helps to rank, and no page misses it. */
  isLight: boolean;
  /** A word of everyday English that the site is not about: tells less than it is rare. */
  isEveryday: boolean;
  /** It stands after `OR`: a page that has it, or what stands before, has what was asked for. */
  isAlternative?: boolean;
  /** What stands between `OR`s, in the order of the query. */
  alternatives?: Clause[];
  /** The spelling it was read as, if another. */
  corrected?: string;
  /** What pages are filed under, instead of having a term. */
  facet?: FacetValues;
}

/** Values of a facet that a query names in passing: a time (`canary 2022`), an outcome (`ipv6 prototype`). */
export interface FacetValues {
  name: 'event' | 'outcome';
  /** Ids, any of which will do. */
  values: string[];
}

/** A clause that pages match by a facet. Outcomes are optional: they raise the score, and no page misses them. */
export const makeFacetClause = (typed: string, facet: FacetValues): Clause => ({
  typed,
  facet,
  variants: [],
  isRequired: false,
  isLight: facet.name === 'outcome',
  isEveryday: false,
});

/** By what a page has what was asked for. */
export type VariantKind =
  /** The term as typed, in any inflected form. */
  | 'exact'
  /** Longer terms that begin with it. */
  | 'prefix'
  /** The parts of a compound, or two words as one. */
  | 'compound'
  /** A term that it may be a misspelling of. */
  | 'fuzzy'
  /** Another name of what the query names. */
  | 'alias'
  /** What it belongs to: a tag, area, storyline or proposal. A page that has only this does not have what was asked for. */
  | 'related'
  /** An identifier that the page refers to. */
  | 'reference'
  /** Words in quotes. */
  | 'phrase';

/** A way to have what a clause asks for: terms that Pagefind searches. */
export interface Variant {
  kind: VariantKind;
  terms: string[];
  /** Longer terms count as well. */
  isPrefix: boolean;
  /** The terms must stand together, in this order. */
  isPhrase: boolean;
  /** 1; less for a term that is only near to what was typed. */
  similarity: number;
  /** The other name in its usual spelling. */
  name?: string;
}

/** A variant with what its kind implies, unless `more` says otherwise. */
export const makeVariant = (kind: VariantKind, terms: string[], more: Partial<Variant> = {}): Variant => ({
  kind,
  terms,
  isPrefix: false,
  isPhrase: ['phrase', 'alias', 'related'].includes(kind),
  similarity: 1,
  ...more,
});
