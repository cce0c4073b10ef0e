import type { Diagram } from './diagram.ts';

/** A sentence for each arrow, in the order of the text: `gardenlet (Seed) → kube-apiserver (Garden): reports health`. */
export function describeArrows({ nodes, groups, arrows }: Diagram): string[] {
  const groupOf = new Map(groups.map(({ id, label }) => [id, label]));
  const names = new Map(
    nodes.map(({ id, label, group }) => [id, group === undefined ? label : `${label} (${groupOf.get(group) ?? group})`]),
  );
  return arrows.map(({ from, to, label }) => `${names.get(from)} → ${names.get(to)}${label ? `: ${label}` : ''}`);
}
