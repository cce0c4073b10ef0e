import { find } from './nodes.ts';

/** The status line of a search, and below it the way to the indexes for when search cannot be had. */
export class Notice {
  private status: HTMLElement;
  private indexes: HTMLElement;
  private reload: HTMLElement;

  constructor(root: Element) {
    this.status = find(root, '[data-status]');
    this.indexes = find(root, '[data-indexes]');
    this.reload = find(root, '[data-reload]');
  }

  say(text: string): void {
    this.status.textContent = text;
    this.indexes.hidden = true;
  }

  /** Says that something is wrong, and shows the indexes. */
  warn(text: string): void {
    this.status.textContent = text;
    this.indexes.hidden = false;
    this.reload.hidden = true;
  }

  /** Says that search cannot be had, and offers a reload where that helps. */
  fail(text: string, isReloadOffered: boolean): void {
    this.warn(text);
    this.reload.hidden = !isReloadOffered;
  }
}
