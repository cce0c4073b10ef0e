import type { Terms } from './terms.ts';

/** Weight of each term, the more the rarer it is; the length of every vector is 1. */
export type Vector = ReadonlyMap<string, number>;

/** How rare each term is among some texts: ln(1 + texts / texts that have it). */
export function toRarity(texts: readonly Terms[]): Vector {
  const found = new Map<string, number>();
  for (const { counts } of texts) for (const term of counts.keys()) found.set(term, (found.get(term) ?? 0) + 1);
  return new Map([...found].map(([term, count]) => [term, Math.log(1 + texts.length / count)]));
}

/** Terms that are nowhere in the archive say nothing. A term that stands there ten times counts three times, not ten. */
export const toVector = ({ counts }: Terms, rarity: Vector): Vector =>
  normalize(
    [...counts].flatMap(([term, count]) => (rarity.has(term) ? [[term, (1 + Math.log(count)) * (rarity.get(term) ?? 0)]] : [])),
  );

/** The sum of vectors, each with a weight. */
export function toProfile(vectors: readonly (readonly [vector: Vector, weight: number])[]): Vector {
  const sum = new Map<string, number>();
  for (const [vector, weight] of vectors)
    for (const [term, value] of vector) sum.set(term, (sum.get(term) ?? 0) + value * weight);
  return normalize([...sum]);
}

function normalize(entries: [term: string, weight: number][]): Vector {
  const length = Math.hypot(...entries.map(([, weight]) => weight)) || 1;
  return new Map(entries.map(([term, weight]) => [term, weight / length]));
}

/** How alike two vectors are: 0 nothing in common, 1 the same. */
export function similarity(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}

/** The terms that make two vectors alike, the weightiest first. */
export const commonTerms = (a: Vector, b: Vector, count: number): string[] =>
  [...a]
    .flatMap(([term, weight]): [string, number][] => (b.has(term) ? [[term, weight * (b.get(term) ?? 0)]] : []))
    .sort(([one, x], [other, y]) => y - x || one.localeCompare(other))
    .slice(0, count)
    .map(([term]) => term);
