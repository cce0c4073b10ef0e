/** A forge hosts repositories with issues and pull requests. Only this folder knows how a forge writes addresses and merges. */
export interface Forge {
  /** Host names whose addresses the forge reads. */
  hosts: readonly string[];
  /** Reads an address on one of the hosts; undefined when it lies outside every repository (a user, a board, a search). */
  readAddress(url: URL): Place | undefined;
  /** The address of a pull request, commit or branch, without a tab or an anchor. */
  toAddress(place: Place): string;
  /** The pull request that a commit merges, according to its message; undefined if the message names none. */
  readMerge(message: Message): Merge | undefined;
  /** Numbers of the pull requests that a commit reverts, if its message says so in a form specific to the forge. */
  listReverted(message: Message): number[];
  /** The ref under which a mirror clone has the commits of a pull request. */
  toRef(number: number): string;
}

export type PlaceKind =
  | 'repository'
  | 'pull-request'
  | 'issue'
  | 'discussion'
  | 'commit'
  | 'comparison'
  | 'branch'
  | 'file'
  | 'page';

/** What an address in a repository leads to. */
export interface Place {
  kind: PlaceKind;
  /** `owner/name` */
  repository: string;
  /** Number of a pull request, issue or discussion. */
  number?: number;
  /** The sign before the number; `#` by default. */
  sign?: '#' | '!';
  /** Hash of a commit, name of a branch, range of a comparison. */
  ref?: string;
  /** Path of a file or folder inside the repository, with the anchor of the address. */
  path?: string;
}

/** A commit message: the first line, and everything after the blank line that follows. */
export interface Message {
  subject: string;
  body: string;
}

/** What a commit message says about the pull request that it merges. */
export interface Merge {
  number: number;
  /** Title of the pull request, if the message contains it. */
  title?: string;
  /** The branch that was merged; `owner/branch` if it belongs to a fork. */
  head?: string;
}
