import type { IndexedHistory } from './indexed-history.ts';

/**
 * How often the commits of a default branch name the pull request that they merge. A rebase merge names none, so only a branch
 * that names them always or mostly shows that a pull request was not merged.
 */
export type Habit = 'always' | 'mostly' | 'rarely';

/** The habit since a pull request was opened. Up to a tenth of the commits may be direct pushes. */
export function findHabit(history: IndexedHistory, number: number): Habit {
  const since = history.mainLine.slice(findOpening(history, number)).filter((index) => !isChore(history, index));
  const unnamed = since.filter((index) => numberAt(history, index) === undefined).length;
  if (unnamed === 0) return 'always';
  return unnamed <= since.length / 10 ? 'mostly' : 'rarely';
}

/** Whether a number is higher than any that the history names. */
export const isBeyond = ({ readings }: IndexedHistory, number: number): boolean =>
  readings.every(({ merge }) => merge === undefined || merge.number < number);

/**
 * Where on the main line a pull request may have been opened. Numbers are assigned in order, so it existed before any higher
 * number was merged. The last lower number that was merged before that marks the start.
 */
function findOpening(history: IndexedHistory, number: number): number {
  const numbers = history.mainLine.map((index) => numberAt(history, index) ?? 0);
  const higher = numbers.findIndex((other) => other > number);
  const before = higher < 0 ? numbers : numbers.slice(0, higher);
  return before.findLastIndex((other) => other > 0) + 1;
}

/** The initial commit, releases and dependency updates; the subjects of the latter two end in a version. */
const isChore = ({ commits }: IndexedHistory, index: number): boolean =>
  commits[index]?.parents.length === 0 || /\bv?\d+(\.\d+)+(-[\w.]+)?[`"'.]*$/.test(commits[index]?.subject ?? '');

const numberAt = ({ readings }: IndexedHistory, index: number): number | undefined => readings[index]?.merge?.number;
