import type { Place } from '../forge.ts';
import { askGithub } from './github.ts';

/**
 * The forges that can be asked through an API. Only tools use this folder; nothing in it is sent to readers. To support
 * another forge, add a file for it and a line here.
 */
export const apis: Record<string, ApiOfForge> = {
  github: { host: 'github.com', tokenVariable: 'GITHUB_TOKEN', addressVariable: 'GITHUB_API_URL', open: askGithub },
};

interface ApiOfForge {
  /** Host name in the addresses that the API covers. */
  host: string;
  /** Environment variable with the token. */
  tokenVariable: string;
  /** Environment variable with the address of the API, if it is not the usual one. */
  addressVariable: string;
  open(settings: ApiSettings): Ask;
}

export interface ApiSettings {
  token: string;
  /** Folder for cached answers. */
  cache: string;
  /** Reports delays. */
  log: (message: string) => void;
  address?: string | undefined;
  /** Length of a second of waiting in milliseconds, so that tests need not wait. */
  second?: number;
}

/**
 * Asks what became of a pull request, commit or branch. Finding the release takes many requests and is optional. Rejects with
 * an `ApiProblem` if the forge does not answer or rejects the token.
 */
export type Ask = (place: Place, options: { withRelease: boolean }) => Promise<Answer>;

/** What a forge says about a pull request, commit or branch; days are text. */
export interface Answer {
  state: 'merged' | 'open' | 'closed' | 'not-merged' | 'unknown';
  /** The day on which it was merged or closed. */
  date?: string | undefined;
  title?: string | undefined;
  milestone?: string | undefined;
  /** The first release that includes it, and its day. */
  release?: string | undefined;
  releaseDate?: string | undefined;
  /** Hash of the merge commit. */
  hash?: string | undefined;
  note?: string | undefined;
  /** The day of the newest commit of the default branch. */
  asOf?: string | undefined;
}
