import type { Content } from '../../src/model/content.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import type { Topic } from '../../src/model/topics.ts';
import { findRelated } from '../../src/prior-art/related.ts';
import { type Archive, learnArchive } from '../suggestions/archive.ts';
import { suggest } from '../suggestions/suggest.ts';

/** A relation or chapter that the data implies and no entry states. */
export interface Implied {
  kind: 'continues' | 'chapter';
  /** The later topic, or the topic that may be a chapter. */
  topic: string;
  /** The earlier topic, or the storyline. */
  of: string;
  /** Comparable among all. */
  score: number;
  /** What both have in common. */
  because: string[];
}

/** Less in common is chance more often than not. */
const least = { continues: 0.27, chapter: 0.22 };
const mostEarlier = 8;

/** Everything that is implied, best first. Topics of one event are not told to continue each other. Pure. */
export function listImplied(content: Content, kb: KnowledgeBase): Implied[] {
  const archive = learnArchive(content, '9999');
  return kb.topics
    .flatMap((topic) => [...listContinues(topic, archive), ...listChapters(topic, archive)])
    .sort((a, b) => b.score - a.score || a.topic.localeCompare(b.topic) || a.of.localeCompare(b.of));
}

function listContinues(topic: Topic, archive: Archive): Implied[] {
  const stated = new Set(
    [topic, ...topic.continues, ...topic.takesUpFrom, ...topic.mentions, ...topic.mentionedBy].map(({ id }) => id),
  );
  const topics = archive.topics.filter(({ id }) => id.slice(0, 7) < topic.event.id);
  return findRelated(toSubject(topic), { ...archive, topics }, { least: least.continues, most: mostEarlier })
    .filter(({ id }) => !stated.has(id))
    .map(({ id, score, because }) => ({ kind: 'continues', topic: topic.id, of: id, score, because }));
}

function listChapters(topic: Topic, archive: Archive): Implied[] {
  const told = new Set(topic.places.map(({ storyline }) => storyline.id));
  return suggest(toSubject(topic), archive)
    .storylines.filter(({ id, score }) => score >= least.chapter && !told.has(id))
    .map(({ id, score, because }) => ({ kind: 'chapter', topic: topic.id, of: id, score, because }));
}

const toSubject = ({ title, summary, body, links, geps }: Topic) => ({
  title,
  text: `${summary}\n${body}`,
  result: '',
  urls: links.map(({ url }) => url),
  geps: geps.map(({ number }) => number),
});
