import type { Place } from '../forge.ts';
import { askGithub } from './github.ts';

/**
 * What forges themselves say. For tools only: nothing in this folder reaches a reader. Another forge is another file, and a
 * line here.
 */
export const apis: Record<string, ApiOfForge> = {
  github: { host: 'github.com', tokenVariable: 'GITHUB_TOKEN', addressVariable: 'GITHUB_API_URL', open: askGithub },
};

interface ApiOfForge {
  /** Host of the addresses that can be asked about. */
  host: string;
  /** Variable of the environment that holds the token. */
  tokenVariable: string;
  /** Variable of the environment that holds the address of the interface, where it is not the usual one. */
  addressVariable: string;
  open(settings: ApiSettings): Ask;
}

export interface ApiSettings {
  token: string;
  /** Folder for answers, which are sent again only when they have changed. */
  cache: string;
  /** Says what takes long. */
  log: (message: string) => void;
  address?: string | undefined;
  /** Milliseconds that a second of waiting takes; tests do not wait. */
  second?: number;
}

/**
 * Asks what became of a pull request, commit or branch. Finding the release takes many requests, so it is asked for. Rejects
 * with an `ApiProblem` when the forge does not answer or refuses the token.
 */
export type Ask = (place: Place, options: { withRelease: boolean }) => Promise<Answer>;

/** What a forge says became of a place; days are text. */
export interface Answer {
  state: 'merged' | 'open' | 'closed' | 'not-merged' | 'unknown';
  /** The day on which it was merged or closed. */
  date?: string | undefined;
  title?: string | undefined;
  milestone?: string | undefined;
  /** The version that had it first, and its day. */
  release?: string | undefined;
  releaseDate?: string | undefined;
  /** Hash of the commit that merged it. */
  hash?: string | undefined;
  note?: string | undefined;
  /** The day of the newest commit of the default branch. */
  asOf?: string | undefined;
}
