import { findPlace, toShortName } from '../../src/forges/index.ts';
import { toComparableAddress } from '../../src/prior-art/addresses.ts';
import type { Existing } from './existing.ts';
import { fold, wordsOf } from './page/nodes.ts';

/** What a topic of a page is known by. */
export interface Known {
  title: string;
  slug: string;
  /** Address of its section. */
  source: string;
  urls: string[];
}

/** What evidence is worth. Titles, anchors and links all change between a proposal, a draft and a wrap-up; together they tell. */
const worth = { source: 5, sharedSource: 2, proposal: 5, title: 4, alias: 3, slug: 3, references: 4, words: 3 };

/** What must be reached, so that two topics that share a word or a reference stay two. */
const enough = 2.5;

/**
 * The entry of each topic, where there is one: the best pairs first, each entry once. Keys are indexes of topics.
 */
export function matchTopics(topics: readonly Known[], entries: readonly Existing[]): Map<number, Existing> {
  const sources = [...topics.map(({ source }) => source), ...entries.map(({ source }) => source)].map(toComparableAddress);
  const isShared = (source: string) => sources.filter((one) => one === toComparableAddress(source)).length > 2;
  const pairs = topics
    .flatMap((topic, index) => entries.map((entry) => ({ index, entry, score: compare(topic, entry, isShared(topic.source)) })))
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score || a.index - b.index || a.entry.id.localeCompare(b.entry.id));
  const matched = new Map<number, Existing>();
  const used = new Set<Existing>();
  for (const { index, entry } of pairs) {
    if (matched.has(index) || used.has(entry)) continue;
    matched.set(index, entry);
    used.add(entry);
  }
  return matched;
}

function compare(topic: Known, entry: Existing, isShared: boolean): number {
  const isSameSource = entry.source !== '' && toComparableAddress(topic.source) === toComparableAddress(entry.source);
  const isProposal = topic.urls.some((url) => toComparableAddress(url) === toComparableAddress(entry.source));
  const isSameTitle = fold(topic.title) === fold(entry.title);
  return (
    (isSameSource ? (isShared ? worth.sharedSource : worth.source) : 0) +
    (isProposal ? worth.proposal : 0) +
    (isSameTitle ? worth.title : entry.aliases.some((alias) => fold(alias) === fold(topic.title)) ? worth.alias : 0) +
    (entry.id.slice(8) === topic.slug ? worth.slug : 0) +
    worth.references *
      overlap(
        topic.urls.flatMap(toReferences),
        entry.links.flatMap(({ url }) => toReferences(url)),
      ) +
    (isSameTitle ? 0 : worth.words * overlap(wordsOf(topic.title), wordsOf(entry.title)))
  );
}

/** Pull requests, issues, branches and commits; a repository alone is shared by many. */
function toReferences(url: string): string[] {
  const place = URL.canParse(url) ? findPlace(new URL(url)) : undefined;
  return place && place.kind !== 'repository' ? [toShortName(place)] : [];
}

/** What two lists have in common, of all that they have. */
function overlap(a: string[], b: string[]): number {
  const [one, other] = [new Set(a), new Set(b)];
  const all = one.union(other).size;
  return all === 0 ? 0 : one.intersection(other).size / all;
}
