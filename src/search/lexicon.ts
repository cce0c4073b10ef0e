import type { Names } from './names.ts';
import { join, stem, tokenize } from './words.ts';

/** What the built site is made of, as search needs it: written next to the index of the same build. */
export interface LexiconFile {
  /** One row per topic page, in the order of the index. */
  pages: PageRow[];
  /** Every word of the pages in order, and the number of pages that have it. */
  words: string;
  counts: number[];
  /** Letters before the number of a proposal: `GEP`. */
  proposalPrefix: string;
}

/** A page without what its name file tells already: title, aliases and address. */
export type PageRow = Pick<Page, 'key' | 'id' | 'area' | 'outcome' | 'tags' | 'storylines' | 'geps' | 'references'>;

export interface Page {
  /** Pagefind's name of the page. */
  key: string;
  id: string;
  title: string;
  url: string;
  event: string;
  area: string;
  outcome: string;
  tags: string[];
  storylines: string[];
  geps: string[];
  aliases: string[];
  /** Labels of its references: `gardener/gardener#13558`, `metal-stack/gardener:gateway-api`. */
  references: string[];
}

/** The vocabulary of the site, with the questions that reading a query asks of it. */
export interface Lexicon {
  pages: Page[];
  pageOf(key: string): Page | undefined;
  proposalPrefix: string;
  /** How many pages have a word, in any form Pagefind would match: exact, stemmed, or as a prefix. 0 is unknown. */
  frequency(word: string): number;
  words: Map<string, number>;
  /** Pages that name an identifier literally: a reference, a proposal. Undefined when the text is no such identifier. */
  findIdentifier(text: string): Page[] | undefined;
}

export function makeLexicon(file: LexiconFile, names: Names): Lexicon {
  const words = new Map(file.words.split(' ').map((word, index) => [word, file.counts[index] ?? 0]));
  const topics = new Map(names.things.filter(({ kind }) => kind === 'topic').map((thing) => [thing.id, thing]));
  const pages = file.pages.map((row): Page => {
    const { title = '', url = '', aliases = [] } = topics.get(row.id) ?? {};
    return { ...row, title, url, aliases, event: row.id.slice(0, 7) };
  });
  const sorted = [...words.keys()].sort();
  const stems = sumByStem(words);
  const byKey = new Map(pages.map((page) => [page.key, page]));
  const memory = new Map<string, number>();
  const frequency = (word: string): number => {
    const known = memory.get(word);
    if (known !== undefined) return known;
    const found = Math.max(
      words.get(word) ?? 0,
      stems.get(stem(word)) ?? 0,
      word.length > 2 ? countPrefix(word, sorted, words) : 0,
    );
    memory.set(word, found);
    return found;
  };
  return {
    pages,
    pageOf: (key) => byKey.get(key),
    proposalPrefix: file.proposalPrefix,
    frequency,
    words,
    findIdentifier: (text) => findIdentifier(text, pages, file.proposalPrefix),
  };
}

function findIdentifier(text: string, pages: Page[], proposalPrefix: string): Page[] | undefined {
  const proposal = new RegExp(`^${proposalPrefix}[-_ ]?0*(\\d{1,4})$`, 'i').exec(text)?.[1];
  if (proposal) return pages.filter((page) => page.geps.includes(proposal));
  const lower = text.toLowerCase();
  const number = /^#?(\d{3,})$/.exec(text)?.[1];
  if (number) return pages.filter((page) => page.references.some((label) => label.endsWith(`#${number}`)));
  if (/^[\w.-]+(\/[\w.-]+)?#\d+$/.test(lower)) {
    return pages.filter((page) =>
      page.references.some((label) => label.toLowerCase() === lower || label.toLowerCase().endsWith(`/${lower}`)),
    );
  }
  if (/^[\w.-]+\/[\w.-]+([:@].+)?$/.test(lower)) {
    const bare = join(lower);
    const found = pages.filter((page) => page.references.some((label) => join(label).startsWith(bare)));
    return found.length > 0 ? found : undefined;
  }
  return undefined;
}

function sumByStem(words: Map<string, number>): Map<string, number> {
  const stems = new Map<string, number>();
  for (const [word, count] of words) stems.set(stem(word), Math.max(stems.get(stem(word)) ?? 0, count));
  return stems;
}

/** Pages of the most frequent word that starts with a prefix. `sorted` makes the run of such words contiguous. */
function countPrefix(prefix: string, sorted: string[], words: Map<string, number>): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  let most = 0;
  for (let index = low; sorted[index]?.startsWith(prefix); index++) most = Math.max(most, words.get(sorted[index] ?? '') ?? 0);
  return most;
}

/** Counts the words of pages, each once per page: what `words` and `counts` of the file are made from. */
export function countWords(texts: string[]): Pick<LexiconFile, 'words' | 'counts'> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(tokenize(text))) if (word.length < 40) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { words: sorted.map(([word]) => word).join(' '), counts: sorted.map(([, count]) => count) };
}
