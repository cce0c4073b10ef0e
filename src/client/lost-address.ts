import { type Entities, type Entity, readUrl } from '../search/index/entities.ts';
import { editDistance } from '../search/text/edit-distance.ts';

/** What a reader who asked for a page that does not exist may have meant. */
export interface Guess {
  /** The page at another spelling of the address: its last part names one page, and no other. */
  moved: string | undefined;
  /** Pages whose addresses share words with it, the nearest first. */
  near: Entity[];
  /** The words of the address, to search for. */
  words: string;
}

/** Pages that are offered at most. */
const most = 5;

/** Guesses from the path of an address, below the base of the site. */
export function guessPage(path: string, { base, all }: Entities): Guess {
  const asked = lastPart(tidy(path));
  const pages = all.filter(({ url }) => readUrl(base, url) !== undefined && url.endsWith('/'));
  const same = pages.filter(({ url }) => lastPart(url) === asked || lastPart(url) === asked.replace(/^[a-z]+-0*(?=\d+$)/, ''));
  const scored = pages.map((page) => ({ page, score: countShared(toWords(asked), toWords(lastPart(page.url))) }));
  return {
    moved: same.length === 1 ? same[0]?.url : undefined,
    near: scored
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ page }) => page),
    words: toWords(asked).join(' '),
  };
}

/** A path in the spelling of the site: lower case, a slash at the end, no name of a file. */
export const tidy = (path: string): string =>
  decode(path)
    .toLowerCase()
    .replace(/(\/index)?\.(html?|md|php)$/, '')
    .replace(/\/*$/, '/')
    .replace(/^\/+/, '/');

const lastPart = (path: string): string => path.split('/').findLast((part) => part !== '') ?? '';
const toWords = (part: string): string[] => part.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Words that two parts share, near misses half, as a share of the words of the longer. */
function countShared(asked: string[], words: string[]): number {
  const shared = asked.reduce((sum, word) => sum + Math.max(0, ...words.map((other) => likeness(word, other))), 0);
  return shared / Math.max(asked.length, words.length, 1);
}

const likeness = (a: string, b: string): number => (a === b ? 1 : a.length > 3 && editDistance(a, b, 2) <= 2 ? 0.5 : 0);

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
