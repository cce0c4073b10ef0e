import type { Fragment } from '../answer.ts';
import type { IndexedPage } from '../index/pagefind.ts';
import { stem } from '../text/stemmer.ts';
import { tokenize } from '../text/tokenizer.ts';

/** Words of text in an excerpt: two to three lines. */
const width = 30;

/** Fewer words say too little alone: a heading and what follows it may stand behind them. */
const fewest = 8;

/** A term to mark. */
export interface Wanted {
  stem: string;
  /** Longer words are marked as well. */
  isPrefix: boolean;
}

export interface Excerpt {
  fragments: Fragment[];
  /** The section the excerpt is from; undefined where a page has none. */
  section: { id: string; title: string } | undefined;
}

/**
 * The part of a page that answers best, its words marked. `skip` words at the start are left out: the title stands above
 * the excerpt anyway.
 */
export function cutExcerpt(
  { words, sections }: Pick<IndexedPage, 'words' | 'sections'>,
  wanted: Wanted[],
  skip: number,
): Excerpt {
  const matched = words.map((word) => listMatches(word, wanted));
  const start = findStart(matched, skip);
  const end = findEnd(matched, sections, start);
  const fragments: Fragment[] = start > skip ? [{ text: '… ', marked: false }] : [];
  for (let index = start; index < end; index++) append(fragments, words[index] ?? '', (matched[index]?.length ?? 0) > 0);
  if (end < words.length) fragments.push({ text: '…', marked: false });
  const firstMark = matched.findIndex((found, index) => index >= start && found.length > 0);
  const place = firstMark < 0 ? start : firstMark;
  const section = sections.findLast((one) => one.start <= place);
  return { fragments, section: section && { id: section.id, title: section.title } };
}

/** Where the window that begins at `start` ends: before the next heading, if nothing behind it is marked. */
function findEnd(matched: string[][], sections: IndexedPage['sections'], start: number): number {
  const end = Math.min(matched.length, start + width);
  const lastMark = matched.slice(0, end).findLastIndex((found) => found.length > 0);
  const least = Math.max(start + fewest, lastMark + 1);
  return sections.find((section) => section.start >= least && section.start < end)?.start ?? end;
}

/** Adds a word and the space behind it. Punctuation around a marked word stays outside of the mark. */
function append(fragments: Fragment[], word: string, isMarked: boolean): void {
  if (!isMarked) {
    appendText(fragments, `${word} `);
    return;
  }
  const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
  if (before) appendText(fragments, before);
  fragments.push({ text: core, marked: true });
  appendText(fragments, `${after} `);
}

/** Neighbours of one kind become one fragment. */
function appendText(fragments: Fragment[], text: string): void {
  const last = fragments.at(-1);
  if (last && !last.marked) last.text += text;
  else fragments.push({ text, marked: false });
}

/** Which of the wanted terms a word of the text has, as itself or in a part of it. */
function listMatches(word: string, wanted: Wanted[]): string[] {
  const terms = tokenize(word);
  const stems = new Set(terms.map(stem));
  return wanted
    .filter((one) => stems.has(one.stem) || (one.isPrefix && terms.some((term) => term.startsWith(one.stem))))
    .map((one) => one.stem);
}

/**
 * Where the best window begins: different words of the query count most, then the beginning of the page, which says what
 * the topic is, then words that come twice. Ties go to the first.
 */
function findStart(matched: string[][], skip: number): number {
  let best = { start: skip, score: -1 };
  for (let start = skip; start < Math.max(skip + 1, matched.length - width / 2); start++) {
    // A window begins at the page, or a little before a marked word.
    if (start > skip && !matched[start + 4]?.length) continue;
    const found = matched.slice(start, start + width).filter((stems) => stems.length > 0);
    const score = new Set(found.flat()).size * 3 + Math.min(found.length, 2) + (start === skip ? 1 : 0);
    if (score > best.score) best = { start, score };
  }
  return best.start;
}
