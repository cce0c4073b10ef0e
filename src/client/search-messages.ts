import type { Answer, Suggestion, Question } from '../search/answer.ts';
import type { Failure } from '../search/unavailable.ts';

/** What page and worker of search say to each other. Plain data: messages are copied. */

export type ToWorker =
  /** Always the first. `coming` are the files of the site that the page fetches for the worker and hands over. */
  | { kind: 'start'; base: string; coming: string[] }
  /** A file that was announced; without a body where it could not be had. */
  | { kind: 'file'; path: string; body?: ArrayBuffer }
  | { kind: 'suggest'; call: number; text: string }
  | { kind: 'search'; call: number; question: Question };

export type FromWorker = { call: number; value: Suggestion[] | Answer } | { call: number; failure: Failure };
