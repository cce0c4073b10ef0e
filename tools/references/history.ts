import type { Message } from '../../src/forges/index.ts';
import { runGit } from './git.ts';
import { OperatorProblem } from './problem.ts';
import type { Repository } from './repository.ts';
import { compareVersions, readVersion, type Version } from './versions.ts';

/** A commit; commits name each other by their place in the list. */
export interface Commit extends Message {
  hash: string;
  parents: number[];
  /** The day in UTC on which it came into its branch. */
  day: string;
  /** Seconds since 1970 at which it was written; a rebase and a cherry-pick keep them. */
  written: number;
}

/** What git knows of a repository, as far as it tells when something was merged and which release had it first. */
export interface History {
  /** Parents stand before their children; where that leaves a choice, the earlier one stands first. */
  commits: Commit[];
  /** Place of the newest commit of the default branch. */
  head: number;
  /** Name of every ref (`refs/heads/main`) → place of its commit. */
  refs: Map<string, number>;
  /** Version tags in the order in which their commits came. */
  versions: (Version & { at: number })[];
}

/**
 * Reads the refs and, in one pass, all commits below branches, tags and the refs named as `extra`. Throws an `OperatorProblem`
 * where nobody can tell which branch is the default one.
 */
export async function readHistory({ gitDirectory, path }: Repository, extra: string[] = []): Promise<History> {
  const refs = await readRefs(gitDirectory);
  const wanted = [...refs.keys()].filter((ref) => /^refs\/(heads|remotes|tags)\//.test(ref) || extra.includes(ref));
  const defaultBranch = await findDefaultBranch(gitDirectory, wanted, path);
  const commits = await readCommits(gitDirectory, [...new Set(wanted.map((ref) => refs.get(ref) ?? ''))]);
  const places = new Map(commits.map(({ hash }, place) => [hash, place]));
  const placed = new Map(
    wanted.flatMap((ref): [string, number][] => {
      const place = places.get(refs.get(ref) ?? '');
      return place === undefined ? [] : [[ref, place]];
    }),
  );
  return { commits, head: placed.get(defaultBranch) ?? 0, refs: placed, versions: toVersions(placed) };
}

/** Name of every ref → hash of the commit it leads to, through annotated tags. */
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

/** A clone may stand on any branch: what it was cloned from says which one is the default, or the usual names do. */
async function findDefaultBranch(gitDirectory: string, refs: string[], path: string): Promise<string> {
  const [ofOrigin, own] = await Promise.all(
    ['refs/remotes/origin/HEAD', 'HEAD'].map((name) => readSymbolicRef(gitDirectory, name)),
  );
  const usual = ['remotes/origin/main', 'remotes/origin/master', 'heads/main', 'heads/master'].map((name) => `refs/${name}`);
  const isClone = refs.some((ref) => ref.startsWith('refs/remotes/'));
  const likely = isClone ? [ofOrigin, ...usual, own] : [own, ...usual];
  const branches = refs.filter((ref) => /^refs\/(heads|remotes)\//.test(ref));
  const found = likely.find((ref) => ref && refs.includes(ref)) ?? (branches.length === 1 ? branches[0] : undefined);
  if (found) return found;
  throw new OperatorProblem(
    branches.length === 0
      ? `"${path}" has no branch with a commit.`
      : `"${path}" does not say which branch is the default one. In the repository, run \`git symbolic-ref HEAD refs/heads/BRANCH\`; a bundle is then to be made anew.`,
  );
}

/** The ref that a name stands for; undefined where it is none, or stands for a commit. */
const readSymbolicRef = (gitDirectory: string, name: string): Promise<string | undefined> =>
  runGit([`--git-dir=${gitDirectory}`, 'symbolic-ref', '--quiet', name]).then(
    (ref) => ref.trim(),
    () => undefined,
  );

async function readCommits(gitDirectory: string, tips: string[]): Promise<Commit[]> {
  // A NUL can be in no message, so six fields and a separator are told apart without escapes.
  const format = '--format=%H%x00%P%x00%ct%x00%at%x00%s%x00%b';
  // The map of names is a file, which a clone without files does not have.
  const order = ['--no-mailmap', '--date-order', '--reverse', '--stdin', '-z'];
  const text = await runGit([`--git-dir=${gitDirectory}`, 'log', ...order, format], { input: `${tips.join('\n')}\n` });
  const fields = text.split('\0');
  const places = new Map<string, number>();
  const commits: Commit[] = [];
  for (let start = 0; start + 5 < fields.length; start += 6) {
    const [hash = '', parents = '', seconds, written, subject = '', body = ''] = fields.slice(start, start + 6);
    places.set(hash, commits.length);
    commits.push({
      hash,
      parents: parents.split(' ').flatMap((parent) => places.get(parent) ?? []),
      day: toDay(Number(seconds)),
      written: Number(written),
      subject,
      body,
    });
  }
  return commits;
}

function toVersions(refs: Map<string, number>): History['versions'] {
  const versions = [...refs].flatMap(([ref, at]) => {
    const version = ref.startsWith('refs/tags/') ? readVersion(ref.slice('refs/tags/'.length)) : undefined;
    return version ? [{ ...version, at }] : [];
  });
  return versions.sort((a, b) => a.at - b.at || compareVersions(a, b));
}

/** A day such as 2025-12-11. A clock that was far off gives a day that is as wrong, but a day. */
function toDay(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? '1970-01-01' : date.toISOString().slice(0, 10);
}
