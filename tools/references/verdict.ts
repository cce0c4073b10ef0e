import { type Change, hasChange, type Step, traceChange } from './change.ts';
import type { IndexedHistory } from './indexed-history.ts';
import type { Item } from './item.ts';
import type { Linked } from './linked.ts';
import { countYears, type Found, findMerge, type Hint } from './merges.ts';

/** What became of a pull request, commit or branch, according to the history of its repository. */
export function judge(history: IndexedHistory, linked: Linked, hint: Hint = {}): Item {
  const found = findMerge(history, linked, hint);
  const verdict = 'start' in found ? describeMerge(history, linked, found) : found;
  return { url: linked.url, ...verdict, asOf: history.asOf };
}

function describeMerge(history: IndexedHistory, linked: Linked, found: Found): Omit<Item, 'url'> {
  const steps = traceChange(history, found);
  const onDefault = steps.filter(({ includedIn }) => includedIn[history.head]);
  // A merge into a release branch alone has no step on the default branch.
  const isReverted = onDefault.at(-1)?.isIn === false;
  const release = findRelease(history, steps);
  const { day = '', subject = '' } = history.commits[found.start] ?? {};
  const notes = [
    ...found.notes,
    ...(isReverted ? [] : describeReturn(history, onDefault)),
    ...(release?.isPreRelease ? ['Only a pre-release includes it.'] : []),
    ...describeAge(day, linked.event),
  ];
  return {
    state: isReverted ? 'reverted' : 'merged',
    date: day,
    subject,
    title: findTitle(history, found),
    ...(release && { release: release.tag, releaseDate: history.commits[release.at]?.day }),
    ...(isReverted && describeRevert(history, linked, onDefault)),
    note: notes.join(' ') || undefined,
  };
}

/** The title of the pull request, if the subject of the commit does not include it. */
function findTitle({ readings, commits }: IndexedHistory, { start }: Change): string | undefined {
  const title = readings[start]?.merge?.title;
  return title !== undefined && !commits[start]?.subject.includes(title) ? title : undefined;
}

/** The first release that includes the change, or else the first pre-release. */
function findRelease({ versions }: IndexedHistory, steps: Step[]): IndexedHistory['versions'][number] | undefined {
  const including = versions.filter(({ at }) => hasChange(steps, at));
  return including.find(({ isPreRelease }) => !isPreRelease) ?? including[0];
}

/** The first revert after the change was last in. */
function describeRevert(history: IndexedHistory, { place }: Linked, steps: Step[]): Pick<Item, 'until' | 'revertedBy'> {
  const at = steps[steps.findLastIndex(({ isIn }) => isIn) + 1]?.at ?? history.head;
  const number = history.readings[at]?.merge?.number;
  return {
    until: history.commits[at]?.day,
    ...(number && { revertedBy: history.forge.toAddress({ kind: 'pull-request', repository: place.repository, number }) }),
  };
}

function describeReturn({ commits }: IndexedHistory, steps: Step[]): string[] {
  const revert = steps.findLastIndex(({ isIn }) => !isIn);
  const dayOf = (step: Step | undefined) => commits[step?.at ?? -1]?.day;
  return revert < 0 ? [] : [`Reverted on ${dayOf(steps[revert])}, restored on ${dayOf(steps[revert + 1])}.`];
}

/** A merge long before the event may be earlier work, or belong to another repository with the same number. */
function describeAge(day: string, event: string | undefined): string[] {
  const years = countYears(day, event);
  if (years < 1) return [];
  const age = years === 1 ? 'a year' : `${years} years`;
  return [`Merged ${age} before the event that links to it: earlier work, unless the number comes from an imported history.`];
}
