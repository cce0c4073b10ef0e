import { describeAddress } from '../../src/model/outside-addresses.ts';
import type { Archive, Profile } from './archive.ts';
import { findRelated, type Proposal, type Relation, weighProposal } from '../../src/prior-art/related.ts';
import { showWords, termsOf } from '../../src/prior-art/terms.ts';
import { commonTerms, similarity, toVector, type Vector } from '../../src/prior-art/vectors.ts';

/** A topic that nothing is known of yet but its text and links. */
export interface Subject extends Proposal {
  /** What was achieved, where the text tells it apart. */
  result: string;
}

/** Something that probably fits, and the words that say so. */
export interface Suggestion {
  id: string;
  /** Comparable within one list. */
  score: number;
  because: string[];
}

export interface Suggestions {
  /** Best first; the first is the one to take. */
  areas: Suggestion[];
  /** Those to take. */
  tags: Suggestion[];
  /** Best first. */
  outcomes: Suggestion[];
  /** Storylines that it may be a chapter of. */
  storylines: Suggestion[];
  /** Earlier topics, the likeliest first; `isLikely` are those to take as continued. */
  related: Relation[];
}

/** A tag is taken when it scores this much of the best one. */
const tagShare = 0.42;
const fewestTags = 2;
const mostTags = 6;

/** Similarity above which a topic belongs to a storyline more often than not. */
const storylineFloor = 0.2;
const mostStorylines = 3;

/** Finds what fits a topic in the archive. Pure: the same subject and archive give the same suggestions. */
export function suggest(subject: Subject, archive: Archive): Suggestions {
  const { terms, vector } = weighProposal(subject, archive.rarity);
  const explain = ({ profile, score }: Ranked): Suggestion => ({
    id: profile.id,
    score,
    because: showWords(commonTerms(vector, profile.vector, 8), terms, 4),
  });
  const isNamed = createNameFinder(subject);
  const tags = rank(archive.tags, (profile) => similarity(vector, profile.vector) + isNamed(profile.names));
  const best = tags[0]?.score ?? 0;
  return {
    areas: rank(archive.areas, (profile) => contrast(vector, profile, archive.areas)).map(explain),
    tags: tags.filter(({ score }, index) => index < fewestTags || (index < mostTags && score >= tagShare * best)).map(explain),
    outcomes: rankOutcomes(subject, archive),
    storylines: rank(archive.storylines, (profile) => similarity(vector, profile.vector))
      .filter(({ score }) => score >= storylineFloor)
      .slice(0, mostStorylines)
      .map(explain),
    related: findRelated(subject, archive),
  };
}

interface Ranked {
  profile: Profile;
  score: number;
}

/** Best first. */
const rank = (profiles: Profile[], score: (profile: Profile) => number): Ranked[] =>
  profiles
    .map((profile) => ({ profile, score: score(profile) }))
    .sort((a, b) => b.score - a.score || a.profile.id.localeCompare(b.profile.id));

/** Words count for an area as far as they are not those of all others, too. */
function contrast(vector: Vector, { vector: own }: Profile, all: Profile[]): number {
  let sum = 0;
  for (const [term, weight] of vector) {
    const value = own.get(term);
    if (value) sum += (weight * value * value) / all.reduce((total, other) => total + (other.vector.get(term) ?? 0), 0);
  }
  return sum;
}

/** What names of a tag add to its score: a little for each time the text has one, more where the title does. */
function createNameFinder({ title, text }: Subject): (names: string[]) => number {
  const [inTitle, inText] = [spaced(title), spaced(`${title} ${text}`)];
  return (names) => {
    const wanted = names.map(spaced).filter((name) => name.length > 4);
    const times = wanted.reduce((sum, name) => sum + countOf(inText, name) + countOf(inText, `${name.trimEnd()}s `), 0);
    const isTitle = wanted.some((name) => inTitle.includes(name) || inTitle.includes(`${name.trimEnd()}s `));
    return 0.05 * Math.min(3, times) + (isTitle ? 0.1 : 0);
  };
}

const spaced = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
const countOf = (text: string, part: string): number => text.split(part).length - 1;

/** Kinds of references by how much they say of an outcome. */
const tellingKinds = ['pull-request', 'branch', 'commit', 'comparison', 'repository', 'issue', 'discussion', 'file'] as const;

const tellingKind = (urls: readonly string[]): string => {
  const kinds = new Set(urls.filter((url) => URL.canParse(url)).map((url) => describeAddress(url).kind));
  return tellingKinds.find((kind) => kinds.has(kind)) ?? 'none';
};

/** What topics with the same kind of links ended as, and whose words are those of the result. */
function rankOutcomes({ result, text, urls }: Subject, archive: Archive): Suggestion[] {
  const kind = tellingKind(urls);
  const alike = archive.topics.filter(({ data }) => tellingKind(data.links.map(({ url }) => url)) === kind);
  const terms = termsOf([result.trim() || text]);
  const vector = toVector(terms, archive.resultRarity);
  const count = archive.outcomes.length || 1;
  return archive.outcomes
    .map((profile): Suggestion => {
      const same = alike.filter(({ data }) => data.outcome === profile.id).length;
      const share = (same + 0.3) / (alike.length + 0.3 * count);
      const words = showWords(commonTerms(vector, profile.vector, 6), terms, 3);
      const links = kind === 'none' ? 'no links' : `links to a ${kind.replace('-', ' ')}`;
      return {
        id: profile.id,
        score: share + similarity(vector, profile.vector),
        because: [...(same > 0 ? [links] : []), ...words],
      };
    })
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}
