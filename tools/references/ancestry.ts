import type { History } from './history.ts';

/** A set of commits: 1 at the index of each commit that belongs to it. */
export type CommitSet = Uint8Array;

/** A commit and all its ancestors. */
export function findAncestors({ commits }: Pick<History, 'commits'>, from: number): CommitSet {
  const found = new Uint8Array(commits.length);
  found[from] = 1;
  // Parents come before their children, so a single pass from the end is enough.
  for (let index = from; index >= 0; index--)
    if (found[index]) for (const parent of commits[index]?.parents ?? []) found[parent] = 1;
  return found;
}

/** A commit and all its descendants. */
export function findDescendants({ commits }: Pick<History, 'commits'>, from: number): CommitSet {
  const found = new Uint8Array(commits.length);
  found[from] = 1;
  for (let index = from + 1; index < commits.length; index++)
    if (commits[index]?.parents.some((parent) => found[parent])) found[index] = 1;
  return found;
}

/** The first parents of a commit, oldest first: the branch without the commits that were merged into it. */
export function listFirstParents({ commits }: Pick<History, 'commits'>, from: number): number[] {
  const line: number[] = [];
  for (let index: number | undefined = from; index !== undefined; index = commits[index]?.parents[0]) line.push(index);
  return line.reverse();
}
