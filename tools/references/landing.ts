import { findAncestors, findDescendants } from './ancestry.ts';
import type { Archive } from './archive.ts';

/** How something got to the default branch. */
export interface Landing {
  /** The commit of the default branch that brought it. */
  at: number;
  /** Set where its own commits are not there, but others that were written at the same time under the same subjects. */
  isRebased: boolean;
}

/** How a commit and what it adds to the default branch got there; undefined when part of it is not there. */
export function findLanding(archive: Archive, tip: number): Landing | undefined {
  if (archive.onDefault[tip]) return { at: findArrival(archive, tip), isRebased: false };
  let last: number | undefined;
  for (const place of listOwnCommits(archive, tip)) {
    const twin = findTwin(archive, place);
    if (twin === undefined) return undefined;
    last = Math.max(twin, last ?? 0);
  }
  return last === undefined ? undefined : { at: findArrival(archive, last), isRebased: true };
}

/** How a single commit got to the default branch, as it is or copied. */
export function findCopy(archive: Archive, place: number): Landing | undefined {
  if (archive.onDefault[place]) return { at: findArrival(archive, place), isRebased: false };
  const twin = findTwin(archive, place);
  return twin === undefined ? undefined : { at: findArrival(archive, twin), isRebased: true };
}

/** The first commit of the default branch itself that has a commit. */
function findArrival(archive: Archive, place: number): number {
  const below = findDescendants(archive, place);
  return archive.mainLine.find((one) => below[one]) ?? place;
}

/** What lies below a commit and not on the default branch; merges bring nothing of their own. */
function listOwnCommits(archive: Archive, tip: number): number[] {
  const below = findAncestors(archive, tip);
  return archive.commits.flatMap(({ parents }, place) =>
    below[place] && !archive.onDefault[place] && parents.length < 2 ? [place] : [],
  );
}

/** The commit of the default branch that was written in the same second under the same subject: a rebase keeps both. */
function findTwin({ commits, onDefault }: Archive, place: number): number | undefined {
  const { written, subject } = commits[place] ?? {};
  const twin = commits.findIndex((commit, at) => onDefault[at] && commit.written === written && commit.subject === subject);
  return twin < 0 ? undefined : twin;
}
