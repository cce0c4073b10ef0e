import type { Topic } from './entities.ts';

/** A shared reference says more than a shared tag, a tag more than an area. Tags count by how rare they are. */
const weights = { reference: 4, gep: 3, area: 0.5 };

/**
 * Topics with much in common with one topic, closest first, ties newest first. Left out: topics that its page names
 * anyway (continued, continuing, neighbours in a storyline) and those that share no more than an area.
 */
export function rankRelated(topic: Topic, topics: Topic[]): Topic[] {
  const named = new Set([
    topic,
    ...topic.continues,
    ...topic.continuedBy,
    ...topic.places.flatMap((place) => [place.previous, place.next]),
  ]);
  return topics
    .filter((other) => !named.has(other))
    .map((other) => ({ other, score: kinship(topic, other, topics.length) }))
    .filter(({ score }) => score > 2)
    .sort((a, b) => b.score - a.score || b.other.event.id.localeCompare(a.other.event.id) || a.other.id.localeCompare(b.other.id))
    .map(({ other }) => other);
}

function kinship(a: Topic, b: Topic, total: number): number {
  const tags = shared(a.tags, b.tags).reduce((sum, tag) => sum + Math.log(total / tag.topics.length), 0);
  const urls = new Set(b.references.map((reference) => reference.url));
  const references = a.references.filter((reference) => urls.has(reference.url)).length;
  return (
    tags + references * weights.reference + shared(a.geps, b.geps).length * weights.gep + (a.area === b.area ? weights.area : 0)
  );
}

const shared = <Item>(a: Item[], b: Item[]): Item[] => a.filter((item) => b.includes(item));
