import type { MdastNode } from 'satteri';

/** A node of a syntax tree and the visit of the node that contains it. */
export interface Visit {
  node: MdastNode;
  parent: Visit | undefined;
  /** How many nodes contain it. */
  depth: number;
}

/** Every node of a tree in the order of the text, each before what it contains. Depth costs no stack. */
export function* walk(root: MdastNode): Generator<Visit> {
  const open: Visit[] = [{ node: root, parent: undefined, depth: 0 }];
  for (let visit = open.pop(); visit; visit = open.pop()) {
    yield visit;
    const { node, depth } = visit;
    if (!('children' in node)) continue;
    for (const child of node.children.toReversed()) open.push({ node: child, parent: visit, depth: depth + 1 });
  }
}

/** Line of a node, counted in the text that was parsed. */
export const lineOf = (node: MdastNode): number => node.position?.start.line ?? 1;
