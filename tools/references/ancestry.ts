import type { History } from './history.ts';

/** Which commits of a list belong to something: 1 at their places. */
export type Places = Uint8Array;

/** A commit and all its ancestors. */
export function findAncestors({ commits }: History, from: number): Places {
  const found = new Uint8Array(commits.length);
  found[from] = 1;
  // Parents stand before their children, so one way back through the list is enough.
  for (let place = from; place >= 0; place--)
    if (found[place]) for (const parent of commits[place]?.parents ?? []) found[parent] = 1;
  return found;
}

/** A commit and all that descend from it. */
export function findDescendants({ commits }: History, from: number): Places {
  const found = new Uint8Array(commits.length);
  found[from] = 1;
  for (let place = from + 1; place < commits.length; place++)
    if (commits[place]?.parents.some((parent) => found[parent])) found[place] = 1;
  return found;
}

/** The line of a branch itself, oldest first: what was merged into it lies beside it. */
export function listFirstParents({ commits }: History, from: number): number[] {
  const line: number[] = [];
  for (let place: number | undefined = from; place !== undefined; place = commits[place]?.parents[0]) line.push(place);
  return line.reverse();
}
