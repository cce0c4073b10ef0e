import { formatList } from '../formats/lists.ts';
import type { ReferenceKind } from './outside-addresses.ts';
import type { Topic } from './topics.ts';

/** A topic that has much in common with another, and what that is. */
export interface Relation {
  topic: Topic;
  /** `both belong to GEP-28`, `both about VPN and IPv6` */
  reason: string;
}

/** More would be a list, not a recommendation. */
const mostRelated = 5;

/**
 * What related topics have in common at least. A trait counts by the square of how rare it is, so that many common tags do not make
 * up for one that says something: a tag that three of a hundred topics carry is enough. Topics of two areas need more: a proposal,
 * or so many tags. Both were chosen by judging the related topics of twenty entries.
 */
const least = { score: 12, acrossAreas: 3 };

/** A proposal says more than a tag that is as rare. */
const weights = { gep: 1.5, tag: 1 };

/** So many names fit into a reason. */
const mostNames = 3;

/** References that topics share for no other reason than that everybody knows them. */
const sites: ReferenceKind[] = ['repository', 'document', 'video'];

/** Something of a topic that others may have too. */
interface Trait {
  verb: 'belong to' | 'about';
  label: string;
  weight: number;
  /** All topics that have it. */
  topics: Topic[];
}

interface Common {
  other: Topic;
  traits: Trait[];
  score: number;
}

/**
 * Topics with much in common with one topic, closest first, ties newest first. Left out are topics that its page names for
 * other reasons. `total` is the number of all topics.
 */
export function rankRelated(topic: Topic, total: number): Relation[] {
  return findCommonTraits(topic, total)
    .filter((common) => isEnough(topic, common))
    .sort((a, b) => b.score - a.score || b.other.event.id.localeCompare(a.other.event.id) || a.other.id.localeCompare(b.other.id))
    .slice(0, mostRelated)
    .map(({ other, traits }) => ({ topic: other, reason: describeTraits(traits) }));
}

function isEnough(topic: Topic, { other, traits, score }: Common): boolean {
  if (score < least.score) return false;
  return other.area === topic.area || traits.length >= least.acrossAreas || traits.some(({ verb }) => verb === 'belong to');
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
  return [...shared].map(([other, traits]) => ({ other, traits, score: sum(traits) }));
}

function listTraits(topic: Topic, total: number): Trait[] {
  const rarity = ({ topics }: { topics: Topic[] }): number => Math.log(total / topics.length) ** 2;
  const geps = topic.geps.map((gep): Trait => {
    return { verb: 'belong to', label: gep.label, topics: gep.topics, weight: rarity(gep) * weights.gep };
  });
  const tags = topic.tags.map((tag): Trait => {
    return { verb: 'about', label: tag.label, topics: tag.topics, weight: rarity(tag) * weights.tag };
  });
  return [...geps, ...tags].filter(({ weight }) => weight > 0);
}

/** The topic itself and all topics that its page names: in its storylines, by what links them to it, and at its references. */
const listNamed = (topic: Topic): Set<Topic> =>
  new Set([
    topic,
    ...topic.continues,
    ...topic.continuedBy,
    ...topic.takesUpFrom,
    ...topic.nextSteps.flatMap((step) => step.takenUpBy),
    ...topic.mentions,
    ...topic.mentionedBy,
    ...topic.places.flatMap(({ storyline }) => storyline.chapters.map((chapter) => chapter.topic)),
    ...topic.links.flatMap(({ reference }) => (sites.includes(reference.kind) ? [] : reference.topics)),
  ]);

/** The traits of one verb that count for most, in words. */
function describeTraits(traits: Trait[]): string {
  const groups = [...Map.groupBy(traits, ({ verb }) => verb)].sort(([, a], [, b]) => sum(b) - sum(a));
  const [verb, strongest] = groups[0] ?? ['', []];
  const names = strongest.toSorted((a, b) => b.weight - a.weight).map(({ label }) => label);
  return `both ${verb} ${formatList(names.slice(0, mostNames))}`;
}

const sum = (traits: Trait[]): number => traits.reduce((total, { weight }) => total + weight, 0);
