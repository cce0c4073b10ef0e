import { findDescendants, type Places } from './ancestry.ts';
import type { Archive } from './archive.ts';
import { stripBackport } from './messages.ts';

/** A commit with which a change comes in or goes out, on whatever branch. */
export interface Step {
  at: number;
  isIn: boolean;
  /** The commits that have the step behind them. */
  below: Places;
}

/** A change: the commit that brought it in, and the number of its pull request, where there is one. */
export interface Change {
  start: number;
  number?: number | undefined;
}

/** The course of a change: the commit that brought it in, reverts, reverts of these, and copies on other branches. */
export function traceChange(archive: Archive, change: Change): Step[] {
  const isTitleUnique = countTitles(archive, titleAt(archive, change.start)) === 1;
  const steps: Step[] = [{ at: change.start, isIn: true, below: findDescendants(archive, change.start) }];
  for (let at = change.start + 1; at < archive.commits.length; at++) {
    const isIn = readTurn(archive, at, steps) ?? (isCopy(archive, at, change, isTitleUnique) ? true : undefined);
    if (isIn !== undefined) steps.push({ at, isIn, below: findDescendants(archive, at) });
  }
  return steps;
}

/** Whether a commit has the change: what the last step behind it did. */
export const hasChange = (steps: Step[], at: number): boolean => steps.findLast(({ below }) => below[at])?.isIn ?? false;

/** Whether a commit brings the change in or takes it out; undefined when it does neither. */
function readTurn({ turns, readings }: Archive, at: number, steps: Step[]): boolean | undefined {
  for (const turn of turns[at] ?? []) {
    const target = steps.find((step) =>
      'place' in turn ? step.at === turn.place : readings[step.at]?.merge?.number === turn.number,
    );
    // To take back a revert is to bring the change in.
    if (target) return turn.isIn === target.isIn;
  }
  return undefined;
}

/** Whether a commit of another branch is the change once more: it says so, or it alone has the title. */
function isCopy({ readings, commits, onDefault }: Archive, at: number, change: Change, isTitleUnique: boolean): boolean {
  const reading = readings[at];
  if (onDefault[at] || !reading) return false;
  const { merge, title, copies } = reading;
  const hash = commits[change.start]?.hash ?? '';
  const isNumbered = change.number !== undefined && [merge?.number, ...copies.numbers].includes(change.number);
  const isTitled = isTitleUnique && stripBackport(title) === readings[change.start]?.title;
  return isNumbered || isTitled || copies.hashes.some((copied) => hash.startsWith(copied));
}

const titleAt = ({ readings }: Archive, place: number): string => readings[place]?.title ?? '';

const countTitles = ({ readings, onDefault }: Archive, title: string): number =>
  readings.filter((reading, place) => onDefault[place] && reading.title === title).length;
