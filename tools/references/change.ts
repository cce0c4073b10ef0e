import { type CommitSet, findDescendants } from './ancestry.ts';
import type { IndexedHistory } from './indexed-history.ts';
import { stripBackport } from './messages.ts';

/** A change: the commit that introduced it, and the number of its pull request, if there is one. */
export interface Change {
  start: number;
  number?: number | undefined;
}

/** A commit that introduces, reverts, restores or copies a change, on any branch. */
export interface Step {
  at: number;
  /** Whether the change is in the code after this step. */
  isIn: boolean;
  /** The commits that include the step. */
  includedIn: CommitSet;
}

/** All steps of a change, oldest first: its introduction, reverts, reverts of these, and cherry-picks on other branches. */
export function traceChange(history: IndexedHistory, change: Change): Step[] {
  const isTitleUnique = countTitles(history, history.readings[change.start]?.title ?? '') === 1;
  const steps: Step[] = [{ at: change.start, isIn: true, includedIn: findDescendants(history, change.start) }];
  for (let at = change.start + 1; at < history.commits.length; at++) {
    const isIn = readReversal(history, at, { steps, change }) ?? (isPick(history, at, { change, isTitleUnique }) || undefined);
    if (isIn !== undefined) steps.push({ at, isIn, includedIn: findDescendants(history, at) });
  }
  return steps;
}

/** Whether the change is in the code at a commit: the last step that the commit includes decides. */
export const hasChange = (steps: Step[], at: number): boolean =>
  steps.findLast(({ includedIn }) => includedIn[at])?.isIn ?? false;

/** Whether the change is in after a commit that reverts or restores it; undefined if the commit does neither. */
function readReversal(
  { reversals, readings }: IndexedHistory,
  at: number,
  { steps, change }: { steps: Step[]; change: Change },
): boolean | undefined {
  const numberOf = (step: Step) => readings[step.at]?.merge?.number ?? (step.at === change.start ? change.number : undefined);
  for (const reversal of reversals[at] ?? []) {
    const target = steps.find((step) => ('at' in reversal ? step.at === reversal.at : numberOf(step) === reversal.number));
    // A revert of a revert brings the change back.
    if (target) return reversal.restores === target.isIn;
  }
  return undefined;
}

/** Whether a commit on another branch is a cherry-pick: it names the change, or has its title, which is used only once. */
function isPick(
  { readings, commits, onDefault }: IndexedHistory,
  at: number,
  { change, isTitleUnique }: { change: Change; isTitleUnique: boolean },
): boolean {
  const reading = readings[at];
  if (onDefault[at] || !reading) return false;
  const { merge, title, picks } = reading;
  const hash = commits[change.start]?.hash ?? '';
  const hasNumber = change.number !== undefined && [merge?.number, ...picks.numbers].includes(change.number);
  const hasTitle = isTitleUnique && stripBackport(title) === readings[change.start]?.title;
  return hasNumber || hasTitle || picks.hashes.some((picked) => hash.startsWith(picked));
}

const countTitles = ({ readings, onDefault }: IndexedHistory, title: string): number =>
  readings.filter((reading, index) => onDefault[index] && reading.title === title).length;
