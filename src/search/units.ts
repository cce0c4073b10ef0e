import { partsIfCompound } from './compound.ts';
import type { Dictionary } from './dictionary.ts';
import { join, phraseOf, stem, wordsOf } from './words.ts';

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
  /** The other name, as it is spelt. */
  name?: string;
  /** The text is one word, and longer words that begin with it do not count. */
  isExact?: boolean;
}

/** What was typed outranks what it was taken for. */
const weights = { typed: 1, split: 0.92, otherName: 0.45, phrase: 1.5, reference: 3 };

/** A word or compound that the site has; undefined when no page has it. */
export function wordUnit(term: string, word: string, dictionary: Dictionary): Unit | undefined {
  const { frequency } = dictionary.vocabulary;
  const parts = partsIfCompound(term, dictionary.vocabulary);
  const whole = frequency(word);
  const ways = [
    ...(whole > 0 ? [typedWay(word)] : []),
    ...(parts.length > 1 ? [{ kind: 'split', weight: weights.split, text: parts.join(' ') } as const] : []),
  ];
  if (ways.length === 0) return undefined;
  const stems = whole > 0 && !term.includes('-') ? [stem(word)] : [word, ...parts].map(stem);
  return { ...makeUnit(term, ways, whole || Math.min(...parts.map(frequency)), dictionary), stems };
}

/** A name of the vocabulary, as typed and by its other names; undefined when no page has any of them. */
export function nameUnit(typed: string, others: string[], dictionary: Dictionary): Unit | undefined {
  const { frequency } = dictionary.vocabulary;
  const isKnown = (word: string) => frequency(word) > 0;
  const words = wordsOf(typed).filter(isKnown);
  const joined = join(typed);
  const ways = [
    ...(isKnown(joined) ? [typedWay(joined)] : []),
    ...(words.length > 0 && words.join(' ') !== joined ? [typedWay(words.join(' '))] : []),
    ...others.flatMap((name) =>
      [...new Set([phraseOf(name), wordsOf(name)].filter((other) => other.length > 0 && other.every(isKnown)).map(quote))].map(
        (text): Way => ({ kind: 'other-name', weight: weights.otherName, text, name }),
      ),
    ),
  ];
  if (ways.length === 0) return undefined;
  // A name is as rare as its rarest word.
  const pages = Math.min(...(words.length > 0 ? words : [joined]).map(frequency));
  return { ...makeUnit(typed, ways, pages, dictionary), stems: [joined, ...words].map(stem) };
}

/** An identifier that a page spells out. */
export function referenceUnit(
  typed: string,
  { word, isExact }: { word: string; isExact: boolean },
  dictionary: Dictionary,
): Unit {
  const way: Way = { kind: 'reference', weight: weights.reference, text: word, isExact };
  return { ...makeUnit(typed, [way], dictionary.vocabulary.frequency(word), dictionary), isRequired: true };
}

export function phraseUnit(phrase: string, dictionary: Dictionary): Unit {
  const words = phraseOf(phrase);
  const way: Way = { kind: 'typed', weight: weights.phrase, text: quote(words) };
  return { ...makeUnit(phrase, [way], pagesOfPhrase, dictionary), isRequired: true, stems: words.map(stem) };
}

/** Nobody counts phrases; whoever quotes one thinks of few pages. */
const pagesOfPhrase = 2;

/** The weight is that of BM25: the rarer, the more. */
function makeUnit(typed: string, ways: Way[], pages: number, dictionary: Dictionary): Unit {
  const others = Math.max(0, dictionary.pages - pages);
  const weight = Math.log(1 + (others + 0.5) / (pages + 0.5)) + 0.2;
  return { typed, ways, pages, weight, isRequired: false, stems: [stem(join(typed))] };
}

const typedWay = (text: string): Way => ({ kind: 'typed', weight: weights.typed, text });

/** Words that must stand together, as Pagefind searches them. */
export const quote = (words: string[]): string => `"${words.join(' ')}"`;
