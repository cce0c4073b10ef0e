import type { Lexicon, Page } from './lexicon.ts';
import type { Names } from './names.ts';
import { join } from './words.ts';

/** Names that mean the same thing, from tags, areas, storylines and the glossary. */
export interface Synonyms {
  /** The longest name that starts at a place in the query, with its other names and the pages filed under it. */
  longestAt(terms: string[], start: number): { length: number; others: string[]; pages: Page[] } | undefined;
}

const longestName = 5;

export function makeSynonyms({ things }: Names, lexicon: Lexicon): Synonyms {
  const groups = new Map<string, { names: Set<string>; pages: Set<Page> }>();
  for (const { kind, id, title, aliases } of things) {
    if (kind === 'topic' || kind === 'event') continue;
    const pages = filedUnder(kind, id, lexicon.pages);
    for (const name of [title, ...aliases]) {
      const group = groups.get(join(name)) ?? { names: new Set(), pages: new Set() };
      for (const other of [title, ...aliases]) group.names.add(other);
      for (const page of pages) group.pages.add(page);
      groups.set(join(name), group);
    }
  }
  return {
    longestAt(terms, start) {
      for (let length = Math.min(longestName, terms.length - start); length > 0; length--) {
        const typed = join(terms.slice(start, start + length).join(' '));
        const group = groups.get(typed) ?? (typed.endsWith('s') ? groups.get(typed.slice(0, -1)) : groups.get(`${typed}s`));
        if (group) return { length, others: [...group.names].filter((name) => join(name) !== typed), pages: [...group.pages] };
      }
      return undefined;
    },
  };
}

function filedUnder(kind: string, id: string, pages: Page[]): Page[] {
  if (kind === 'tag') return pages.filter((page) => page.tags.includes(id));
  if (kind === 'storyline') return pages.filter((page) => page.storylines.includes(id));
  return kind === 'area' ? pages.filter((page) => page.area === id) : [];
}
