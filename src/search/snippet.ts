import type { Fragment } from './answer.ts';
import type { IndexedPage } from './pagefind.ts';
import { stem, tokenize } from './words.ts';

/** Words of text around the best place. */
const width = 30;

/** The part of a text that answers best, its words marked, and the section it stands in. `skip` words at the start are left out: the title stands above the snippet anyway. */
export function cutSnippet(
  text: Pick<IndexedPage, 'words' | 'sections'>,
  stems: Set<string>,
  skip: number,
): { fragments: Fragment[]; section?: { id: string; title: string } } {
  const marked = text.words.map((word) => matches(word, stems));
  const start = bestStart(text.words, marked, stems, skip);
  const end = Math.min(text.words.length, start + width);
  const section = text.sections.findLast(
    (one) => one.start <= (marked.indexOf(true, start) < 0 ? start : marked.indexOf(true, start)),
  );
  const fragments: Fragment[] = start > skip ? [{ text: '… ', marked: false }] : [];
  for (let index = start; index < end; index++) append(fragments, text.words[index] ?? '', marked[index] ?? false);
  if (end < text.words.length) fragments.push({ text: '…', marked: false });
  return { fragments, ...(section && { section: { id: section.id, title: section.title } }) };
}

/** Adds a word and the space behind it; neighbours of one kind become one fragment. */
function append(fragments: Fragment[], word: string, marked: boolean): void {
  const last = fragments.at(-1);
  if (!marked && last && !last.marked) last.text += `${word} `;
  else fragments.push({ text: marked ? word : `${word} `, marked });
  if (marked) fragments.push({ text: ' ', marked: false });
}

const matches = (word: string, stems: Set<string>): boolean =>
  tokenize(word).some((one) => stems.has(stem(one)) || [...stems].some((wanted) => wanted.length > 3 && one.startsWith(wanted)));

/** The window with the most different words of the query; ties go to the first. */
function bestStart(words: string[], marked: boolean[], stems: Set<string>, skip: number): number {
  let best = { start: skip, score: -1 };
  for (let start = skip; start < Math.max(skip + 1, words.length - width / 2); start++) {
    if (start > skip && !marked[start + 4]) continue;
    const found = words.slice(start, start + width).filter((_, offset) => marked[start + offset]);
    const score =
      new Set(
        found
          .flatMap(tokenize)
          .map(stem)
          .filter((one) => stems.has(one)),
      ).size *
        3 +
      Math.min(found.length, 3);
    if (score > best.score) best = { start, score };
  }
  return best.start;
}
