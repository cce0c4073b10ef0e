import { findAncestors, findDescendants } from './ancestry.ts';
import type { IndexedHistory } from './indexed-history.ts';

/** How commits reached the default branch. */
export interface Landing {
  /** The commit on the default branch that brought them. */
  at: number;
  /** Whether they were rewritten on the way: the default branch has commits with the same author time and subject instead. */
  isRebased: boolean;
}

/** How a branch reached the default branch; undefined if some of its commits did not. */
export function findBranchLanding(history: IndexedHistory, tip: number): Landing | undefined {
  if (history.onDefault[tip]) return { at: findArrival(history, tip), isRebased: false };
  let last: number | undefined;
  for (const index of listOwnCommits(history, tip)) {
    const twin = findTwin(history, index);
    if (twin === undefined) return undefined;
    last = Math.max(twin, last ?? 0);
  }
  return last === undefined ? undefined : { at: findArrival(history, last), isRebased: true };
}

/** How a single commit reached the default branch; undefined if it did not. */
export function findCommitLanding(history: IndexedHistory, index: number): Landing | undefined {
  if (history.onDefault[index]) return { at: findArrival(history, index), isRebased: false };
  const twin = findTwin(history, index);
  return twin === undefined ? undefined : { at: findArrival(history, twin), isRebased: true };
}

/** The first commit on the main line that includes a commit. */
function findArrival(history: IndexedHistory, index: number): number {
  const below = findDescendants(history, index);
  return history.mainLine.find((one) => below[one]) ?? index;
}

/** The commits of a branch that the default branch does not include, without merges. */
function listOwnCommits(history: IndexedHistory, tip: number): number[] {
  const reachable = findAncestors(history, tip);
  return history.commits.flatMap(({ parents }, index) =>
    reachable[index] && !history.onDefault[index] && parents.length < 2 ? [index] : [],
  );
}

/** The commit on the default branch with the same author time and subject. A rebase keeps both. */
function findTwin({ commits, onDefault }: IndexedHistory, index: number): number | undefined {
  const { written, subject } = commits[index] ?? {};
  const twin = commits.findIndex((commit, at) => onDefault[at] && commit.written === written && commit.subject === subject);
  return twin < 0 ? undefined : twin;
}
