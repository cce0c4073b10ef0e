/** A forge hosts repositories with issues and pull requests. What an address of it means is known in this room alone. */
export interface Forge {
  /** Host names whose addresses the forge reads. */
  hosts: readonly string[];
  /** Reads an address on one of the hosts; undefined when it lies outside every repository (a user, a board, a search). */
  readAddress(url: URL): Place | undefined;
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
  /** Hash of a commit, name of a branch, range of a comparison. */
  ref?: string;
  /** Path of a file or folder inside the repository, with the anchor of the address. */
  path?: string;
}
