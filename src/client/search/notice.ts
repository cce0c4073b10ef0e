import { find } from './nodes.ts';

/** The status line of a search, and below it the way to the indexes for when search cannot be had or finds nothing. */
export class Notice {
  private status: HTMLElement;
  private indexes: HTMLElement;
  private reload: HTMLElement;

  constructor(root: Element) {
    this.status = find(root, '[data-status]');
    this.indexes = find(root, '[data-indexes]');
    this.reload = find(root, '[data-reload]');
  }

  /** Says something, with the indexes below it where search is of no help. */
  say(text: string, areIndexesShown = false): void {
    this.status.textContent = text;
    this.indexes.hidden = !areIndexesShown;
    this.reload.hidden = true;
  }

  /** Says that search cannot be had, and offers a reload where that helps. */
  fail(text: string, isReloadOffered: boolean): void {
    this.say(text, true);
    this.reload.hidden = !isReloadOffered;
  }
}
