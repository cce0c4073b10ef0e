import type { Names } from './names.ts';
import { join } from './words.ts';

/** Names that mean the same thing, from tags, areas, storylines, proposals and the glossary. */
export interface Synonyms {
  /** The longest name that starts at a place in the query, with its other names. */
  longestAt(terms: string[], start: number): { length: number; others: string[] } | undefined;
}

/** Words in the longest name that is looked for. */
const longestName = 5;

/** Each other name takes a part of the index. The first ones tell most: today's name stands at the head. */
const mostOthers = 3;

export function makeSynonyms({ things }: Names): Synonyms {
  const others = new Map<string, Set<string>>();
  for (const { kind, title, aliases } of things) {
    if (kind === 'topic' || kind === 'event') continue;
    for (const name of [title, ...aliases]) {
      // A term is one thing under several names. Names of a tag belong to it, but do not mean each other: VPA is not HPA.
      const same = kind === 'term' || name === title ? [title, ...aliases] : [title];
      others.set(join(name), new Set([...(others.get(join(name)) ?? []), ...same]));
    }
  }
  return {
    longestAt(terms, start) {
      for (let length = Math.min(longestName, terms.length - start); length > 0; length--) {
        const typed = join(terms.slice(start, start + length).join(' '));
        const group = others.get(typed) ?? others.get(typed.endsWith('s') ? typed.slice(0, -1) : `${typed}s`);
        if (group) return { length, others: [...group].filter((name) => join(name) !== typed).slice(0, mostOthers) };
      }
      return undefined;
    },
  };
}
