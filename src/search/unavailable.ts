/** Search could not get what it needs. `reason` lets the interface say what the reader can do. */
export class SearchUnavailable extends Error {
  readonly reason: 'offline' | 'missing' | 'broken';

  constructor(reason: SearchUnavailable['reason'], cause: unknown) {
    super(`Search is not available: ${reason}.`, { cause });
    this.name = 'SearchUnavailable';
    this.reason = reason;
  }
}
