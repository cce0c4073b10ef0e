import type { Archive } from './archive.ts';

/**
 * Whether the default branch would show a pull request that was merged: `always` and `mostly` where its commits name theirs,
 * `rarely` where a rebase, which names nothing, is one of its habits.
 */
export type Habit = 'always' | 'mostly' | 'rarely';

/** The habit of the default branch since a pull request was opened. One commit in ten may be pushed past them. */
export function findHabit(archive: Archive, number: number): Habit {
  const since = archive.mainLine.slice(findOpening(archive, number)).filter((place) => !isChore(archive, place));
  const unnamed = since.filter((place) => numberAt(archive, place) === undefined).length;
  if (unnamed === 0) return 'always';
  return unnamed <= since.length / 10 ? 'mostly' : 'rarely';
}

/** Whether a number is higher than any that the history names: it may have been given after the history ends. */
export const isBeyond = ({ readings }: Archive, number: number): boolean =>
  readings.every(({ merge }) => merge === undefined || merge.number < number);

/**
 * Where on the default branch a pull request can have come at the earliest. Numbers are given in order, so it is older than
 * any merge with a higher one; the last lower one before that is taken as the start.
 */
function findOpening(archive: Archive, number: number): number {
  const numbers = archive.mainLine.map((place) => numberAt(archive, place) ?? 0);
  const higher = numbers.findIndex((other) => other > number);
  const before = higher < 0 ? numbers : numbers.slice(0, higher);
  return before.findLastIndex((other) => other > 0) + 1;
}

/** Releases and updates of dependencies end in a version, and are nobody's topic. The first commit has no pull request. */
const isChore = ({ commits }: Archive, place: number): boolean =>
  commits[place]?.parents.length === 0 || /\bv?\d+(\.\d+)+(-[\w.]+)?[`"'.]*$/.test(commits[place]?.subject ?? '');

const numberAt = ({ readings }: Archive, place: number): number | undefined => readings[place]?.merge?.number;
