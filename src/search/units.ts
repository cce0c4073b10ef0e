import { partsIfCompound } from './compound.ts';
import type { Lexicon, Page } from './lexicon.ts';
import type { ParsedQuery } from './query.ts';
import { correct } from './spelling.ts';
import type { Synonyms } from './synonyms.ts';
import { isStopWord, join, stem } from './words.ts';

/** One thing the reader asks for: it can be met in several ways, the typed one first. */
export interface Unit {
  /** As typed. */
  typed: string;
  ways: Way[];
  /** How much meeting it tells: rare things tell more. */
  weight: number;
  /** A phrase, or an identifier: pages without it are no answer at all. */
  isRequired: boolean;
  /** The spelling it was read as, if another. */
  corrected?: string;
  /** What to mark in a snippet, as stems. */
  stems: string[];
}

/** A way to meet a unit: words that Pagefind searches, or pages known without it. */
export interface Way {
  weight: number;
  kind: 'typed' | 'split' | 'other-name' | 'reference';
  text?: string;
  pages?: Page[];
}

export interface Reading {
  units: Unit[];
  /** Words that no page has, as typed. */
  missing: string[];
  /** Events or years named in passing (`canary 2022`): pages of them come first. */
  preferred: string[];
}

/** What was typed outranks what it was taken for. */
const weights = { split: 0.92, otherName: 0.62, tagged: 0.45 };

/** Reads the terms of a query against the vocabulary of the site. `verbatim` leaves spelling alone. */
export function readUnits(query: ParsedQuery, lexicon: Lexicon, synonyms: Synonyms, verbatim: boolean): Reading {
  const reading: Reading = { units: [], missing: [], preferred: [] };
  const terms = withoutStopWords(query.terms);
  for (let index = 0; index < terms.length; ) {
    const name = synonyms.longestAt(terms, index);
    if (name && !(name.length === 1 && lexicon.findIdentifier(terms[index] ?? ''))) {
      const typed = terms.slice(index, index + name.length).join(' ');
      reading.units.push(...readName(typed, name.others, name.pages, lexicon));
      index += name.length;
    } else {
      readTerm(terms[index] ?? '', lexicon, verbatim, reading);
      index += 1;
    }
  }
  for (const phrase of query.phrases) reading.units.push(phraseUnit(phrase, lexicon));
  return reading;
}

function readTerm(term: string, lexicon: Lexicon, verbatim: boolean, reading: Reading): void {
  const word = join(term);
  if (word === '') return;
  const cited = lexicon.findIdentifier(term);
  const inText = lexicon.frequency(word);
  if (cited && (cited.length > 0 || inText === 0)) {
    if (cited.length === 0) reading.missing.push(term);
    else
      reading.units.push({
        ...unit(term, [{ kind: 'reference', weight: 3, pages: cited }], cited.length, lexicon),
        isRequired: true,
      });
    return;
  }
  if (/^20\d\d(-\d\d)?$/.test(term) && lexicon.pages.some((page) => page.event.startsWith(term))) {
    reading.preferred.push(term);
    return;
  }
  const found = readWord(term, word, lexicon);
  if (found) {
    reading.units.push(found);
    return;
  }
  const better = verbatim ? undefined : correct(word, lexicon);
  const corrected = better ? readWord(better, better, lexicon) : undefined;
  if (corrected && better) reading.units.push({ ...corrected, typed: term, corrected: better });
  else reading.missing.push(term);
}

/** A word, compound or identifier that the site has, with its ways; undefined when no page has it. */
function readWord(term: string, word: string, lexicon: Lexicon): Unit | undefined {
  const parts = partsIfCompound(term, lexicon);
  const whole = lexicon.frequency(word);
  const ways: Way[] = [
    ...(whole > 0 ? [{ kind: 'typed', weight: 1, text: word } as const] : []),
    ...(parts.length > 1 ? [{ kind: 'split', weight: weights.split, text: parts.join(' ') } as const] : []),
  ];
  if (ways.length === 0) return undefined;
  const frequency = whole || Math.min(...parts.map((part) => lexicon.frequency(part)));
  return {
    ...unit(term, ways, frequency, lexicon),
    stems: whole > 0 && !term.includes('-') ? [stem(word)] : [stem(word), ...parts.map(stem)],
  };
}

/** A name of the vocabulary: its words as typed, its other names, and the pages that carry it. */
function readName(typed: string, others: string[], pages: Page[], lexicon: Lexicon): Unit[] {
  const words = typed
    .split(/[\s-]+/)
    .map(join)
    .filter((word) => word !== '' && lexicon.frequency(word) > 0);
  const joined = join(typed);
  const ways: Way[] = [
    ...(lexicon.frequency(joined) > 0 ? [{ kind: 'typed', weight: 1, text: joined } as const] : []),
    ...(words.length > 1 || words[0] !== joined
      ? words.length > 0
        ? [{ kind: 'typed', weight: 1, text: words.join(' ') } as const]
        : []
      : []),
    ...others.flatMap((other): Way[] => {
      const text = other
        .split(/[\s/-]+/)
        .map(join)
        .filter(Boolean);
      return text.length > 0 && text.every((word) => lexicon.frequency(word) > 0)
        ? [{ kind: 'other-name', weight: weights.otherName, text: text.join(' ') }]
        : [];
    }),
    ...(pages.length > 0 ? [{ kind: 'other-name', weight: weights.tagged, pages } as const] : []),
  ];
  if (ways.length === 0) return [];
  const frequency = Math.max(pages.length, ...words.map((word) => lexicon.frequency(word)).slice(0, 1), 1);
  return [{ ...unit(typed, ways, frequency, lexicon), stems: [joined, ...words].map(stem) }];
}

function phraseUnit(phrase: string, lexicon: Lexicon): Unit {
  const text = `"${phrase.split(/\s+/).map(join).filter(Boolean).join(' ')}"`;
  return {
    ...unit(phrase, [{ kind: 'typed', weight: 1.5, text }], 2, lexicon),
    isRequired: true,
    stems: phrase.split(/\s+/).map((word) => stem(join(word))),
  };
}

function unit(typed: string, ways: Way[], frequency: number, lexicon: Lexicon): Unit {
  const total = lexicon.pages.length;
  return {
    typed,
    ways,
    weight: Math.log(1 + (total - Math.min(frequency, total) + 0.5) / (frequency + 0.5)) + 0.2,
    isRequired: false,
    stems: [stem(join(typed))],
  };
}

function withoutStopWords(terms: string[]): string[] {
  const telling = terms.filter((term) => !isStopWord(term.toLowerCase().replace(/[?!.,;:]+$/, '')));
  return telling.length > 0 ? telling : terms;
}
