import { findPlace, toShortName } from '../../src/forges/index.ts';
import { site } from '../../src/site.ts';
import { type Archive, type KnownTopic, toComparableAddress } from './archive.ts';
import type { Suggestion, Subject } from './suggest.ts';
import { findRepository, showWords, type Terms } from './terms.ts';
import { commonTerms, similarity, type Vector } from './vectors.ts';

/** An earlier topic with much in common. */
export interface Relation extends Suggestion {
  /** So much that it is probably taken further. */
  isLikely: boolean;
}

/** Score from which on a topic is shown, and from which on it is probably continued. */
const floor = { shown: 0.3, likely: 0.5 };
const mostShown = 4;
const mostLikely = 2;

/** What evidence adds to the similarity of the words. */
const evidence = { section: 0.5, reference: 0.3, gep: 0.1, repository: 0.12, name: 0.1, word: 0.05 };

/** More topics than name a repository that is special to them. */
const manyTopics = 4;

type Vectorized = Subject & { vector: Vector; terms: Terms };

/** Earlier topics by what they share: a link to their section, references, proposals, rare repositories, names, words. */
export function suggestRelated(subject: Vectorized, archive: Archive): Relation[] {
  const shared = describeShared(subject, archive);
  return archive.topics
    .map((topic) => relate(subject, topic, shared))
    .filter(({ score }) => score >= floor.shown)
    .sort((a, b) => b.score - a.score || b.id.localeCompare(a.id))
    .slice(0, mostShown)
    .map((relation, index) => ({ ...relation, isLikely: relation.score >= floor.likely && index < mostLikely }));
}

interface Shared {
  /** Topics whose section in a wrap-up the subject links to. */
  sections: Set<string>;
  references: Set<string>;
  repositories: Set<string>;
  title: string;
  /** Whether the text says that it goes on with something. */
  goesOn: boolean;
}

function describeShared({ urls, title, text }: Subject, { addresses, topics }: Archive): Shared {
  const named = topics.flatMap(({ data }) => [...new Set(data.links.flatMap(({ url }) => findRepository(url) ?? []))]);
  const isRare = (repository: string) => named.filter((one) => one === repository).length <= manyTopics;
  return {
    sections: new Set(urls.flatMap((url) => addresses.get(toComparableAddress(url)) ?? [])),
    references: new Set(urls.flatMap((url) => findReference(url) ?? [])),
    repositories: new Set(urls.flatMap((url) => findRepository(url) ?? []).filter(isRare)),
    title: spaced(title),
    goesOn: /\b(?:previous|last|earlier) (?:\w+ )?hackathon|\bcontinu\w*|\bfollow[- ]?up\b/i.test(text),
  };
}

/** Pull request, issue, branch or commit: what few topics share by chance. */
function findReference(url: string): string | undefined {
  const place = URL.canParse(url) ? findPlace(new URL(url)) : undefined;
  return place && !['repository', 'file', 'page'].includes(place.kind) ? toShortName(place) : undefined;
}

const spaced = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

function relate(
  { vector, terms, geps }: Vectorized,
  { id, data, vector: other }: KnownTopic,
  shared: Shared,
): Omit<Relation, 'isLikely'> {
  const urls = data.links.map(({ url }) => url);
  const references = [...new Set(urls.flatMap((url) => findReference(url) ?? []))].filter((one) => shared.references.has(one));
  const repositories = [...new Set(urls.flatMap((url) => findRepository(url) ?? []))].filter((one) =>
    shared.repositories.has(one),
  );
  const common = data.geps.filter((gep) => geps.includes(gep)).map((gep) => `${site.proposalPrefix}-${gep}`);
  const names = [data.title, ...data.aliases].filter((name) => spaced(name).length > 6 && shared.title.includes(spaced(name)));
  const words = showWords(commonTerms(vector, other, 8), terms, 4);
  const score =
    similarity(vector, other) +
    (shared.sections.has(id) ? evidence.section : 0) +
    (references.length > 0 ? evidence.reference : 0) +
    (common.length > 0 ? evidence.gep : 0) +
    (repositories.length > 0 ? evidence.repository : 0) +
    (names.length > 0 ? evidence.name : 0) +
    (shared.goesOn ? evidence.word : 0);
  return {
    id,
    score,
    because: [
      ...(shared.sections.has(id) ? ['a link to its section'] : []),
      ...references,
      ...common,
      ...repositories,
      ...names,
      ...words,
    ].slice(0, 6),
  };
}
