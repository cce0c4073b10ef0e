import { findDescendants } from './ancestry.ts';
import { type Archive, findCommit } from './archive.ts';
import { type Change, hasChange, type Step, traceChange } from './change.ts';
import { findHabit, type Habit, isBeyond } from './habit.ts';
import type { Item } from './item.ts';
import { findCopy, findLanding, type Landing } from './landing.ts';
import type { Linked } from './linked.ts';

/** What a forge said, which helps to find a merge whose commit names nothing. */
export interface Hint {
  /** Hash of the commit that merged it. */
  hash?: string | undefined;
  title?: string | undefined;
}

/** What became of a pull request, commit or branch, as far as the history of its repository tells. */
export function judge(archive: Archive, linked: Linked, hint: Hint = {}): Item {
  const found = findChange(archive, linked, hint);
  const verdict = 'start' in found ? describeChange(archive, linked, found) : found;
  return { url: linked.url, ...verdict, asOf: archive.asOf };
}

type Verdict = Pick<Item, 'state' | 'note'>;
type Found = Change & { notes: string[] };

function findChange(archive: Archive, { place }: Linked, hint: Hint): Found | Verdict {
  if (place.kind === 'pull-request') return findPullRequest(archive, place.number ?? 0, hint);
  return place.kind === 'commit' ? findLinkedCommit(archive, place.ref ?? '') : findBranch(archive, place.ref ?? '');
}

function findPullRequest(archive: Archive, number: number, hint: Hint): Found | Verdict {
  const merges = listMerges(archive, number);
  const onMainLine = merges.filter((place) => archive.mainLine.includes(place));
  const onDefault = merges.filter((place) => archive.onDefault[place]);
  const named = onMainLine.at(-1) ?? onDefault.at(-1);
  if (named !== undefined) return { start: named, number, notes: onMainLine.length > 1 ? [notes.twice] : [] };
  const silent = findSilentMerge(archive, number, hint);
  if (silent) return { ...silent, number };
  const released = merges.filter((place) => isReleased(archive, place)).at(-1);
  if (released !== undefined) return { start: released, number, notes: [notes.otherBranch] };
  if (archive.refs.has(archive.forge.toRef(number))) return { state: 'not-merged', note: notes.headMissing };
  const verdict = unnamed[findHabit(archive, number)];
  return isBeyond(archive, number) ? { ...verdict, note: `${verdict.note} ${notes.beyond}` } : verdict;
}

/** Commits that say they merged a pull request, oldest first. */
const listMerges = ({ readings }: Archive, number: number): number[] =>
  readings.flatMap(({ merge }, place) => (merge?.number === number ? [place] : []));

/** A merge that no message names: by the commit the forge told, by its own commits where a mirror has them, by its title. */
function findSilentMerge(archive: Archive, number: number, { hash, title }: Hint): Found | undefined {
  const told = hash ? findCommit(archive, hash) : undefined;
  if (told !== undefined && archive.onDefault[told]) return { start: told, notes: [] };
  const tip = archive.refs.get(archive.forge.toRef(number));
  const landing = tip === undefined ? undefined : findLanding(archive, tip);
  if (landing) return toFound(landing);
  const titled = archive.mainLine.filter((place) => {
    const reading = archive.readings[place];
    return title !== undefined && reading?.title === title && reading.merge === undefined;
  });
  return titled.length === 1 && titled[0] !== undefined ? { start: titled[0], notes: [notes.byTitle] } : undefined;
}

function findLinkedCommit(archive: Archive, hash: string): Found | Verdict {
  const place = findCommit(archive, hash);
  if (place === undefined) return { state: 'unknown', note: notes.noCommit };
  const landing = findCopy(archive, place);
  return landing ? toFound(landing) : { state: 'not-merged', note: notes.commitMissing };
}

function findBranch(archive: Archive, name: string): Found | Verdict {
  const owner = archive.repository.split('/')[0];
  const tip = ['heads', 'remotes/origin']
    .map((folder) => archive.refs.get(`refs/${folder}/${name}`))
    .find((one) => one !== undefined);
  const merged = archive.mainLine.findLast((place) => {
    const [, head = archive.readings[place]?.merge?.head] =
      /^Merge (?:remote-tracking )?branch '([^']+)'/.exec(archive.commits[place]?.subject ?? '') ?? [];
    return head === name || head === `${owner}/${name}` || head === `origin/${name}`;
  });
  if (merged !== undefined) return { start: merged, number: archive.readings[merged]?.merge?.number, notes: [] };
  if (tip === undefined) return { state: 'unknown', note: notes.noBranch };
  const landing = findLanding(archive, tip);
  return landing ? toFound(landing) : { state: 'not-merged', note: notes.branchMissing };
}

const toFound = ({ at, isRebased }: Landing): Found => ({ start: at, notes: isRebased ? [notes.rebased] : [] });

function isReleased(archive: Archive, place: number): boolean {
  const below = findDescendants(archive, place);
  return listReleaseTips(archive).some((tip) => below[tip]);
}

/** Version tags and the branches that releases are made from. */
function listReleaseTips({ versions, refs }: Archive): number[] {
  const branches = [...refs].filter(([ref]) =>
    /^refs\/(heads|remotes\/[^/]+)\/((rel|release|releases|stable|hotfix)[-/_]?v?\d|v?\d+\.)/.test(ref),
  );
  return [...versions.map(({ at }) => at), ...branches.map(([, at]) => at)];
}

/** State, dates and release of a change that was found. */
function describeChange(archive: Archive, linked: Linked, found: Found): Omit<Item, 'url'> {
  const steps = traceChange(archive, found);
  const tip = archive.onDefault[found.start] ? archive.head : undefined;
  const isIn = tip === undefined || hasChange(steps, tip);
  const { day, subject, body } = archive.commits[found.start] ?? { day: '', subject: '', body: '' };
  const title = archive.readings[found.start]?.merge?.title;
  const release = findRelease(archive, steps);
  const onDefault = steps.filter(({ below }) => below[archive.head]);
  return {
    state: isIn ? 'merged' : 'reverted',
    date: day,
    subject: toLine(subject),
    ...(title && body.includes(title) && { title: toLine(title) }),
    ...(release && { release: release.tag, releaseDate: archive.commits[release.at]?.day }),
    ...(!isIn && describeRevert(archive, linked, onDefault)),
    note:
      [
        ...found.notes,
        ...(isIn && onDefault.some((step) => !step.isIn) ? [describeReturn(archive, onDefault)] : []),
        ...(release?.isPreRelease ? [notes.preRelease] : []),
        ...describeAge(day, linked.event),
      ].join(' ') || undefined,
  };
}

/** The first version that has the change, and a release rather than a pre-release. */
const findRelease = ({ versions }: Archive, steps: Step[]): Archive['versions'][number] | undefined => {
  const having = versions.filter(({ at }) => hasChange(steps, at));
  return having.find(({ isPreRelease }) => !isPreRelease) ?? having[0];
};

function describeRevert(archive: Archive, { place }: Linked, steps: Step[]): Pick<Item, 'until' | 'revertedBy'> {
  const last = steps.findLastIndex(({ isIn }) => isIn);
  const revert = steps[last + 1]?.at ?? 0;
  const number = archive.readings[revert]?.merge?.number;
  return {
    until: archive.commits[revert]?.day,
    ...(number && { revertedBy: archive.forge.toAddress({ kind: 'pull-request', repository: place.repository, number }) }),
  };
}

function describeReturn({ commits }: Archive, steps: Step[]): string {
  const out = steps.findLastIndex(({ isIn }) => !isIn);
  return `Reverted on ${commits[steps[out]?.at ?? 0]?.day}, brought back on ${commits[steps[out + 1]?.at ?? 0]?.day}.`;
}

/** A merge that is a year older than the event may be earlier work, or have its number from another repository. */
function describeAge(day: string, event: string | undefined): string[] {
  const years = event === undefined ? 0 : Math.floor((Date.parse(event) - Date.parse(day)) / (365.25 * 86_400_000));
  if (years < 1) return [];
  return [
    `Merged ${years === 1 ? 'a year' : `${years} years`} before the event that links to it: earlier work, unless the number comes from an imported history.`,
  ];
}

/** A subject as one line that can be shown: it is text of strangers. */
const toLine = (text: string): string | undefined =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, ' ').trim() || undefined;

const notes = {
  twice: 'The history has the number more than once; this is the latest.',
  otherBranch: 'Merged into another branch than the default one.',
  byTitle: 'Found by its title; the commit does not name it.',
  rebased: 'Merged with a rebase or by a copy: other commits with the same subjects, written in the same seconds.',
  beyond: 'The history may end before it was opened.',
  headMissing: 'The default branch has neither a commit that names it nor its own commits.',
  noCommit: 'The history that was read does not have this commit.',
  commitMissing: 'The default branch does not have this commit; a squash under another subject would not show.',
  noBranch: 'The history that was read does not have this branch; it may have been deleted.',
  branchMissing: 'The default branch does not have its commits; a squash under another subject would not show.',
  preRelease: 'Only a pre-release has it.',
};

const unnamed: Record<Habit, Verdict> = {
  always: { state: 'not-merged', note: 'No commit of the default branch names it.' },
  mostly: {
    state: 'not-merged',
    note: 'No commit of the default branch names it. A few name no pull request, so that a rebase cannot be ruled out.',
  },
  rarely: {
    state: 'unknown',
    note: 'No commit of the default branch names it, but many name no pull request: a rebase would not show.',
  },
};
