import type { Entities } from '../index/entities.ts';
import { stem } from '../text/stemmer.ts';
import { withoutPlural } from '../text/plural.ts';
import { isStopWord } from '../text/stop-words.ts';
import { nameTerms } from '../text/tokenizer.ts';

/** What the words of a query name: the other names of a term of the glossary, and the tag, area, storyline or proposal that a name leads to. */
export interface Synonyms {
  /** The longest name that starts at a place in the query. */
  longestAt(terms: string[], start: number): NamedSpan | undefined;
}

/** Some words of the query that are a name. */
interface NamedSpan {
  length: number;
  /** Other names of the same thing. */
  others: string[];
  /** Names of what it belongs to: `WireGuard` is no other name of the tag VPN, but leads there. */
  related: string[];
  /** The proper name of something from elsewhere, if it is nothing but that: `Active Directory`. */
  foreign: string | undefined;
}

/** Words in the longest name that is looked for. */
const longestName = 5;

/** Each other name takes a part of the index. The first ones matter most: the current name comes first. */
const mostOthers = 2;

/** Reads the names of all entities into groups, by spelling and by stem. */
export function makeSynonyms({ all }: Entities): Synonyms {
  const groups = new Map<string, { same: Set<string>; related: Set<string>; foreign: Set<string>; isOwn: boolean }>();
  for (const { kind, title, aliases, elsewhere } of all) {
    if (!['storyline', 'gep', 'tag', 'area', 'term'].includes(kind)) continue;
    for (const name of [title, ...aliases, ...elsewhere]) {
      // A term is one thing under several names. Names of a tag or storyline lead there, but do not mean each other.
      const isForeign = elsewhere.includes(name);
      const isSame = kind === 'term' && !isForeign;
      for (const key of keysOf([name])) {
        const group = groups.get(key) ?? { same: new Set(), related: new Set(), foreign: new Set(), isOwn: false };
        groups.set(key, group);
        group.isOwn ||= !isForeign;
        if (isProperName(name)) group.foreign.add(name);
        if (isSame) for (const other of [title, ...aliases]) group.same.add(other);
        else group.related.add(title);
      }
    }
  }
  return {
    longestAt(terms, start) {
      for (let length = Math.min(longestName, terms.length - start); length > 0; length--) {
        const typed = terms.slice(start, start + length);
        const keys = keysOf(typed);
        const group = keys.map((key) => groups.get(key)).find(Boolean);
        if (!group) continue;
        const isTyped = (name: string) => keysOf([name]).some((key) => keys.includes(key));
        const others = [...group.same].filter((name) => !isTyped(name)).slice(0, mostOthers);
        const related = [...group.related].filter((name) => !isTyped(name) && !others.includes(name)).slice(0, mostOthers);
        const foreign = group.isOwn ? undefined : [...group.foreign].find((name) => isSpelled(name, typed));
        return { length, others, related, foreign };
      }
      return undefined;
    },
  };
}

/** Whether a name has several words with capitals: `Route 53` or `DigitalOcean`, not `packet capture`, whose words mean the same apart. */
const isProperName = (name: string): boolean => {
  const words = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').split(' ');
  return words.length > 1 && [words[0], words.at(-1)].every((word) => /^[\p{Lu}\p{N}]/u.test(word ?? ''));
};

/** Whether words are a name but for a plural: secrets that are stored are no `Secrets Store`. */
function isSpelled(name: string, typed: string[]): boolean {
  const [own, other] = [[name], typed].map((words) => withoutPlural(keysOf(words)[0] ?? ''));
  return own === other;
}

/** A name however it is written: spaces, hyphens and capitals do not matter, then neither do endings. */
function keysOf(typed: string[]): string[] {
  const words = typed.flatMap(nameTerms);
  const telling = words.filter((word) => !isStopWord(word));
  const terms = telling.length > 0 ? telling : words;
  return terms.length === 0 ? [] : [terms.join(''), `~${terms.map(stem).join('')}`];
}
