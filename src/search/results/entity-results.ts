import type { EntityResult, Suggestion, TopicResult } from '../answer.ts';
import type { Entities } from '../index/entities.ts';
import type { EntityHit } from '../ranking/retrieval.ts';
import { byScoreAndKind, matchEntityNames, mergeSame, toSuggestion } from './name-matches.ts';

/** How many entities stand above results. */
const mostEntities = 3;

/** Topics that are looked at for the storyline they belong to, and how many must be chapters of it. */
const firstTopics = 5;
const fewestChapters = 2;

/** Names that score less, as a share of the best, are not what is meant. */
const nameRange = 0.6;

/** A topic with the storylines of which it is a chapter. */
export interface ChapterTopic {
  result: Pick<TopicResult, 'id' | 'title' | 'url' | 'score'>;
  storylines: string[];
}

/**
 * What the query means besides topics: what it names; the storyline of which the first topics are chapters, with the
 * chapter that answers best; and pages that have all of it in their text.
 */
export function toEntityResults(text: string, topics: ChapterTopic[], found: EntityHit[], entities: Entities): EntityResult[] {
  const named = matchEntityNames(text, entities).filter(isNoTopic);
  const best = named[0]?.score ?? 0;
  const rows = new Map(named.filter(({ score }) => score >= best * nameRange).map((row) => [`${row.kind}:${row.id}`, row]));
  const add = (row: EntityResult) => {
    const known = rows.get(`${row.kind}:${row.id}`);
    rows.set(`${row.kind}:${row.id}`, known ? { ...known, score: Math.max(known.score, row.score) } : row);
  };
  for (const row of listStorylines(topics, entities)) add(row);
  for (const { kind, id, relevance, isOnlyThere } of found) {
    const entity = entities.find(kind, id);
    if (entity) add(toEntity(toSuggestion(entity, isOnlyThere ? 0.65 + 0.25 * relevance : 0.3 + 0.25 * relevance)));
  }
  return mergeSame([...rows.values()], entities)
    .filter(isNoTopic)
    .sort(byScoreAndKind)
    .slice(0, mostEntities)
    .map((row) => (row.kind === 'storyline' ? withChapter(row, topics) : row));
}

const toEntity = (row: Suggestion): EntityResult => ({ ...row, kind: row.kind as EntityResult['kind'] });

const isNoTopic = (row: Suggestion): row is EntityResult => row.kind !== 'topic';

/**
 * Storylines of which at least two of the first topics are chapters. The first places count most. A topic that scores no more
 * than the next one after them is among them by chance.
 */
function listStorylines(topics: ChapterTopic[], entities: Entities): EntityResult[] {
  const next = topics[firstTopics]?.result.score ?? -1;
  const first = topics.slice(0, firstTopics).filter(({ result }) => result.score > next);
  return [...new Set(first.flatMap(({ storylines }) => storylines))].flatMap((id) => {
    const places = first.flatMap(({ storylines }, place) => (storylines.includes(id) ? [place] : []));
    const storyline = entities.find('storyline', id);
    const share = places.reduce((sum, place) => sum + 1 / (place + 1), 0) / 2.3;
    return storyline && places.length >= fewestChapters ? [toEntity(toSuggestion(storyline, 0.55 + 0.3 * share))] : [];
  });
}

/** A storyline with the chapter that answers best, if one of the topics found is one. */
function withChapter(row: EntityResult, topics: ChapterTopic[]): EntityResult {
  const topic = topics.find(({ storylines }) => storylines.includes(row.id))?.result;
  return topic ? { ...row, chapter: { topic: topic.id, title: topic.title, url: topic.url } } : row;
}
