import { halvesOf, partsIfCompound } from './compound.ts';
import { readIdentifier } from './identifiers.ts';
import type { ParsedQuery } from './query.ts';
import { correct, isCorrectable } from './spelling.ts';
import type { Synonyms } from './synonyms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isStopWord, join, split, stem } from './words.ts';

/** One thing the reader asks for: it can be met in several ways, the typed one first. */
export interface Unit {
  /** As typed. */
  typed: string;
  ways: Way[];
  /** How many pages have it, as far as the vocabulary tells. */
  pages: number;
  /** How much meeting it tells: rare things tell more. */
  weight: number;
  /** A phrase, or an identifier: pages without it are no answer at all. */
  isRequired: boolean;
  /** The spelling it was read as, if another. */
  corrected?: string;
  /** What to mark in a snippet, as stems. */
  stems: string[];
}

/** A way to meet a unit: words that Pagefind searches. */
export interface Way {
  weight: number;
  kind: 'typed' | 'split' | 'other-name' | 'reference';
  text: string;
  /** The text is one word, and longer words that begin with it do not count. */
  isExact?: boolean;
}

export interface Reading {
  units: Unit[];
  /** Words that no page has, as typed. */
  missing: string[];
  /** Events or years named in passing (`canary 2022`): pages of them come first. */
  preferred: string[];
  /** What pages must not have, as Pagefind searches it. */
  excluded: string[];
}

/** What a query is read against. */
export interface Dictionary {
  vocabulary: Vocabulary;
  synonyms: Synonyms;
  proposalPrefix: string;
  /** Number of topic pages. */
  pages: number;
  /** Ids of the events: a year, a month. */
  events: string[];
}

/** What was typed outranks what it was taken for. */
const weights = { split: 0.92, otherName: 0.45, phrase: 1.5, reference: 3 };

/** A word on more pages than this takes long to weigh and tells next to nothing beside a rarer one. */
const mostPages = 3000;

/** Unknown words that are looked at for a slip of the finger; whoever types more has not mistyped. */
const mostCorrections = 6;

/** Reads a query against the vocabulary of the site, of which it loads what it needs. `verbatim` leaves spelling alone. */
export async function readQuery(query: ParsedQuery, dictionary: Dictionary, verbatim: boolean): Promise<Reading> {
  const terms = withoutStopWords(query.terms);
  await loadWords(query, dictionary, verbatim);
  const reading: Reading = { units: [], missing: [], preferred: [], excluded: await readExcluded(query.excluded, dictionary) };
  for (let index = 0; index < terms.length; ) {
    const term = terms[index] ?? '';
    const name = dictionary.synonyms.longestAt(terms, index);
    if (name && !(name.length === 1 && isCited(term, dictionary))) {
      reading.units.push(...readName(terms.slice(index, index + name.length).join(' '), name.others, dictionary));
      index += name.length;
    } else {
      readTerm(term, dictionary, verbatim || reading.missing.length >= mostCorrections, reading);
      index += 1;
    }
  }
  if (reading.units.some((unit) => unit.pages <= mostPages))
    reading.units = reading.units.filter((unit) => unit.pages <= mostPages);
  reading.units.push(...query.phrases.map((phrase) => phraseUnit(phrase, dictionary)));
  return reading;
}

/** Words that a query may be found by, as it stands and by other names: known before the vocabulary is. */
export function listForms(query: ParsedQuery, { synonyms, proposalPrefix }: Dictionary): string[] {
  const terms = withoutStopWords(query.terms);
  const others = terms.flatMap((_, index) => synonyms.longestAt(terms, index)?.others ?? []);
  const typed = terms.flatMap((term) => readIdentifier(term, proposalPrefix)?.word ?? [join(term), ...split(term)]);
  return [...new Set([...typed, ...others.flatMap(wordsOf)])].filter(Boolean);
}

/** What the forms of a word have in common, which differ in their ends; identifiers have no forms. */
const beginningOf = (word: string): string => (/\d/.test(word) ? word : word.slice(0, Math.max(4, Math.ceil(word.length * 0.6))));

/** Loads what the query may be found by; then, for terms that no page has, what they may have been meant to be. */
async function loadWords(query: ParsedQuery, dictionary: Dictionary, verbatim: boolean): Promise<void> {
  const { vocabulary } = dictionary;
  const terms = withoutStopWords(query.terms);
  await vocabulary.load(listForms(query, dictionary).map(beginningOf));
  const unknown = terms.map(join).filter((word) => isCorrectable(word) && vocabulary.frequency(word) === 0);
  const halves = unknown.flatMap((word) => halvesOf(word).filter(([first]) => vocabulary.has(first)));
  const near = verbatim ? [] : unknown.slice(0, mostCorrections);
  await Promise.all([vocabulary.load(halves.map(([, second]) => second)), vocabulary.loadNear(near)]);
}

/** A word that no page has excludes none; Pagefind would take its beginning for it. */
async function readExcluded(excluded: string[], { vocabulary }: Dictionary): Promise<string[]> {
  const phrases = excluded.map((text) => text.split(/\s+/).map(join).filter(Boolean));
  await vocabulary.load(phrases.flat().map(beginningOf));
  return phrases
    .filter((words) => words.length > 0 && words.every((word) => vocabulary.frequency(word) > 0))
    .map((words) => (words.length > 1 ? toPhrase(words) : (words[0] ?? '')));
}

function readTerm(term: string, dictionary: Dictionary, verbatim: boolean, reading: Reading): void {
  const { vocabulary, events } = dictionary;
  const word = join(term);
  if (word === '') return;
  const identifier = readIdentifier(term, dictionary.proposalPrefix);
  if (identifier && isCited(term, dictionary)) {
    reading.units.push(referenceUnit(term, identifier, dictionary));
    return;
  }
  if (/^20\d\d(-\d\d)?$/.test(term) && events.some((event) => event.startsWith(term))) {
    reading.preferred.push(term);
    return;
  }
  const found = identifier?.isExact ? undefined : readWord(term, word, dictionary);
  if (found) {
    reading.units.push(found);
    return;
  }
  const better = verbatim ? undefined : correct(word, vocabulary);
  const corrected = better ? readWord(better, better, dictionary) : undefined;
  if (corrected && better) reading.units.push({ ...corrected, typed: term, corrected: better });
  else reading.missing.push(term);
}

/** Whether a page spells out the identifier that the term is. */
function isCited(term: string, { vocabulary, proposalPrefix }: Dictionary): boolean {
  const identifier = readIdentifier(term, proposalPrefix);
  if (!identifier) return false;
  return identifier.isExact ? vocabulary.has(identifier.word) : vocabulary.frequency(identifier.word) > 0;
}

/** A word or compound that the site has, with its ways; undefined when no page has it. */
function readWord(term: string, word: string, dictionary: Dictionary): Unit | undefined {
  const { vocabulary } = dictionary;
  const parts = partsIfCompound(term, vocabulary);
  const whole = vocabulary.frequency(word);
  const ways: Way[] = [
    ...(whole > 0 ? [{ kind: 'typed', weight: 1, text: word } as const] : []),
    ...(parts.length > 1 ? [{ kind: 'split', weight: weights.split, text: parts.join(' ') } as const] : []),
  ];
  if (ways.length === 0) return undefined;
  return {
    ...unit(term, ways, whole || Math.min(...parts.map(vocabulary.frequency)), dictionary),
    stems: whole > 0 && !term.includes('-') ? [stem(word)] : [word, ...parts].map(stem),
  };
}

/** A name of the vocabulary: its words as typed, and its other names. */
function readName(typed: string, others: string[], dictionary: Dictionary): Unit[] {
  const { frequency } = dictionary.vocabulary;
  const isKnown = (word: string) => frequency(word) > 0;
  const words = wordsOf(typed).filter(isKnown);
  const joined = join(typed);
  const ways: Way[] = [
    ...(isKnown(joined) ? [{ kind: 'typed', weight: 1, text: joined } as const] : []),
    ...(words.length > 0 && words.join(' ') !== joined ? [{ kind: 'typed', weight: 1, text: words.join(' ') } as const] : []),
    ...others
      .map(wordsOf)
      .filter((other) => other.length > 0 && other.every(isKnown))
      .map((other): Way => ({ kind: 'other-name', weight: weights.otherName, text: toPhrase(other) })),
  ];
  if (ways.length === 0) return [];
  // A name is as rare as its rarest word.
  const pages = Math.min(...(words.length > 0 ? words : [joined]).map(frequency));
  return [{ ...unit(typed, ways, pages, dictionary), stems: [joined, ...words].map(stem) }];
}

function referenceUnit(typed: string, { word, isExact }: { word: string; isExact: boolean }, dictionary: Dictionary): Unit {
  const way: Way = { kind: 'reference', weight: weights.reference, text: word, isExact };
  return { ...unit(typed, [way], dictionary.vocabulary.frequency(word), dictionary), isRequired: true };
}

function phraseUnit(phrase: string, dictionary: Dictionary): Unit {
  const words = phrase.split(/\s+/).map(join).filter(Boolean);
  const way: Way = { kind: 'typed', weight: weights.phrase, text: toPhrase(words) };
  return { ...unit(phrase, [way], 2, dictionary), isRequired: true, stems: words.map(stem) };
}

/** The weight is that of BM25: the rarer, the more. */
function unit(typed: string, ways: Way[], pages: number, dictionary: Dictionary): Unit {
  const others = Math.max(0, dictionary.pages - pages);
  const weight = Math.log(1 + (others + 0.5) / (pages + 0.5)) + 0.2;
  return { typed, ways, pages, weight, isRequired: false, stems: [stem(join(typed))] };
}

const toPhrase = (words: string[]): string => `"${words.join(' ')}"`;

const wordsOf = (name: string): string[] =>
  name
    .split(/[\s/-]+/)
    .map(join)
    .filter(Boolean);

function withoutStopWords(terms: string[]): string[] {
  const telling = terms.filter((term) => !isStopWord(term.toLowerCase().replace(/[?!.,;:]+$/, '')));
  return telling.length > 0 ? telling : terms;
}
