import type { Message } from '../../src/forges/index.ts';
import { findAncestors } from './ancestry.ts';
import { runGit } from './git.ts';
import { OperatorProblem } from './problem.ts';
import type { Repository } from './repository.ts';
import { compareVersions, readVersion, type Version } from './versions.ts';

/** A commit. Commits refer to each other by index. */
interface Commit extends Message {
  hash: string;
  parents: number[];
  /** The day of the commit in UTC. */
  day: string;
  /** When the author wrote it, in seconds since 1970. A rebase and a cherry-pick keep this time. */
  written: number;
}

/** The commits and refs of a repository. */
export interface History {
  /** Parents come before their children; apart from that, commits are in order of time. */
  commits: Commit[];
  /** Hash → index. */
  indexes: Map<string, number>;
  /** Index of the newest commit of the default branch. */
  head: number;
  /** Name of each ref (`refs/heads/main`) → index of its commit. */
  refs: Map<string, number>;
  /** Version tags in the order of their commits. */
  versions: (Version & { at: number })[];
}

/**
 * Reads all commits that are reachable from branches, tags and the refs in `extra`, in one pass. Throws an `OperatorProblem`
 * if the default branch cannot be determined.
 */
export async function readHistory({ gitDirectory, path }: Repository, extra: string[] = []): Promise<History> {
  const refs = await readRefs(gitDirectory);
  const wanted = [...refs.keys()].filter((ref) => /^refs\/(heads|remotes|tags)\//.test(ref) || extra.includes(ref));
  const defaultBranch = await findDefaultBranch(gitDirectory, wanted, path);
  const { commits, indexes } = await readCommits(gitDirectory, [...new Set(wanted.map((ref) => refs.get(ref) ?? ''))]);
  const indexed = new Map(
    wanted.flatMap((ref): [string, number][] => {
      const index = indexes.get(refs.get(ref) ?? '');
      return index === undefined ? [] : [[ref, index]];
    }),
  );
  const head = findHead({ commits }, indexed, defaultBranch);
  return { commits, indexes, head, refs: indexed, versions: toVersions(indexed) };
}

/** Name of each ref → hash of its commit. Annotated tags are followed to the commit. */
async function readRefs(gitDirectory: string): Promise<Map<string, string>> {
  const format = '%(refname)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)';
  const text = await runGit([`--git-dir=${gitDirectory}`, 'for-each-ref', `--format=${format}`]);
  const lines = text.split('\n').map((line) => line.split('\0'));
  return new Map(
    lines.flatMap(([ref = '', type, hash = '', taggedType, tagged = '']): [string, string][] => {
      if (type === 'commit') return [[ref, hash]];
      return taggedType === 'commit' ? [[ref, tagged]] : [];
    }),
  );
}

/** In a clone, any branch may be checked out: the default branch is that of its origin, or one with a usual name. */
async function findDefaultBranch(gitDirectory: string, refs: string[], path: string): Promise<string> {
  const [ofOrigin, checkedOut] = await Promise.all(
    ['refs/remotes/origin/HEAD', 'HEAD'].map((name) => readSymbolicRef(gitDirectory, name)),
  );
  const usual = ['remotes/origin/main', 'remotes/origin/master', 'heads/main', 'heads/master'].map((name) => `refs/${name}`);
  const isClone = refs.some((ref) => ref.startsWith('refs/remotes/'));
  const likely = isClone ? [ofOrigin, ...usual, checkedOut] : [checkedOut, ...usual];
  const branches = refs.filter((ref) => /^refs\/(heads|remotes)\//.test(ref));
  const found = likely.find((ref) => ref && refs.includes(ref)) ?? (branches.length === 1 ? branches[0] : undefined);
  if (found) return found;
  throw new OperatorProblem(
    branches.length === 0
      ? `"${path}" has no branch with a commit. Check that it is the right repository.`
      : `The default branch of "${path}" cannot be determined. Set it with \`git symbolic-ref HEAD refs/heads/BRANCH\`; if this is a bundle, create it again afterwards.`,
  );
}

/** What a symbolic ref points to; undefined if there is no such ref, or if it points to a commit. */
const readSymbolicRef = (gitDirectory: string, name: string): Promise<string | undefined> =>
  runGit([`--git-dir=${gitDirectory}`, 'symbolic-ref', '--quiet', name]).then(
    (ref) => ref.trim(),
    () => undefined,
  );

/** The newest commit of the default branch. A clone can be ahead of its origin. */
function findHead(history: Pick<History, 'commits'>, refs: Map<string, number>, defaultBranch: string): number {
  const head = refs.get(defaultBranch) ?? 0;
  const local = refs.get(defaultBranch.replace('refs/remotes/origin/', 'refs/heads/'));
  return local !== undefined && findAncestors(history, local)[head] ? local : head;
}

async function readCommits(gitDirectory: string, tips: string[]): Promise<Pick<History, 'commits' | 'indexes'>> {
  // A commit message cannot contain NUL, so it separates fields without escaping.
  const format = '--format=%H%x00%P%x00%ct%x00%at%x00%s%x00%b';
  // Without `--no-mailmap`, git reads a file, and a partial clone would have to fetch it.
  const options = ['--no-mailmap', '--date-order', '--reverse', '--stdin', '-z', format];
  const text = await runGit([`--git-dir=${gitDirectory}`, 'log', ...options], { input: `${tips.join('\n')}\n` });
  const fields = text.split('\0');
  const indexes = new Map<string, number>();
  const commits: Commit[] = [];
  for (let start = 0; start + 5 < fields.length; start += 6) {
    const [hash = '', parents = '', seconds, written, subject = '', body = ''] = fields.slice(start, start + 6);
    indexes.set(hash, commits.length);
    commits.push({
      hash,
      parents: parents.split(' ').flatMap((parent) => indexes.get(parent) ?? []),
      day: toDay(Number(seconds)),
      written: Number(written),
      subject,
      body,
    });
  }
  return { commits, indexes };
}

function toVersions(refs: Map<string, number>): History['versions'] {
  const versions = [...refs].flatMap(([ref, at]) => {
    const version = ref.startsWith('refs/tags/') ? readVersion(ref.slice('refs/tags/'.length)) : undefined;
    return version ? [{ ...version, at }] : [];
  });
  return versions.sort((a, b) => a.at - b.at || compareVersions(a, b));
}

/** A day such as 2025-12-11. A time that no calendar has becomes the first day of 1970. */
function toDay(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? '1970-01-01' : date.toISOString().slice(0, 10);
}
