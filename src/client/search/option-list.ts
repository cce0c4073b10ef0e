import { renewChildren } from './nodes.ts';

/**
 * The rows under a combobox, at most one of them active. Rows never move under the hand of a reader who has chosen one or
 * points at one. Arrow keys that are pressed before the rows of the newest query have come count once they are there.
 */
export class OptionList {
  private box: HTMLElement;
  private input: HTMLInputElement;
  /** The rows are those of the newest query. */
  private isCurrent = true;
  /** The reader has chosen the active row; otherwise it was set. */
  private isChosen = false;
  /** Steps that wait for rows. */
  private steps = 0;

  constructor(box: HTMLElement, input: HTMLInputElement) {
    this.box = box;
    this.input = input;
  }

  get rows(): HTMLAnchorElement[] {
    return [...this.box.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  get active(): HTMLAnchorElement | undefined {
    return this.rows.find((row) => row.getAttribute('aria-selected') === 'true');
  }

  /** Another query is asked: the rows on show are those of an older one, and nothing is chosen. */
  expect(): void {
    this.isCurrent = false;
    this.steps = 0;
    this.activate(undefined);
  }

  /** Moves the active row up or down, from one end to the other. */
  move(step: number): void {
    const { rows } = this;
    if (!this.isCurrent || rows.length === 0) {
      this.steps += step;
      return;
    }
    const current = this.active ? rows.indexOf(this.active) : step > 0 ? -1 : 0;
    this.isChosen = true;
    this.activate(rows[(current + step + rows.length) % rows.length]);
  }

  /** Shows the rows of the newest query. `preset` is the address of the row that is active until the reader chooses one. */
  show(rows: HTMLAnchorElement[], preset?: string): void {
    const kept = this.isCurrent && this.isHeld() ? this.active : undefined;
    const shown = this.isCurrent && this.isHeld() ? this.behindThoseShown(rows) : rows;
    this.isCurrent = true;
    this.isChosen = kept !== undefined && this.isChosen;
    shown.forEach((row, index) => {
      row.id = `search-option-${index}`;
      row.setAttribute('role', 'option');
      row.tabIndex = -1;
    });
    renewChildren(this.box, shown);
    this.input.setAttribute('aria-expanded', String(shown.length > 0));
    const isWaiting = this.steps !== 0;
    this.activate(
      kept ?? (isWaiting ? undefined : shown.find((row) => preset !== undefined && pageOf(row) === pageOf({ href: preset }))),
    );
    if (shown.length > 0) this.catchUp();
  }

  private catchUp(): void {
    const { steps } = this;
    this.steps = 0;
    for (let step = 0; step < Math.abs(steps); step++) this.move(Math.sign(steps));
  }

  private isHeld(): boolean {
    return this.isChosen || this.box.matches(':hover');
  }

  /** What is shown stays where it is; what is new comes below. */
  private behindThoseShown(rows: HTMLAnchorElement[]): HTMLAnchorElement[] {
    const shown = this.rows;
    const known = new Set(shown.map(pageOf));
    return [...shown, ...rows.filter((row) => !known.has(pageOf(row)))];
  }

  private activate(row: HTMLAnchorElement | undefined): void {
    if (!row) this.isChosen = false;
    for (const other of this.rows) other.setAttribute('aria-selected', String(other === row));
    row?.scrollIntoView({ block: 'nearest' });
    if (row) this.input.setAttribute('aria-activedescendant', row.id);
    else this.input.removeAttribute('aria-activedescendant');
  }
}

/** A page of the site, whichever section of it is meant. Terms of the glossary are told apart. */
const pageOf = ({ href }: { href: string }): string => {
  const { pathname, search, hash } = new URL(href, location.href);
  return pathname + search + (pathname.endsWith('/glossary/') ? hash : '');
};
