/** A forge hosts repositories with issues and pull requests. How it spells addresses and merges is known in this room alone. */
export interface Forge {
  /** Host names whose addresses the forge reads. */
  hosts: readonly string[];
  /** Reads an address on one of the hosts; undefined when it lies outside every repository (a user, a board, a search). */
  readAddress(url: URL): Place | undefined;
  /** Address of a pull request, commit or branch: no tab, no anchor. */
  toAddress(place: Place): string;
  /** The pull request that a commit brought in, as the forge writes it into the message; undefined when it names none. */
  readMerge(message: Message): Merge | undefined;
  /** Numbers of pull requests that a message takes back in the forge's words for it. */
  listReverted(message: Message): number[];
  /** The ref under which a mirror of a repository keeps the commits of a pull request. */
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
  /** The sign before the number; `#` where nothing is said. */
  sign?: '#' | '!';
  /** Hash of a commit, name of a branch, range of a comparison. */
  ref?: string;
  /** Path of a file or folder inside the repository, with the anchor of the address. */
  path?: string;
}

/** Message of a commit: its first line, and what follows after an empty one. */
export interface Message {
  subject: string;
  body: string;
}

/** What a message tells of the pull request that the commit brought in. */
export interface Merge {
  number: number;
  /** Title of the pull request, where the message has it. */
  title?: string;
  /** The branch that was merged, `owner/branch` where it comes from a fork. */
  head?: string;
}
