import type { Answer, Question, Suggestion } from '../../search/answer.ts';
import type { Failure } from '../../search/unavailable.ts';

/** What page and engine say to each other. Plain data: messages are copied. */

/** What a page asks. */
export type Call = { kind: 'suggest'; text: string } | { kind: 'search'; question: Question };

/** From the page. */
export type ToEngine =
  /** Always the first. `provided` are the files of the site that the page fetches for the engine and hands over. */
  | { kind: 'start'; root: string; provided: string[] }
  /** A file that was announced, or why it could not be had. */
  | { kind: 'file'; path: string; body: ArrayBuffer }
  | { kind: 'file'; path: string; failure: Failure }
  | (Call & { call: number });

/** The answer to the call of the same number. */
export type FromEngine = { call: number; value: Suggestion[] | Answer } | { call: number; failure: Failure };

/** The end of a line between page and engine: a worker, or a port where the engine runs in the page. */
export interface Line {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** The event by which a page that runs the engine itself hands it a port. */
export const portEvent = 'trellis:search-port';
