import { site } from '../site.ts';
import { listReferences, listRepositories, toComparableAddress } from './addresses.ts';
import { showWords, type Terms, termsOf } from './terms.ts';
import { commonTerms, similarity, toVector, type Vector } from './vectors.ts';

/** What is known of an earlier topic. */
export interface PriorTopic {
  id: string;
  title: string;
  aliases: readonly string[];
  geps: readonly number[];
  vector: Vector;
  /** Pull requests, issues, branches and commits that it links to: what few topics share by chance. */
  references: Set<string>;
  /** Repositories that it links into. */
  repositories: Set<string>;
}

/** All that is compared with. */
export interface PriorArt {
  topics: readonly PriorTopic[];
  rarity: Vector;
  /** Topics by the addresses at which they could be found before, as `toComparableAddress` writes them. */
  addresses: ReadonlyMap<string, string>;
}

/** A topic that nothing is known of yet but its text, its links and the proposals that it names. */
export interface Proposal {
  title: string;
  text: string;
  urls: readonly string[];
  geps: readonly number[];
}

/** An earlier topic with much in common. */
export interface Relation {
  id: string;
  /** Comparable within one list. */
  score: number;
  /** What both have: names of references, then words. */
  because: string[];
  /** So much that it is probably taken further. */
  isLikely: boolean;
}

/** The score from which on a topic is shown, and how many are shown at most. */
const limits = { least: 0.3, most: 4 };
/** The same for those that are probably taken further. */
const likely = { least: 0.5, most: 2 };

/** What evidence adds to the similarity of the words. */
const evidence = { section: 0.5, reference: 0.3, gep: 0.15, repository: 0.12, name: 0.1, word: 0.05 };

/** More topics than name a repository that is special to them. */
const manyTopics = 4;

type Vectorized = Proposal & { vector: Vector; terms: Terms };

/** The terms of a proposal and their weights in an archive. A title says in a few words what the text says in many. */
export function weighProposal({ title, text, urls }: Proposal, rarity: Vector): { vector: Vector; terms: Terms } {
  const terms = termsOf([title, title, text], urls);
  return { vector: toVector(terms, rarity), terms };
}

/** Earlier topics by what they share: a link to their section, references, proposals, rare repositories, names, words. */
export function findRelated(proposal: Proposal, archive: PriorArt, { least, most } = limits): Relation[] {
  const weighed = { ...proposal, ...weighProposal(proposal, archive.rarity) };
  const shared = describeShared(proposal, archive);
  return archive.topics
    .map((topic) => ({ topic, found: findEvidence(weighed, topic, shared) }))
    .filter(({ found }) => found.score >= least)
    .sort((a, b) => b.found.score - a.found.score || b.topic.id.localeCompare(a.topic.id))
    .slice(0, most)
    .map(({ topic, found: { score, names } }, index) => ({
      id: topic.id,
      score,
      because: [...names, ...showWords(commonTerms(weighed.vector, topic.vector, 8), weighed.terms, 4)].slice(0, 6),
      isLikely: score >= likely.least && index < likely.most,
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

function describeShared({ urls, title, text }: Proposal, { addresses, topics }: PriorArt): Shared {
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
function findEvidence({ vector, geps }: Vectorized, topic: PriorTopic, shared: Shared): { score: number; names: string[] } {
  const found = {
    section: shared.sections.has(topic.id) ? ['a link to its section'] : [],
    reference: [...topic.references.intersection(shared.references)],
    gep: topic.geps.filter((gep) => geps.includes(gep)).map((gep) => `${site.proposalPrefix}-${gep}`),
    repository: [...topic.repositories.intersection(shared.repositories)],
    name: [topic.title, ...topic.aliases].filter((name) => spaced(name).length > 6 && shared.title.includes(spaced(name))),
  };
  const kinds = (Object.keys(found) as (keyof typeof found)[]).filter((kind) => found[kind].length > 0);
  const sum = kinds.reduce((total, kind) => total + evidence[kind], shared.goesOn ? evidence.word : 0);
  return { score: similarity(vector, topic.vector) + sum, names: kinds.flatMap((kind) => found[kind]) };
}
