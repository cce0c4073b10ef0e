import type { Forge } from '../../src/forges/index.ts';
import { type CommitSet, findAncestors, listFirstParents } from './ancestry.ts';
import type { History } from './history.ts';
import { type Reading, readMessage, stripBackport } from './messages.ts';

/** A history with everything that is computed once and looked up for each reference. */
export interface IndexedHistory extends History {
  /** `owner/name` */
  repository: string;
  forge: Forge;
  /** What each commit message says, by index. */
  readings: Reading[];
  /** The reverts and restorations in each commit, by index. */
  reversals: ResolvedReversal[][];
  /** All commits of the default branch, including those that were merged into it. */
  onDefault: CommitSet;
  /** The first parents of the default branch, oldest first. */
  mainLine: number[];
  /** The day of the newest commit of the default branch. */
  asOf: string;
}

/** A revert or restoration of a commit, or of the pull request with a number. */
type ResolvedReversal = { restores: boolean } & ({ at: number } | { number: number });

/** A history with what its messages say: merges, reverts and what they undo, and the days of its default branch. */
export function indexHistory(history: History, repository: string, forge: Forge): IndexedHistory {
  const readings = history.commits.map((commit) => readMessage(commit, forge));
  const onDefault = findAncestors(history, history.head);
  const days = history.commits.filter((_, index) => onDefault[index]).map(({ day }) => day);
  return {
    ...history,
    repository,
    forge,
    readings,
    reversals: resolveReversals(history, readings),
    onDefault,
    mainLine: listFirstParents(history, history.head),
    asOf: days.sort().at(-1) ?? '',
  };
}

/** Index of the commit with a hash, which may be abbreviated to seven digits. */
export function findCommit({ commits, indexes }: History, hash: string): number | undefined {
  if (hash.length < 7 || hash.length >= 40) return indexes.get(hash.toLowerCase());
  const index = commits.findIndex((commit) => commit.hash.startsWith(hash.toLowerCase()));
  return index < 0 ? undefined : index;
}

/** A quoted title refers to the last earlier commit with that title. */
function resolveReversals(history: History, readings: Reading[]): ResolvedReversal[][] {
  const titled = new Map<string, number>();
  return readings.map(({ title, reversals }, index) => {
    const resolved = reversals.flatMap((reversal): ResolvedReversal[] => {
      if ('number' in reversal) return [reversal];
      const at = 'hash' in reversal ? findCommit(history, reversal.hash) : titled.get(reversal.title);
      return at === undefined || at >= index ? [] : [{ restores: reversal.restores, at }];
    });
    titled.set(stripBackport(title), index);
    return resolved;
  });
}
