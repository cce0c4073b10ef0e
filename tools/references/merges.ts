import { findDescendants } from './ancestry.ts';
import type { Change } from './change.ts';
import { findHabit, type Habit, isBeyond } from './habit.ts';
import { findCommit, type IndexedHistory } from './indexed-history.ts';
import type { Item } from './item.ts';
import { findBranchLanding, findCommitLanding, type Landing } from './landing.ts';
import type { Linked } from './linked.ts';

/** What a forge says about a merge. It helps to find a merge whose commit does not name the pull request. */
export interface Hint {
  /** Hash of the merge commit. */
  hash?: string | undefined;
  title?: string | undefined;
}

/** A merge that was found, with notes for readers. */
export type Found = Change & { notes: string[] };

/** The state of something whose merge was not found. */
export type Missing = Pick<Item, 'state' | 'note'>;

/** Looks for the commit that merged a pull request, commit or branch. */
export function findMerge(history: IndexedHistory, { place, event }: Linked, hint: Hint): Found | Missing {
  const { kind, number = 0, ref = '' } = place;
  if (kind === 'pull-request') return findPullRequest(history, number, { event, ...hint });
  return kind === 'commit' ? findLinkedCommit(history, ref) : findBranch(history, ref);
}

function findPullRequest(history: IndexedHistory, number: number, hint: Hint & Pick<Linked, 'event'>): Found | Missing {
  const merges = history.readings.flatMap(({ merge }, index) => (merge?.number === number ? [index] : []));
  const named = findNamedMerge(history, merges, hint.event);
  if (named) return { ...named, number };
  const unnamed = findUnnamedMerge(history, number, hint);
  if (unnamed) return { ...unnamed, number };
  const released = merges.filter((index) => isReleased(history, index)).at(-1);
  if (released !== undefined) return { start: released, number, notes: [notes.otherBranch] };
  if (history.refs.has(history.forge.toRef(number))) return { state: 'not-merged', note: notes.headMissing };
  const missing = notNamed[findHabit(history, number)];
  return isBeyond(history, number) ? { ...missing, note: `${missing.note} ${notes.beyond}` } : missing;
}

/**
 * The commit that merged a pull request. A number can occur twice, because a fork or an import brings the numbers of another
 * repository along: a merge on the main line counts before one beside it, and the latest one counts, unless it is years older
 * than the event.
 */
function findNamedMerge(history: IndexedHistory, merges: number[], event: string | undefined): Found | undefined {
  const onDefault = merges.filter((index) => history.onDefault[index]);
  const recent = onDefault.filter((index) => countYears(history.commits[index]?.day ?? '', event) < 1);
  const candidates = recent.length > 0 ? recent : onDefault;
  const start = candidates.findLast((index) => history.mainLine.includes(index)) ?? candidates.at(-1);
  const isTwice = onDefault.filter((index) => history.mainLine.includes(index)).length > 1;
  return start === undefined ? undefined : { start, notes: isTwice ? [notes.twice] : [] };
}

/** A merge that no message names. It is found by its hash, by the commits that a mirror keeps of the pull request, or by title. */
function findUnnamedMerge(history: IndexedHistory, number: number, { hash, title }: Hint): Found | undefined {
  const told = hash ? findCommit(history, hash) : undefined;
  if (told !== undefined && history.onDefault[told]) return { start: told, notes: [] };
  const tip = history.refs.get(history.forge.toRef(number));
  const landing = tip === undefined ? undefined : findBranchLanding(history, tip);
  if (landing) return toFound(landing);
  const titled = history.mainLine.filter((index) => {
    const reading = history.readings[index];
    return title !== undefined && reading?.title === title && reading.merge === undefined;
  });
  return titled.length === 1 && titled[0] !== undefined ? { start: titled[0], notes: [notes.byTitle] } : undefined;
}

function findLinkedCommit(history: IndexedHistory, hash: string): Found | Missing {
  const index = findCommit(history, hash);
  if (index === undefined) return { state: 'unknown', note: notes.noCommit };
  const landing = findCommitLanding(history, index);
  return landing ? toFound(landing) : { state: 'not-merged', note: notes.commitMissing };
}

function findBranch(history: IndexedHistory, name: string): Found | Missing {
  const merged = findBranchMerge(history, name);
  if (merged !== undefined) return { start: merged, number: history.readings[merged]?.merge?.number, notes: [] };
  const tip = history.refs.get(`refs/heads/${name}`) ?? history.refs.get(`refs/remotes/origin/${name}`);
  if (tip === undefined) return { state: 'unknown', note: notes.noBranch };
  const landing = findBranchLanding(history, tip);
  return landing ? toFound(landing) : { state: 'not-merged', note: notes.branchMissing };
}

/** The last merge commit on the main line that names a branch of the repository. */
function findBranchMerge({ mainLine, readings, commits, repository }: IndexedHistory, name: string): number | undefined {
  const names = [name, `origin/${name}`, `${repository.split('/')[0]}/${name}`];
  return mainLine.findLast((index) => {
    const subject = commits[index]?.subject ?? '';
    const [, head = readings[index]?.merge?.head ?? ''] = /^Merge (?:remote-tracking )?branch '([^']+)'/.exec(subject) ?? [];
    return names.includes(head);
  });
}

const toFound = ({ at, isRebased }: Landing): Found => ({ start: at, notes: isRebased ? [notes.rebased] : [] });

/** Whether a version tag or a release branch includes a commit. */
function isReleased(history: IndexedHistory, index: number): boolean {
  const below = findDescendants(history, index);
  const branches = [...history.refs].filter(([ref]) => releaseBranch.test(ref));
  return history.versions.some(({ at }) => below[at]) || branches.some(([, at]) => below[at]);
}

const releaseBranch = /^refs\/(heads|remotes\/[^/]+)\/((rel|release|releases|stable|hotfix)[-/_]?v?\d|v?\d+\.)/;

/** Full years from a merge to the event that links to it. */
export const countYears = (day: string, event: string | undefined): number =>
  event === undefined ? 0 : Math.floor((Date.parse(event) - Date.parse(day)) / (365.25 * 86_400_000));

const notes = {
  twice: 'The number occurs more than once in the history; this is the latest merge with it.',
  otherBranch: 'Merged into a branch other than the default branch.',
  byTitle: 'The commit does not name the pull request; it was found by title.',
  rebased: 'The commits were rewritten: the default branch has commits with the same subjects and author times.',
  beyond: 'The history may end before it was opened.',
  headMissing: 'The default branch neither names it nor includes its commits.',
  noCommit: 'The history does not include this commit.',
  commitMissing: 'The default branch does not include this commit. A squash merge under another title would not show.',
  noBranch: 'The history does not include this branch, which may have been deleted.',
  branchMissing: 'The default branch does not include its commits. A squash merge under another title would not show.',
};

const notNamed: Record<Habit, Missing> = {
  always: { state: 'not-merged', note: 'No commit of the default branch names it.' },
  mostly: {
    state: 'not-merged',
    note: 'No commit of the default branch names it. A few commits name no pull request, so a rebase merge cannot be ruled out.',
  },
  rarely: {
    state: 'unknown',
    note: 'No commit of the default branch names it, but many commits name no pull request: a rebase merge would not show.',
  },
};
