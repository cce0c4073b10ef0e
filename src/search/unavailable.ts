/**
 * Why search could not get what it needs. `stale`: a part belongs to another build than the rest. `broken`: a part arrived,
 * but it is cut short or something else (a sign-in page). `timeout`: it did not arrive in time. `outdated`: the site is
 * newer than the code of the page that asks. `unsupported`: the browser lacks what search runs on.
 */
export type UnavailableReason = 'offline' | 'missing' | 'stale' | 'broken' | 'timeout' | 'outdated' | 'unsupported';

export interface Failure {
  reason: UnavailableReason;
  /** Path of the part below the base of the site; empty where no single part is to blame. */
  part: string;
}

/** Search could not get what it needs. `reason` lets the interface say what the reader can do, `part` names the file. */
export class SearchUnavailable extends Error implements Failure {
  readonly reason: UnavailableReason;
  readonly part: string;

  constructor({ reason, part }: Failure, cause?: unknown) {
    super(`Search is not available: ${part || 'a part of it'} is ${reason}.`, { cause });
    this.name = 'SearchUnavailable';
    this.reason = reason;
    this.part = part;
  }
}
