import { listReferences, listRepositories } from './addresses.ts';
import type { PriorArt, PriorTopic } from './related.ts';
import { termsOf } from './terms.ts';
import { toRarity, toVector } from './vectors.ts';

/** What a topic says, as far as it is compared. */
export interface Source {
  id: string;
  title: string;
  summary: string;
  aliases: readonly string[];
  body: string;
  nextSteps: readonly string[];
  urls: readonly string[];
  geps: readonly number[];
  /** Where it could be found before, as `toComparableAddress` writes it. */
  addresses: readonly string[];
}

/** Terms of a topic that are kept. The others weigh little, and readers would load them. */
const mostTerms = 120;

/** Learns what topics are about. Pure: the same topics give the same archive. */
export function learnPriorArt(sources: readonly Source[]): PriorArt {
  const terms = sources.map(termsOfSource);
  const rarity = toRarity(terms);
  return {
    topics: sources.map(({ id, title, aliases, geps, urls }, index): PriorTopic => {
      const links = urls.map((url) => ({ url }));
      const weights = [...toVector(terms[index] ?? termsOf([]), rarity)].sort(([, a], [, b]) => b - a).slice(0, mostTerms);
      return {
        id,
        title,
        aliases,
        geps,
        vector: new Map(weights),
        references: listReferences(links),
        repositories: listRepositories(links),
      };
    }),
    rarity,
    addresses: new Map(sources.flatMap(({ id, addresses }) => addresses.map((address): [string, string] => [address, id]))),
  };
}

/** The texts of a topic; its title counts twice. */
const termsOfSource = ({ title, summary, aliases, body, nextSteps, urls }: Source) =>
  termsOf([title, title, summary, ...aliases, body, ...nextSteps], urls);
