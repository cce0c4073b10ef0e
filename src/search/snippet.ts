import type { Fragment } from './answer.ts';
import type { IndexedPage } from './pagefind.ts';
import { stem, tokenize } from './words.ts';

/** Words of text in a snippet: two to three lines. */
const width = 30;

interface Snippet {
  fragments: Fragment[];
  /** The section the snippet is from; undefined where a page has none. */
  section: { id: string; title: string } | undefined;
}

/**
 * The part of a page that answers best, its words marked. `skip` words at the start are left out: the title stands above
 * the snippet anyway.
 */
export function cutSnippet(
  { words, sections }: Pick<IndexedPage, 'words' | 'sections'>,
  stems: Set<string>,
  skip: number,
): Snippet {
  const met = words.map((word) => stemsMet(word, stems));
  const start = bestStart(met, skip);
  const end = Math.min(words.length, start + width);
  const fragments: Fragment[] = start > skip ? [{ text: '… ', marked: false }] : [];
  for (let index = start; index < end; index++) append(fragments, words[index] ?? '', (met[index]?.length ?? 0) > 0);
  if (end < words.length) fragments.push({ text: '…', marked: false });
  const firstMark = met.findIndex((found, index) => index >= start && found.length > 0);
  const place = firstMark < 0 ? start : firstMark;
  const section = sections.findLast((one) => one.start <= place);
  return { fragments, section: section && { id: section.id, title: section.title } };
}

/** Adds a word and the space behind it; neighbours of one kind become one fragment. */
function append(fragments: Fragment[], word: string, marked: boolean): void {
  const last = fragments.at(-1);
  if (!marked && last && !last.marked) last.text += `${word} `;
  else fragments.push({ text: marked ? word : `${word} `, marked });
  if (marked) fragments.push({ text: ' ', marked: false });
}

/** Which of the wanted stems a word of the text has, as itself, in a part of it, or as its beginning. */
function stemsMet(word: string, stems: Set<string>): string[] {
  const own = tokenize(word);
  return [...stems].filter((wanted) => own.some((one) => stem(one) === wanted || (wanted.length > 3 && one.startsWith(wanted))));
}

/**
 * Where the best window begins: different words of the query count most, then the beginning of the page, which says what
 * the topic is, then words that come twice. Ties go to the first.
 */
function bestStart(met: string[][], skip: number): number {
  let best = { start: skip, score: -1 };
  for (let start = skip; start < Math.max(skip + 1, met.length - width / 2); start++) {
    // A window begins at the page, or a little before a marked word.
    if (start > skip && !met[start + 4]?.length) continue;
    const found = met.slice(start, start + width).filter((stems) => stems.length > 0);
    const score = new Set(found.flat()).size * 3 + Math.min(found.length, 2) + (start === skip ? 1 : 0);
    if (score > best.score) best = { start, score };
  }
  return best.start;
}
