import { SearchUnavailable } from '../../search/unavailable.ts';
import { loadCode } from './code-file.ts';
import dialogUrl from './define-dialog.ts?worker&url';
import { EarlyKeys } from './early-keys.ts';
import { find } from './nodes.ts';
import { Notice } from './notice.ts';
import { areShortcutsOn } from '../storage.ts';
import { openSearch } from './open-search.ts';
import { keepPlace, takePlace } from './place.ts';
import { shareSearch } from './shared-search.ts';
import { outdated, slowly, unavailable } from './loading-words.ts';

/** How long the script of the dialog may take before the reader hears of it, and before it is asked for again, in milliseconds. */
const slowAfter = 5000;
const retryAfter = 4000;

/**
 * `<kb-search-opener>`: opens the search dialog of every page with `/`, Ctrl or Cmd+K and the links marked
 * `data-open-search`, and gives focus back. What searches, `<kb-search-dialog>`, is loaded when the dialog opens.
 */
export class SearchOpener extends HTMLElement {
  private listeners = new AbortController();
  private dialog!: HTMLDialogElement;
  private input!: HTMLInputElement;
  private notice!: Notice;
  private opener: Element | null = null;
  private isLoading = false;
  private early = new EarlyKeys();

  connectedCallback(): void {
    this.listeners = new AbortController();
    this.dialog = find(this, 'dialog');
    this.input = find(this, 'input');
    this.notice = new Notice(this);
    shareSearch(() => openSearch(this.dataset['base'] ?? '/'));
    const { signal } = this.listeners;
    document.addEventListener('keydown', (event) => this.onShortcut(event), { signal });
    this.input.addEventListener('keydown', (event) => this.isLoading && this.early.keep(event), { signal });
    this.input.addEventListener('input', () => this.early.drop(), { signal });
    document.addEventListener('click', (event) => this.onTrigger(event), { signal });
    window.addEventListener('pageshow', () => this.restore(), { signal });
    window.addEventListener('popstate', () => this.restore(), { signal });
    this.dialog.addEventListener('close', () => this.onClose(), { signal });
    this.dialog.addEventListener('click', (event) => this.onClick(event), { signal });
    find(this, '[data-close]').addEventListener('click', () => this.dialog.close(), { signal });
    this.addEventListener('search-leave', () => this.leave(), { signal });
  }

  disconnectedCallback(): void {
    this.listeners.abort();
  }

  private onShortcut(event: KeyboardEvent): void {
    const field = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
    // Right after it has closed, the field of the dialog still has focus.
    const isTyping = field && (this.dialog.open || !this.contains(field));
    const isSlash = event.key === '/' && !isTyping && areShortcutsOn() && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!isSlash && !isCommand) return;
    event.preventDefault();
    this.open();
  }

  private onTrigger(event: MouseEvent): void {
    const trigger = event.target instanceof Element ? event.target.closest('[data-open-search]') : null;
    if (!trigger || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.open();
  }

  private open(): void {
    if (!this.dialog.open) {
      this.opener = document.activeElement;
      this.dialog.showModal();
      this.input.focus();
      openSearch(this.dataset['base'] ?? '/');
      void this.load();
      this.dialog.dispatchEvent(new Event('open'));
    }
    this.input.select();
  }

  /** Loads what searches. Keys wait for it; where it does not come, the field is a form that leads to the search page. */
  private async load(): Promise<void> {
    if (this.isLoading || customElements.get('kb-search-dialog')) return;
    this.isLoading = true;
    const slow = setTimeout(() => this.beSlow(), slowAfter);
    try {
      await loadCode(new URL(dialogUrl, location.href), 'search-dialog');
      this.isLoading = false;
      this.early.pressAgain(this.input);
    } catch (error) {
      this.isLoading = false;
      this.fail(error);
      this.early.giveUp(this.input);
    } finally {
      clearTimeout(slow);
    }
  }

  private beSlow(): void {
    this.notice.say(slowly, true);
    this.early.giveUp(this.input);
  }

  private fail(error: unknown): void {
    const isOutdated = error instanceof SearchUnavailable && error.reason === 'outdated';
    this.notice.fail(isOutdated ? outdated : unavailable, isOutdated);
    if (!isOutdated) setTimeout(() => this.dialog.open && void this.load(), retryAfter);
  }

  private onClick({ target }: MouseEvent): void {
    if (target === this.dialog) this.dialog.close();
    if (!(target instanceof Element) || !target.closest('[data-reload]')) return;
    keepPlace('dialog', { query: this.input.value, top: scrollY, opened: '' });
    location.reload();
  }

  /** A result was opened. Its link may lead to a place on the page under the dialog; focus goes there, not back. */
  private leave(): void {
    this.opener = null;
    this.dialog.close();
  }

  private onClose(): void {
    // The event comes late: the dialog may be open again.
    if (!this.dialog.open && this.opener instanceof HTMLElement) this.opener.focus();
  }

  /** Back from a result: the dialog is as it was left. */
  private restore(): void {
    const place = takePlace('dialog');
    if (!place) return;
    this.input.value = place.query;
    this.input.dataset['opened'] = place.opened;
    this.open();
  }
}
