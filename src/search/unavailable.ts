/** Search could not get what it needs. `reason` lets the interface say what the reader can do. */
export class SearchUnavailable extends Error {
  /** `stale`: the site was built anew since this page was loaded, and the index no longer fits. */
  readonly reason: 'offline' | 'missing' | 'stale' | 'broken';

  constructor(reason: SearchUnavailable['reason'], cause: unknown) {
    super(`Search is not available: ${reason}.`, { cause });
    this.name = 'SearchUnavailable';
    this.reason = reason;
  }
}
