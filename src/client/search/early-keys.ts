/**
 * Keys that work on results, pressed before what searches has been loaded. They are kept, and pressed again once it is there. What
 * is typed after them makes another query, so they are dropped.
 */
export class EarlyKeys {
  private keys: string[] = [];

  /** Keeps a key that works on results; the event has then done all that it does. */
  keep(event: KeyboardEvent): void {
    if (event.isComposing || !['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
    event.preventDefault();
    this.keys.push(event.key);
  }

  drop(): void {
    this.keys = [];
  }

  pressAgain(input: HTMLInputElement): void {
    const { keys } = this;
    this.drop();
    for (const key of keys) input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }

  /** Without what searches, Enter leads to the search page. */
  giveUp(input: HTMLInputElement): void {
    const isEntered = this.keys.includes('Enter');
    this.drop();
    if (isEntered) input.form?.requestSubmit();
  }
}
