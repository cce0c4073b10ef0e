import type { Lexicon } from '../index/lexicon.ts';
import { toTerm } from '../text/normalizer.ts';
import { isLightWord, isStopWord, withoutContraction } from '../text/stop-words.ts';
import { nameTerms, phraseTerms, splitCompound } from '../text/tokenizer.ts';
import { type Clause, makeVariant, type Variant } from './clause.ts';
import { findParts, listHalves } from './compounds.ts';
import { readIdentifier } from './identifiers.ts';
import type { ParsedQuery } from './parser.ts';
import { isCorrectable, listCorrections } from './spelling.ts';
import type { Synonyms } from './synonyms.ts';
import { readTimes, type Time } from './times.ts';

/** What a query is analyzed against. */
export interface QueryContext {
  lexicon: Lexicon;
  synonyms: Synonyms;
  proposalPrefix: string;
  /** Every event by id, with the names that people use for it. */
  events: { id: string; names: string[] }[];
}

/** What a query asks for. */
export interface AnalyzedQuery {
  clauses: Clause[];
  /** Events or years named in passing (`canary 2022`). */
  times: Time[];
  /** What no page has, as typed. */
  notFound: string[];
  /** What pages must not have: terms that stand together. */
  excluded: string[][];
}

/** Unknown words that are looked at for a slip of the finger. Somebody who types more has not mistyped. */
const mostCorrected = 6;

/** Analyzes a query against the lexicon of the site, of which it loads what it needs. `verbatim` leaves spelling alone. */
export async function analyzeQuery(query: ParsedQuery, context: QueryContext, verbatim: boolean): Promise<AnalyzedQuery> {
  const { times, rest } = readTimes(query.terms, context.events);
  const typed = withoutStopWords(rest);
  const excluded = query.excluded.map((text) => toExcludedTerms(text, context)).filter((terms) => terms.length > 0);
  const correctable = await loadLexicon({ ...query, terms: typed }, excluded.flat(), context);
  const readTerm = (term: string) => toClause(term, verbatim ? [] : correctable, context);
  const read = typed.flatMap((term) => splitAtSlash(term, context)).map(readTerm);
  addNames(read, context);
  const clauses = lightenWords(read);
  const isKnown = ({ variants }: Clause) => variants.some(({ kind }) => kind !== 'related');
  return {
    clauses: [...clauses.filter(({ variants }) => variants.length > 0), ...query.phrases.map(toPhraseClause)],
    times,
    notFound: clauses.filter((clause) => !clause.isLight && !isKnown(clause)).map(({ typed: word }) => word),
    // A term that no page has excludes none; Pagefind would take its beginning for it.
    excluded: excluded.filter((words) => words.every((word) => context.lexicon.documentFrequency(word) > 0)),
  };
}

/** Terms that a query may be found by, as it stands and by other names: known before the lexicon is. */
export function listForms(query: ParsedQuery, { synonyms, proposalPrefix }: QueryContext): string[] {
  const terms = withoutStopWords(query.terms);
  const others = terms.flatMap((_, index) => {
    const span = synonyms.longestAt(terms, index);
    return span ? [...span.others, ...span.related] : [];
  });
  const typed = terms.flatMap((term) => [
    ...(readIdentifier(term, proposalPrefix)?.term ? [readIdentifier(term, proposalPrefix)?.term ?? ''] : []),
    toTerm(term),
    ...splitCompound(term),
    ...nameTerms(term),
  ]);
  const pairs = terms.slice(1).map((term, index) => toTerm(`${terms[index]}${term}`));
  return [...new Set([...typed, ...pairs, ...others.flatMap((other) => [...phraseTerms(other), ...nameTerms(other)])])].filter(
    Boolean,
  );
}

function withoutStopWords(terms: string[]): string[] {
  const telling = terms.filter((term) => !isStopWord(term)).map((term) => (/['’ʼ]/.test(term) ? withoutContraction(term) : term));
  return telling.length > 0 ? telling : terms;
}

const toExcludedTerms = (text: string, { proposalPrefix }: QueryContext): string[] =>
  text
    .split(/\s+/)
    .map((word) => readIdentifier(word, proposalPrefix)?.term ?? toTerm(word))
    .filter(Boolean);

/** `ingress/egress` is two things, unless a page has it as it is or refers to it. */
function splitAtSlash(term: string, { lexicon, proposalPrefix }: QueryContext): string[] {
  if (!/\w[/|+&]\w/.test(term)) return [term];
  const identifier = readIdentifier(term, proposalPrefix);
  if ((identifier && isCited(identifier.term, lexicon)) || isCited(toTerm(term), lexicon)) return [term];
  return term.split(/[/|+&]+/).filter((part) => toTerm(part) !== '');
}

const isCited = (term: string, lexicon: Lexicon): boolean => lexicon.has(term) || lexicon.hasExtension(term);

/** A clause with every variant by which a page can have a term; without variants where no page can. */
function toClause(typed: string, correctable: string[], { lexicon, proposalPrefix }: QueryContext): Clause {
  const clause: Clause = { typed, variants: [], isRequired: false, isLight: false };
  const identifier = readIdentifier(typed, proposalPrefix);
  if (identifier && (identifier.isExact ? lexicon.has(identifier.term) : isCited(identifier.term, lexicon)))
    return {
      ...clause,
      isRequired: true,
      variants: [makeVariant('reference', [identifier.term], { isPrefix: !identifier.isExact })],
    };
  if (identifier?.isExact || toTerm(typed) === '') return clause;
  const known = listVariants(typed, lexicon);
  if (known.length > 0) return { ...clause, variants: known };
  return correctClause(clause, correctable, lexicon);
}

/** The variants of a term that the site has: itself, longer terms, its parts. */
function listVariants(typed: string, lexicon: Lexicon): Variant[] {
  const term = toTerm(typed);
  const parts = findParts(typed, lexicon);
  const isKnown = lexicon.documentFrequency(term) > 0;
  // Of a single letter everything is an extension; `C++` is not `C`.
  if (term.length === 1) return isKnown && !/[^\p{L}\p{N}]/u.test(typed) ? [makeVariant('exact', [term])] : [];
  return [
    ...(isKnown ? [makeVariant('exact', [term])] : []),
    ...(lexicon.hasExtension(term) && (term.length > 2 || !isKnown) ? [makeVariant('prefix', [term], { isPrefix: true })] : []),
    ...(parts.length > 1 ? [makeVariant('compound', parts, { isPrefix: true })] : []),
  ];
}

/** The clause read as the terms that it is probably a misspelling of. */
function correctClause(clause: Clause, correctable: string[], lexicon: Lexicon): Clause {
  const term = toTerm(clause.typed);
  // A compound is spelled with care: what is less like it is another name (`toString` is not `testing`).
  const least = splitCompound(clause.typed).length > 1 ? 0.85 : 0;
  const corrections = correctable.includes(term)
    ? listCorrections(term, lexicon).filter(({ similarity }) => similarity >= least)
    : [];
  if (!corrections[0]) return clause;
  return {
    ...clause,
    corrected: respell(clause.typed, corrections[0].term, correctable, lexicon),
    variants: corrections.map(({ term: read, similarity }) => makeVariant('fuzzy', [read], { similarity })),
  };
}

/** A corrected compound with the capitals and hyphens that were typed, where its parts tell where they belong. */
function respell(typed: string, read: string, correctable: string[], lexicon: Lexicon): string {
  const spelled = splitCompound(typed)
    .filter((part) => correctable.includes(part))
    .reduce((text, part) => {
      const right = listCorrections(part, lexicon)[0]?.term ?? part;
      return text.replace(new RegExp(part, 'i'), (found) =>
        /^\p{Lu}/u.test(found) ? right.charAt(0).toUpperCase() + right.slice(1) : right,
      );
    }, typed);
  return toTerm(spelled) === read ? spelled : read;
}

/**
 * The query with its phrases and compounds that no page has as they are taken apart into words; undefined when there are
 * none. Identifiers are meant as they are.
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

/** Adds what neighbouring terms mean together: other names of a thing, and the compound they make. */
function addNames(clauses: Clause[], { synonyms, lexicon }: QueryContext): void {
  const terms = clauses.map(({ typed }) => typed);
  for (let index = 0; index < terms.length; ) {
    const name = synonyms.longestAt(terms, index);
    for (const clause of clauses.slice(index, index + (name?.length ?? 0))) {
      if (clause.isRequired) continue;
      // A name that is known is not misspelt.
      clause.variants = clause.variants.filter(({ kind }) => kind !== 'fuzzy');
      delete clause.corrected;
      clause.variants.push(
        ...(name?.others ?? []).flatMap((other) => toNameVariants('alias', other, lexicon)),
        ...(name?.related ?? []).flatMap((other) => toNameVariants('related', other, lexicon)),
      );
    }
    const compound = toTerm(`${terms[index]}${terms[index + 1] ?? ''}`);
    if (index + 1 < terms.length && lexicon.has(compound))
      for (const clause of clauses.slice(index, index + 2)) clause.variants.push(makeVariant('compound', [compound]));
    index += name?.length ?? 1;
  }
}

function toNameVariants(kind: 'alias' | 'related', name: string, lexicon: Lexicon): Variant[] {
  const spellings = new Map([phraseTerms(name), nameTerms(name)].map((terms) => [terms.join(' '), terms]));
  return [...spellings.values()]
    .filter((terms) => terms.length > 0 && terms.every((term) => lexicon.documentFrequency(term) > 0))
    .map((terms) => makeVariant(kind, terms, { name }));
}

/** Words of the question do not count where there is a subject. */
function lightenWords(clauses: Clause[]): Clause[] {
  const isLight = ({ typed, variants }: Clause) =>
    isLightWord(typed.toLowerCase()) && variants.every(({ kind }) => kind !== 'alias');
  return clauses.every(isLight) ? clauses : clauses.map((clause) => ({ ...clause, isLight: isLight(clause) }));
}

const toPhraseClause = (phrase: string): Clause => ({
  typed: phrase,
  variants: [makeVariant('phrase', phraseTerms(phrase))],
  isRequired: true,
  isLight: false,
});

/**
 * Loads what the query may be found by; then, for terms that no page has, what they may have been meant to be. Returns
 * the words to correct: those that are neither known nor two known ones written together.
 */
async function loadLexicon(query: ParsedQuery, excluded: string[], context: QueryContext): Promise<string[]> {
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
