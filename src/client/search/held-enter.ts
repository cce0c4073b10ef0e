/** How long Enter waits for the answer before it goes on without, in milliseconds. */
const limit = 3000;

/** The Enter key, pressed before the answer has come: nobody can know yet what it opens. */
export class HeldEnter {
  private timer = 0;

  get isHeld(): boolean {
    return this.timer !== 0;
  }

  hold(goOn: () => void): void {
    this.timer ||= window.setTimeout(goOn, limit);
  }

  release(): void {
    clearTimeout(this.timer);
    this.timer = 0;
  }
}
