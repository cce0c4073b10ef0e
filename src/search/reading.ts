import { halvesOf } from './compound.ts';
import type { Dictionary } from './dictionary.ts';
import { readIdentifier } from './identifiers.ts';
import type { ParsedQuery } from './query.ts';
import { correct, isCorrectable } from './spelling.ts';
import type { Synonyms } from './synonyms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { nameUnit, phraseUnit, quote, referenceUnit, type Unit, wordUnit } from './units.ts';
import { isStopWord, join, phraseOf, split, wordsOf } from './words.ts';

/** What a query asks for. */
export interface Reading {
  units: Unit[];
  /** Words that no page has, as typed. */
  missing: string[];
  /** Events or years named in passing (`canary 2022`): pages of them come first. */
  preferred: string[];
  /** What pages must not have, as Pagefind searches it. */
  excluded: string[];
}

/** A word on more pages than this takes long to weigh and tells next to nothing beside a rarer one. */
const mostPages = 3000;

/** Unknown words that are looked at for a slip of the finger; whoever types more has not mistyped. */
const mostCorrections = 6;

/** Reads a query against the vocabulary of the site, of which it loads what it needs. `verbatim` leaves spelling alone. */
export async function readQuery(query: ParsedQuery, dictionary: Dictionary, verbatim: boolean): Promise<Reading> {
  const terms = withoutStopWords(query.terms);
  const excluded = query.excluded
    .map((text) => text.split(/\s+/).map((word) => readIdentifier(word, dictionary.proposalPrefix)?.word ?? join(word)))
    .filter((words) => words.every(Boolean));
  const unknown = await loadWords(query, excluded.flat(), dictionary);
  const correctable = verbatim ? [] : unknown;
  const read: Read[] = [];
  for (let index = 0; index < terms.length; ) {
    const name = nameAt(terms, index, dictionary);
    const typed = terms.slice(index, index + (name?.length ?? 1)).join(' ');
    read.push(name ? (nameUnit(typed, name.others, dictionary) ?? { missing: typed }) : readTerm(typed, correctable, dictionary));
    index += name?.length ?? 1;
  }
  // A query of marks alone asks for something that is nowhere, not for everything.
  if (read.length > 0 && read.every((one) => 'missing' in one && one.missing === '')) read.push({ missing: terms.join(' ') });
  const units = read.flatMap((one) => ('ways' in one ? [one] : []));
  const telling = units.filter(({ pages }) => pages <= mostPages);
  return {
    units: [...(telling.length > 0 ? telling : units), ...query.phrases.map((phrase) => phraseUnit(phrase, dictionary))],
    missing: read.flatMap((one) => ('missing' in one && one.missing !== '' ? [one.missing] : [])),
    preferred: read.flatMap((one) => ('preferred' in one ? [one.preferred] : [])),
    // A word that no page has excludes none; Pagefind would take its beginning for it.
    excluded: excluded.filter((words) => words.every((word) => dictionary.vocabulary.frequency(word) > 0)).map(quote),
  };
}

/** What became of a term. */
type Read = Unit | { missing: string } | { preferred: string };

/** Reads one term: an identifier, a time, a word of the site, or a misspelt one. */
function readTerm(term: string, correctable: string[], dictionary: Dictionary): Read {
  const { vocabulary, events, proposalPrefix } = dictionary;
  const word = join(term);
  const identifier = readIdentifier(term, proposalPrefix);
  if (identifier && isCited(term, dictionary)) return referenceUnit(term, identifier, dictionary);
  if (isTime(term) && events.some((event) => event.startsWith(term))) return { preferred: term };
  if (word === '') return { missing: '' };
  if (identifier?.isExact) return { missing: term };
  const known = wordUnit(term, word, dictionary);
  const better = known ? undefined : correctTerm(term, correctable, vocabulary);
  const corrected = better ? wordUnit(better, join(better), dictionary) : undefined;
  if (corrected && better) return { ...corrected, typed: term, corrected: better };
  return known ?? { missing: term };
}

/** A term with its misspelt words set right, each part of a compound for itself. */
function correctTerm(term: string, correctable: string[], vocabulary: Vocabulary): string | undefined {
  const parts = term.split('-');
  const right = parts.map((part) => (correctable.includes(join(part)) ? correct(join(part), vocabulary) : part));
  const isChanged = right.some((part, index) => part !== parts[index]);
  return isChanged && right.every((part) => part !== undefined) ? right.join('-') : undefined;
}

const isTime = (term: string): boolean => /^20\d\d(-\d\d)?$/.test(term);

/** Whether a page spells out the identifier that the term is. */
function isCited(term: string, { vocabulary, proposalPrefix }: Dictionary): boolean {
  const identifier = readIdentifier(term, proposalPrefix);
  if (!identifier) return false;
  return identifier.isExact ? vocabulary.has(identifier.word) : vocabulary.frequency(identifier.word) > 0;
}

/** The longest name at a place of the query. An identifier is meant as it is, even where it is a name as well. */
function nameAt(terms: string[], index: number, dictionary: Dictionary): ReturnType<Synonyms['longestAt']> {
  const name = dictionary.synonyms.longestAt(terms, index);
  return name?.length === 1 && isCited(terms[index] ?? '', dictionary) ? undefined : name;
}

/** Words that a query may be found by, as it stands and by other names: known before the vocabulary is. */
export function listForms(query: ParsedQuery, { synonyms, proposalPrefix }: Dictionary): string[] {
  const terms = withoutStopWords(query.terms);
  const others = terms.flatMap((_, index) => synonyms.longestAt(terms, index)?.others ?? []);
  const typed = terms.flatMap((term) => readIdentifier(term, proposalPrefix)?.word ?? [join(term), ...split(term)]);
  return [...new Set([...typed, ...others.flatMap((other) => [...phraseOf(other), ...wordsOf(other)])])].filter(Boolean);
}

/**
 * Loads what the query may be found by; then, for terms that no page has, what they may have been meant to be. Comes back
 * with the words to correct: those that are neither known nor two known ones written together.
 */
async function loadWords(query: ParsedQuery, excluded: string[], dictionary: Dictionary): Promise<string[]> {
  const { vocabulary } = dictionary;
  await vocabulary.load([...listForms(query, dictionary), ...excluded].map(beginningOf));
  const unknown = withoutStopWords(query.terms)
    .flatMap((term) => (vocabulary.frequency(join(term)) > 0 ? [] : term.split('-')))
    .filter((part) => isCorrectable(part) && vocabulary.frequency(join(part)) === 0)
    .map(join);
  const halves = unknown.flatMap((word) => halvesOf(word).filter(([first]) => vocabulary.has(first)));
  await Promise.all([
    vocabulary.load(halves.map(([, second]) => second)),
    vocabulary.loadNear(unknown.slice(0, mostCorrections)),
  ]);
  return unknown.slice(0, mostCorrections).filter((word) => !halvesOf(word).some((pair) => pair.every(vocabulary.has)));
}

/** What the forms of a word have in common, which differ in their ends; identifiers have no forms. */
const beginningOf = (word: string): string => (/\d/.test(word) ? word : word.slice(0, Math.max(4, Math.ceil(word.length * 0.6))));

function withoutStopWords(terms: string[]): string[] {
  const telling = terms.filter((term) => !isStopWord(term.toLowerCase().replace(/[?!.,;:]+$/, '')));
  return telling.length > 0 ? telling : terms;
}
