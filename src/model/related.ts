import { formatList } from '../formats/lists.ts';
import type { ReferenceKind } from './outside-addresses.ts';
import type { Topic } from './topics.ts';

/** A topic that has much in common with another, and what that is. */
export interface Relation {
  topic: Topic;
  /** `both cite gardener/gardener#2906`, `both about VPN and IPv6` */
  reason: string;
}

/** More would be a list, not a recommendation. */
const mostRelated = 5;

/** What a shared piece of work says, and a common area. Other traits count by how rare they are, times what their kind says. */
const points = { work: 7, area: 0.5 };
const weights = { gep: 1.5, tag: 1, site: 0.4 };

/** What a common area and one tag that five of a hundred topics carry are worth: related topics have more in common. */
const leastScore = 3.5;

/** References that topics share for no other reason than that everybody knows them. */
const sites: ReferenceKind[] = ['repository', 'document', 'video'];

/** So many names fit into a reason. */
const mostNames = 3;

/** Something of a topic that others may have too. */
interface Trait {
  verb: 'cite' | 'belong to' | 'about';
  label: string;
  weight: number;
  /** Without anything else in common, it may be chance. */
  isWeak: boolean;
  /** All topics that have it. */
  topics: Topic[];
}

/**
 * Topics with much in common with one topic, closest first, ties newest first. Left out are topics that its page names for
 * other reasons. `total` is the number of all topics.
 */
export function rankRelated(topic: Topic, total: number): Relation[] {
  return findCommonTraits(topic, total)
    .filter(({ score, isChance }) => score > leastScore && !isChance)
    .sort((a, b) => b.score - a.score || b.other.event.id.localeCompare(a.other.event.id) || a.other.id.localeCompare(b.other.id))
    .slice(0, mostRelated)
    .map(({ other, traits }) => ({ topic: other, reason: describeTraits(traits) }));
}

interface Common {
  other: Topic;
  traits: Trait[];
  score: number;
  isChance: boolean;
}

/** What every other topic that the page does not name has in common with one topic. */
function findCommonTraits(topic: Topic, total: number): Common[] {
  const named = listNamed(topic);
  const shared = new Map<Topic, Trait[]>();
  for (const trait of listTraits(topic, total)) {
    for (const other of trait.topics) {
      if (named.has(other)) continue;
      shared.set(other, [...(shared.get(other) ?? []), trait]);
    }
  }
  return [...shared].map(([other, traits]) => {
    const isSameArea = other.area === topic.area;
    return {
      other,
      traits,
      score: sum(traits) + (isSameArea ? points.area : 0),
      isChance: traits.length === 1 && traits.every(({ isWeak }) => isWeak) && !isSameArea,
    };
  });
}

function listTraits(topic: Topic, total: number): Trait[] {
  const rarity = ({ topics }: { topics: Topic[] }): number => Math.log(total / topics.length);
  const references = [...new Set(topic.links.map(({ reference }) => reference))].map((reference): Trait => {
    const isWeak = sites.includes(reference.kind);
    const weight = isWeak ? rarity(reference) * weights.site : points.work;
    return { verb: 'cite', label: reference.label, topics: reference.topics, weight, isWeak };
  });
  const geps = topic.geps.map((gep): Trait => {
    return { verb: 'belong to', label: gep.label, topics: gep.topics, weight: rarity(gep) * weights.gep, isWeak: false };
  });
  const tags = topic.tags.map((tag): Trait => {
    return { verb: 'about', label: tag.label, topics: tag.topics, weight: rarity(tag) * weights.tag, isWeak: true };
  });
  return [...references, ...geps, ...tags].filter(({ weight }) => weight > 0);
}

/** The topic itself and all topics that its page names. */
const listNamed = (topic: Topic): Set<Topic | undefined> =>
  new Set([
    topic,
    ...topic.continues,
    ...topic.continuedBy,
    ...topic.takesUpFrom,
    ...topic.nextSteps.flatMap((step) => step.takenUpBy),
    ...topic.mentions,
    ...topic.mentionedBy,
    ...topic.places.flatMap((place) => [place.previous, place.next]),
  ]);

/** The traits of one verb that count for most, in words. */
function describeTraits(traits: Trait[]): string {
  const groups = [...Map.groupBy(traits, ({ verb }) => verb)].sort(([, a], [, b]) => sum(b) - sum(a));
  const [verb, strongest] = groups[0] ?? ['', []];
  const names = strongest.toSorted((a, b) => b.weight - a.weight).map(({ label }) => label);
  return `both ${verb} ${formatList(names.slice(0, mostNames))}`;
}

const sum = (traits: Trait[]): number => traits.reduce((total, { weight }) => total + weight, 0);
