import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../src/model/content.ts';
import { createResolver } from '../import/draft/addresses.ts';
import { type TopicContent, toTopicContent } from '../import/draft/topic-content.ts';
import { parseWrapUp } from '../import/read-page.ts';
import { toComparableAddress } from '../../src/prior-art/addresses.ts';
import { learnArchive } from '../suggestions/archive.ts';
import { type Suggestions, suggest } from '../suggestions/suggest.ts';

/** How many of the things that were predicted are right, and how many of the right ones were predicted. */
export interface Score {
  right: number;
  predicted: number;
  wanted: number;
}

/** What was predicted for the topics of one event from those before it. */
export interface EventScores {
  event: string;
  topics: number;
  areas: number;
  outcomes: number;
  tags: Score;
  /** Filled in as continued, and offered at all. */
  continues: Score;
  related: Score;
  storylines: Score;
  geps: Score;
}

const wrapUps = join(import.meta.dirname, '../../tests/fixtures/wrap-ups');

/**
 * Leaves out one event at a time, imports its wrap-up as if it were new and compares what is suggested, learnt from earlier
 * events alone, with what editors decided. The first event has none before it.
 */
export function scoreSuggestions(content: Content): EventScores[] {
  const events = content.events.map(({ id }) => id).sort();
  return events.slice(1).flatMap((event) => scoreEvent(event, content) ?? []);
}

function scoreEvent(event: string, content: Content): EventScores | undefined {
  const pairs = pairTopics(event, content);
  if (pairs.length === 0) return undefined;
  const earlier = new Set(content.topics.filter(({ id }) => id.slice(0, 7) < event).map(({ id }) => id));
  const score = (predicted: (pair: Pair) => (string | number)[], wanted: (pair: Pair) => (string | number)[]): Score => ({
    right: sum(pairs, (pair) => wanted(pair).filter((one) => predicted(pair).includes(one)).length),
    predicted: sum(pairs, (pair) => predicted(pair).length),
    wanted: sum(pairs, (pair) => wanted(pair).length),
  });
  const continued = ({ topic }: Pair) => topic.data.continues.filter((id) => earlier.has(id));
  const inStorylines = ({ topic }: Pair) =>
    content.storylines
      .filter(
        ({ data }) =>
          data.chapters.some((chapter) => chapter.topic === topic.id) &&
          data.chapters.some((chapter) => earlier.has(chapter.topic)),
      )
      .map(({ id }) => id);
  return {
    event,
    topics: pairs.length,
    areas: sum(pairs, ({ topic, suggestions }) => (suggestions.areas[0]?.id === topic.data.area ? 1 : 0)),
    outcomes: sum(pairs, ({ topic, suggestions }) => (suggestions.outcomes[0]?.id === topic.data.outcome ? 1 : 0)),
    tags: score(
      ({ suggestions }) => suggestions.tags.map(({ id }) => id),
      ({ topic }) => topic.data.tags,
    ),
    continues: score(({ suggestions }) => suggestions.related.filter(({ isLikely }) => isLikely).map(({ id }) => id), continued),
    related: score(({ suggestions }) => suggestions.related.map(({ id }) => id), continued),
    storylines: score(({ suggestions }) => suggestions.storylines.map(({ id }) => id), inStorylines),
    geps: score(
      ({ found }) => found.geps,
      ({ topic }) => topic.data.geps,
    ),
  };
}

const sum = <Item>(items: Item[], count: (item: Item) => number): number => items.reduce((total, item) => total + count(item), 0);

interface Pair {
  topic: Content['topics'][number];
  found: TopicContent;
  suggestions: Suggestions;
}

/** Topics of a wrap-up with the entries that were written from them. */
function pairTopics(event: string, content: Content): Pair[] {
  const pageUrl = content.events.find(({ id }) => id === event)?.data.wrapUp ?? '';
  const reading = parseWrapUp(readFileSync(join(wrapUps, `${event}.md`)));
  if (!('read' in reading)) throw new Error(`${event}.md cannot be read.`);
  const { page } = reading.read;
  const resolver = createResolver({ pageUrl, topics: new Map() });
  const archive = learnArchive(content, event);
  return page.topics.flatMap((topic) => {
    const found = toTopicContent(topic, page.tree, resolver);
    const urls = found.links.map(({ url }) => url);
    const source = toComparableAddress(`${pageUrl}#${topic.anchor}`);
    const own = content.topics.filter(({ id, data }) => id.startsWith(event) && toComparableAddress(data.source) === source);
    const shared = (entry: Content['topics'][number]) => entry.data.links.filter(({ url }) => urls.includes(url)).length;
    const [entry] = own.toSorted((a, b) => shared(b) - shared(a));
    const subject = { title: topic.title, text: found.words.all, result: found.words.result, urls, geps: found.geps };
    return entry ? [{ topic: entry, found, suggestions: suggest(subject, archive) }] : [];
  });
}
