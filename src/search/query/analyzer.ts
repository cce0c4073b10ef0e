import type { Lexicon } from '../index/lexicon.ts';
import { toTerm } from '../text/normalizer.ts';
import { isLightWord, isStopWord } from '../text/stop-words.ts';
import { nameTerms, phraseTerms } from '../text/tokenizer.ts';
import { type Clause, makeFacetClause, makeVariant, type Variant } from './clause.ts';
import { isCited, readClause } from './clause-reader.ts';
import { loadCorrectable } from './correctable.ts';
import { readIdentifier } from './identifiers.ts';
import { or, type ParsedQuery } from './parser.ts';
import type { QueryContext } from './query-context.ts';
import { readOutcomes } from './outcomes.ts';
import { isEventNoun } from './periods.ts';
import { readTimes } from './times.ts';
import { withoutStopWords } from './typed-terms.ts';

/** What a query asks for. */
export interface AnalyzedQuery {
  clauses: Clause[];
  /** The time and the outcomes that the query names in passing. */
  facets: Clause[];
  /** What no page has, as typed. */
  notFound: string[];
  /** What pages must not have: terms that stand together. */
  excluded: string[][];
  /** What no page has and none needs, as typed: after a minus, or beside `OR`. */
  unknown: string[];
}

/** Analyzes a query against the lexicon of the site, of which it loads what it needs. `verbatim` leaves spelling alone. */
export async function analyzeQuery(query: ParsedQuery, context: QueryContext, verbatim: boolean): Promise<AnalyzedQuery> {
  const excludedTimes = query.excluded.filter((text) => isTime(text, context.events));
  const excludedTexts = query.excluded.filter((text) => !excludedTimes.includes(text));
  const { time, rest } = readTimes([...query.terms, ...excludedTimes.flatMap((text) => ['not', text])], context.events);
  const typed = listAsked(rest, time !== undefined, context.hackathon);
  const excluded = excludedTexts.map((text) => ({ text, terms: toExcludedTerms(text, context) }));
  const correctable = await loadCorrectable(
    { ...query, terms: typed },
    excluded.flatMap(({ terms }) => terms),
    context,
  );
  const readTerm = (term: string) => readClause(term, verbatim ? [] : correctable, context);
  const clauses = lightenWords(withoutRepeated(joinAlternatives(readAlternatives(typed, readTerm, context))));
  const isKnown = ({ variants }: Clause) => variants.some(({ kind }) => kind !== 'related');
  const isAnywhere = ({ terms }: { terms: string[] }) =>
    terms.length > 0 && terms.every((term) => context.lexicon.documentFrequency(term) > 0);
  return {
    clauses: [...clauses.filter(({ variants }) => variants.length > 0), ...query.phrases.map(toPhraseClause)],
    facets: [
      ...(time ? [makeFacetClause(time.typed, { name: 'event', values: time.events })] : []),
      ...readOutcomes(rest, context.outcomes),
    ],
    notFound: clauses.filter((clause) => !clause.isLight && !isKnown(clause)).map(({ typed: word }) => word),
    unknown: [
      ...excluded.filter((one) => !isAnywhere(one)).map(({ text }) => text),
      ...clauses
        .filter(isKnown)
        .flatMap(({ alternatives = [] }) => alternatives.filter((clause) => !isKnown(clause)).map(({ typed: word }) => word)),
    ],
    // A term that no page has excludes none; Pagefind would take its beginning for it.
    excluded: excluded.filter(isAnywhere).map(({ terms }) => terms),
  };
}

/** Whether a text is a time and nothing else. */
function isTime(text: string, events: string[]): boolean {
  const { time, rest } = readTimes(text.split(/\s+/), events);
  return time !== undefined && rest.length === 0;
}

/**
 * The terms that say something of a subject. The name of the events says nothing on a site about them, unless nothing else
 * was typed. Beside a time, no subject is needed: `what happened in 2024` asks for all topics of that year.
 */
function listAsked(terms: string[], hasTime: boolean, hackathon: string): string[] {
  const name = phraseTerms(hackathon);
  const start = terms.findIndex((_, index) => name.every((term, offset) => toTerm(terms[index + offset] ?? '') === term));
  const isNamed = start >= 0 && name.length > 0 && (hasTime || terms.length > name.length);
  const asked = isNamed ? terms.toSpliced(start, name.length) : terms;
  return hasTime && asked.every(isTalk) ? [] : withoutStopWords(asked);
}

/** What is typed twice is asked for once. */
function withoutRepeated(clauses: Clause[]): Clause[] {
  const keys = clauses.map(({ typed }) => typed.toLowerCase());
  return clauses.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Whether a word says nothing of a subject. */
const isTalk = (term: string): boolean => isStopWord(term) || isLightWord(term.toLowerCase()) || isEventNoun(term.toLowerCase());

/** The clauses of what stands between each `OR`. Names do not reach across one. */
function readAlternatives(terms: string[], readTerm: (term: string) => Clause, context: QueryContext): Clause[] {
  const start = terms.indexOf(or);
  if (start < 0 || terms.every((term) => term === or)) {
    const clauses = readTerms(terms, readTerm, context);
    addNames(clauses, context);
    return clauses;
  }
  const before = start > 0 ? readAlternatives(terms.slice(0, start), readTerm, context) : [];
  const after = start < terms.length - 1 ? readAlternatives(terms.slice(start + 1), readTerm, context) : [];
  return [...before, ...after.map((clause, index) => (index === 0 && start > 0 ? { ...clause, isAlternative: true } : clause))];
}

/** A clause for each term, and one for a proper name from elsewhere: `Active Directory` is not something active and a directory. */
function readTerms(terms: string[], readTerm: (term: string) => Clause, context: QueryContext): Clause[] {
  const clauses: Clause[] = [];
  for (let index = 0; index < terms.length; ) {
    const { length = 1, foreign } = context.synonyms.longestAt(terms, index) ?? {};
    const typed = terms.slice(index, index + length);
    if (foreign && length > 1) clauses.push(toNameClause(typed, foreign, context));
    else clauses.push(...typed.flatMap((term) => splitAtSlash(term, context)).map((term) => readPhrase(term) ?? readTerm(term)));
    index += length;
  }
  return clauses;
}

/** `vpn OR wireguard` is one clause: a page may have it either way. */
function joinAlternatives(clauses: Clause[]): Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const before = clause.isAlternative ? joined.pop() : undefined;
    joined.push(before ? toAlternatives([...(before.alternatives ?? [before]), clause]) : clause);
  }
  return joined;
}

const toAlternatives = (alternatives: Clause[]): Clause => ({
  typed: alternatives.map(({ typed }) => typed).join(` ${or} `),
  variants: alternatives.flatMap(({ variants }) => variants),
  isRequired: alternatives.every(({ isRequired }) => isRequired),
  isLight: false,
  isEveryday: alternatives.every(({ isEveryday }) => isEveryday),
  alternatives,
});

/** A name that pages have together, as it is usually spelled, as it was typed, or as one word. */
function toNameClause(typed: string[], name: string, { lexicon }: QueryContext): Clause {
  const text = typed.join(' ');
  const spellings = [...new Set([name.toLowerCase(), text.toLowerCase()])];
  const joined = nameTerms(name).join('');
  return {
    // Stop words are gone from what was typed.
    typed: typed.length < name.split(' ').length ? name : text,
    variants: [
      ...spellings.flatMap((spelling) => toNameVariants('exact', spelling, lexicon)),
      ...(lexicon.has(joined) ? [makeVariant('exact', [joined])] : []),
    ].map((variant) => ({ ...variant, isPhrase: true })),
    isRequired: false,
    isLight: false,
    isEveryday: false,
  };
}

const toExcludedTerms = (text: string, { proposalPrefix }: QueryContext): string[] =>
  text
    .split(/\s+/)
    .map((word) => readIdentifier(word, proposalPrefix)?.term ?? toTerm(word))
    .filter(Boolean);

/**
 * `ingress/egress` is two terms, unless a page has it in this form or refers to it; `a/b` and the short form of a commit or
 * file (`gardener/gardener@1a2b3c4`) are one.
 */
function splitAtSlash(term: string, { lexicon, proposalPrefix }: QueryContext): string[] {
  if (!/\w[/|+&]\w/.test(term) || /[@#:"]/.test(term)) return [term];
  const identifier = readIdentifier(term, proposalPrefix);
  if ((identifier && isCited(identifier.term, lexicon)) || lexicon.has(toTerm(term))) return [term];
  const parts = term.split(/[/|+&]+/).filter((part) => toTerm(part) !== '');
  return parts.some((part) => part.length === 1) ? [term] : withoutStopWords(parts);
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

function toNameVariants(kind: 'exact' | 'alias' | 'related', name: string, lexicon: Lexicon): Variant[] {
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

/** The clause of a phrase that stands beside `OR`, where the parser leaves its quotes. */
const readPhrase = (term: string): Clause | undefined => (/^".+"$/.test(term) ? toPhraseClause(term.slice(1, -1)) : undefined);

/** Words in quotes, which may be joined by hyphens on a page: it has `gardener-node-agent` as one term. */
const toPhraseClause = (phrase: string): Clause => ({
  typed: phrase,
  variants: [...new Set([phraseTerms(phrase).join(' '), phraseTerms(phrase).join('')])].map((terms) =>
    makeVariant('phrase', terms.split(' ')),
  ),
  isRequired: true,
  isLight: false,
  isEveryday: false,
});
