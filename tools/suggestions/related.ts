import { site } from '../../src/site.ts';
import { type Archive, type KnownTopic, listReferences, listRepositories, toComparableAddress } from './archive.ts';
import type { Subject, Suggestion } from './suggest.ts';
import { showWords, type Terms } from './terms.ts';
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
    .map((topic) => ({ topic, found: findEvidence(subject, topic, shared) }))
    .filter(({ found }) => found.score >= floor.shown)
    .sort((a, b) => b.found.score - a.found.score || b.topic.id.localeCompare(a.topic.id))
    .slice(0, mostShown)
    .map(({ topic, found: { score, names } }, index) => ({
      id: topic.id,
      score,
      because: [...names, ...showWords(commonTerms(subject.vector, topic.vector, 8), subject.terms, 4)].slice(0, 6),
      isLikely: score >= floor.likely && index < mostLikely,
    }));
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
  const isRare = (repository: string) => topics.filter(({ repositories }) => repositories.has(repository)).length <= manyTopics;
  const links = urls.map((url) => ({ url }));
  return {
    sections: new Set(urls.flatMap((url) => addresses.get(toComparableAddress(url)) ?? [])),
    references: listReferences(links),
    repositories: new Set([...listRepositories(links)].filter(isRare)),
    title: spaced(title),
    goesOn: /\b(?:previous|last|earlier) (?:\w+ )?hackathon|\bcontinu\w*|\bfollow[- ]?up\b/i.test(text),
  };
}

const spaced = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** How much two topics have in common, and the names of what they share besides words. */
function findEvidence({ vector, geps }: Vectorized, topic: KnownTopic, shared: Shared): { score: number; names: string[] } {
  const { id, data } = topic;
  const found = {
    section: shared.sections.has(id) ? ['a link to its section'] : [],
    reference: [...topic.references.intersection(shared.references)],
    gep: data.geps.filter((gep) => geps.includes(gep)).map((gep) => `${site.proposalPrefix}-${gep}`),
    repository: [...topic.repositories.intersection(shared.repositories)],
    name: [data.title, ...data.aliases].filter((name) => spaced(name).length > 6 && shared.title.includes(spaced(name))),
  };
  const kinds = (Object.keys(found) as (keyof typeof found)[]).filter((kind) => found[kind].length > 0);
  const sum = kinds.reduce((total, kind) => total + evidence[kind], shared.goesOn ? evidence.word : 0);
  return { score: similarity(vector, topic.vector) + sum, names: kinds.flatMap((kind) => found[kind]) };
}
