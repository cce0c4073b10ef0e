import type { Content, Entry } from '../../src/model/content.ts';
import type { TopicData } from '../../src/schemas/topic.ts';
import { listReferences, listRepositories, toComparableAddress } from '../../src/prior-art/addresses.ts';
import type { PriorTopic } from '../../src/prior-art/related.ts';
import { type Terms, termsOf } from '../../src/prior-art/terms.ts';
import { toProfile, toRarity, toVector, type Vector } from '../../src/prior-art/vectors.ts';

/**
 * What the published topics of earlier events teach: for each area, tag and storyline the words of its topics, beside those
 * that the vocabulary itself has. Nothing is trained: a profile is a sum that can be looked at.
 */
export interface Archive {
  topics: KnownTopic[];
  areas: Profile[];
  tags: Profile[];
  outcomes: Profile[];
  storylines: Profile[];
  rarity: Vector;
  /** Rarity of words in what was achieved, which tell of outcomes. */
  resultRarity: Vector;
  /** Topics by the addresses at which they could be found before, as `toComparableAddress` writes them. */
  addresses: Map<string, string>;
}

interface KnownTopic extends PriorTopic {
  data: TopicData;
  /** Words of what was achieved. */
  result: Vector;
}

/** What belongs to an area, tag, outcome or storyline. */
export interface Profile {
  id: string;
  /** Names that stand for it in a text. */
  names: string[];
  topics: KnownTopic[];
  vector: Vector;
}

/** How many topics the words of the vocabulary are worth. */
const vocabularyWeight = { area: 3, tag: 2, outcome: 1, storyline: 1 };

/** Learns from all topics before an event. Drafts teach nothing. */
export function learnArchive(content: Content, before: string): Archive {
  const entries = content.topics.filter(({ id, data }) => id.slice(0, 7) < before && !data.draft);
  const texts = entries.map((entry) => termsOf(textsOf(entry), urlsOf(entry)));
  const results = entries.map((entry) => termsOf([entry.data.outcomeNote, resultOf(entry.body)]));
  const rarity = toRarity([...texts, ...[...content.tags, ...content.areas].map(({ data }) => vocabularyTerms(data))]);
  const resultRarity = toRarity([...results, ...content.outcomes.map(({ data }) => vocabularyTerms(data))]);
  const topics = entries.map(
    ({ id, data }, index): KnownTopic => ({
      id,
      data,
      title: data.title,
      aliases: data.aliases,
      geps: data.geps,
      vector: toVector(texts[index] ?? nothing, rarity),
      result: toVector(results[index] ?? nothing, resultRarity),
      references: listReferences(data.links),
      repositories: listRepositories(data.links),
    }),
  );
  const profile = (data: Named, own: KnownTopic[], weight: number): Profile => ({
    id: data.id,
    names: [data.label, data.id, ...(data.aliases ?? [])],
    topics: own,
    vector: toProfile([
      ...own.map(({ vector }) => [vector, 1] as const),
      [toVector(vocabularyTerms(data), rarity), weight] as const,
    ]),
  });
  return {
    topics,
    rarity,
    resultRarity,
    areas: content.areas.map(({ data }) =>
      profile(
        data,
        topics.filter((topic) => topic.data.area === data.id),
        vocabularyWeight.area,
      ),
    ),
    tags: content.tags.map(({ data }) =>
      profile(
        data,
        topics.filter((topic) => topic.data.tags.includes(data.id)),
        vocabularyWeight.tag,
      ),
    ),
    outcomes: content.outcomes.map(({ data }) => {
      const own = topics.filter((topic) => topic.data.outcome === data.id);
      const words = toVector(vocabularyTerms(data), resultRarity);
      return {
        id: data.id,
        names: [],
        topics: own,
        vector: toProfile([...own.map(({ result }) => [result, 1] as const), [words, vocabularyWeight.outcome] as const]),
      };
    }),
    storylines: content.storylines.flatMap(({ id, data }) => {
      const chapters = topics.filter((topic) => data.chapters.some((chapter) => chapter.topic === topic.id));
      const named = { id, label: data.title, aliases: data.aliases };
      return chapters.length > 0 && !data.draft ? [profile(named, chapters, vocabularyWeight.storyline)] : [];
    }),
    addresses: new Map(
      content.addresses.flatMap(({ id, data }) => data.urls.map((url): [string, string] => [toComparableAddress(url), id])),
    ),
  };
}

interface Named {
  id: string;
  label: string;
  description?: string;
  aliases?: string[];
}

const nothing: Terms = { counts: new Map(), words: new Map() };

const vocabularyTerms = ({ label, description = '', aliases = [] }: Named): Terms =>
  termsOf([label, label, description, ...aliases]);

/** A title says in a few words what the text says in many. */
const textsOf = ({ data, body }: Entry<TopicData>): string[] => [
  data.title,
  data.title,
  data.summary,
  ...data.aliases,
  body,
  ...data.nextSteps.map(({ text }) => text),
];

const urlsOf = ({ data }: Entry<TopicData>): string[] => data.links.map(({ url }) => url);

const resultOf = (body: string): string => (body.split(/^## Result$/m)[1] ?? '').split(/^## /m)[0] ?? '';
