import { type Weights, weights } from '../../src/search/ranking/weights.ts';

/** The weights with one of them switched off. */
export interface Ablation {
  /** `field.title` */
  name: string;
  weights: Weights;
}

/**
 * Every weight switched off in turn: a share or factor becomes 0, an exponent 0, a saturation so large that occurrences
 * count as they are; a variant that is worth nothing is a rule that is gone.
 */
export function listAblations(): Ablation[] {
  return listPaths(weights).map((path) => ({ name: path.join('.'), weights: withoutWeight(path) }));
}

const listPaths = (value: object, above: string[] = []): string[][] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? listPaths(inner, [...above, key]) : [[...above, key]],
  );

function withoutWeight(path: string[]): Weights {
  const changed: Weights = structuredClone(weights);
  let place = changed as unknown as Record<string, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>;
  const name = path.at(-1) ?? '';
  place[name] = name === 'saturation' ? 1000 : 0;
  return changed;
}
