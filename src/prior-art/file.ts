import type { PriorArt } from './related.ts';

/** An archive as a file for the browser: terms are named by their place in one list, weights are thousandths. */
export interface PriorArtFile {
  terms: string[];
  /** Hundredths, in the order of the terms. */
  rarity: number[];
  topics: FiledTopic[];
  addresses: [address: string, topic: string][];
}

interface FiledTopic {
  id: string;
  title: string;
  aliases: readonly string[];
  geps: readonly number[];
  references: string[];
  repositories: string[];
  /** Term, weight, term, weight, … */
  weights: number[];
}

/** Terms that no topic keeps are left out. */
export function toFile({ topics, rarity, addresses }: PriorArt): PriorArtFile {
  const terms = [...new Set(topics.flatMap(({ vector }) => [...vector.keys()]))].sort();
  const places = new Map(terms.map((term, index) => [term, index]));
  return {
    terms,
    rarity: terms.map((term) => Math.round((rarity.get(term) ?? 0) * 100)),
    topics: topics.map(({ vector, references, repositories, ...topic }) => ({
      ...topic,
      references: [...references],
      repositories: [...repositories],
      weights: [...vector].flatMap(([term, weight]) => [places.get(term) ?? 0, Math.round(weight * 1000)]),
    })),
    addresses: [...addresses],
  };
}

/** Reads the archive from the form in which it is sent. */
export function fromFile({ terms, rarity, topics, addresses }: PriorArtFile): PriorArt {
  return {
    rarity: new Map(terms.map((term, index) => [term, (rarity[index] ?? 0) / 100])),
    topics: topics.map(({ weights, references, repositories, ...topic }) => ({
      ...topic,
      references: new Set(references),
      repositories: new Set(repositories),
      vector: new Map(
        terms.length === 0 ? [] : pairsOf(weights).map(([term, weight]): [string, number] => [terms[term] ?? '', weight / 1000]),
      ),
    })),
    addresses: new Map(addresses),
  };
}

const pairsOf = (numbers: readonly number[]): [number, number][] =>
  numbers.flatMap((number, index) => (index % 2 === 0 ? [[number, numbers[index + 1] ?? 0] as [number, number]] : []));
