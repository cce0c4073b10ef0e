import type { Answer, Suggestion } from '../../search/answer.ts';
import type { Failure } from '../../search/unavailable.ts';
import { describeRows, renderNames, renderRows, shownTopics } from './dialog-rows.ts';
import { HeldEnter } from './held-enter.ts';
import { find } from './nodes.ts';
import { Notice } from './notice.ts';
import { OptionList } from './option-list.ts';
import { keepPlace } from './place.ts';
import { findPlainAnswer } from './plain-answer.ts';
import { SearchSession, type SessionView } from './session.ts';
import { getSearch } from './shared-search.ts';
import { slowly } from './loading-words.ts';
import { describeFailure, isDeadEnd, needsReload } from './words.ts';

/** Pause after the last key before full text is asked, in milliseconds: under what is felt as waiting. */
const debounce = 120;

/**
 * `<kb-search-dialog>`: a combobox whose results are its options. Names answer at once, full text follows below them. Enter
 * opens the active row; without one, all results on the search page.
 */
export class SearchDialog extends HTMLElement implements SessionView {
  private listeners = new AbortController();
  private dialog!: HTMLDialogElement;
  private input!: HTMLInputElement;
  private notice!: Notice;
  private list!: OptionList;
  private session!: SearchSession;
  /** The text whose answer is shown; empty while another one is asked for, whatever the field says. */
  private shown = '';
  private held = new HeldEnter();

  connectedCallback(): void {
    this.listeners = new AbortController();
    this.dialog = this.closest('dialog') as HTMLDialogElement;
    this.input = find(this, 'input');
    this.notice = new Notice(this);
    // What was said of the loading is over.
    this.notice.say('');
    this.list = new OptionList(find(this, '[data-results]'), this.input);
    this.session = new SearchSession(getSearch(), this);
    const { signal } = this.listeners;
    this.input.addEventListener('input', () => this.ask(debounce), { signal });
    this.input.addEventListener('keydown', (event) => this.onKey(event), { signal });
    this.dialog.addEventListener('open', () => this.resume(), { signal });
    // The event comes late: the dialog may be open again.
    this.dialog.addEventListener('close', () => this.dialog.open || this.stop(), { signal });
    find(this, '[data-results]').addEventListener('click', (event) => this.onLink(event), { signal });
    window.addEventListener('online', () => this.session.hurry(), { signal });
    if (this.dialog.open) this.resume();
  }

  disconnectedCallback(): void {
    this.listeners.abort();
    this.stop();
  }

  /** What was typed before the dialog was loaded, or before it was closed, may not have been answered. */
  private resume(): void {
    if (this.input.value !== this.shown || this.input.dataset['opened']) this.ask(0);
  }

  private ask(pause: number): void {
    const text = this.input.value;
    this.held.release();
    this.list.expect();
    if (text.trim() === '') {
      this.session.stop();
      this.show([], text);
      this.notice.say('');
    } else this.session.ask({ text, limit: shownTopics }, pause);
  }

  showNames(names: Suggestion[]): void {
    const text = this.input.value;
    this.show(renderNames(names, text), '');
    this.notice.say('Searching …');
    if (this.held.isHeld && this.list.active) this.enter();
  }

  showAnswer(answer: Answer): void {
    const { opened } = this.input.dataset;
    delete this.input.dataset['opened'];
    const rows = renderRows(answer, this.searchUrl(answer.query));
    this.show(rows, answer.query, opened || findPlainAnswer(answer));
    this.notice.say(describeRows(answer), isDeadEnd(answer));
    if (this.held.isHeld) this.enter();
  }

  showSlow(): void {
    this.notice.say(slowly, true);
  }

  showFailure(failure: Failure): void {
    this.held.release();
    this.show([], '');
    this.notice.fail(describeFailure(failure), needsReload(failure));
  }

  private show(rows: HTMLAnchorElement[], text: string, preset?: string): void {
    this.list.show(rows, preset);
    this.shown = text;
    this.showHint();
  }

  private showHint(): void {
    find(this, '[data-enter]').textContent = this.list.active ? 'opens the marked row' : 'shows all results';
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if ((step === undefined && event.key !== 'Enter') || event.isComposing) return;
    event.preventDefault();
    if (step === undefined) this.enter();
    else this.list.move(step);
    this.showHint();
  }

  /** Opens the active row, or all results. Before the answer has come nobody can know which: Enter waits for it. */
  private enter(): void {
    const { active } = this.list;
    const goOn = () => this.leave(active?.href ?? this.searchUrl(this.input.value));
    if (active || !this.session.isPending) goOn();
    else if (!this.held.isHeld) {
      this.held.hold(goOn);
      this.session.hurry();
    }
  }

  private onLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.leave(link.href);
  }

  private leave(address: string): void {
    keepPlace('dialog', { query: this.input.value, top: scrollY, opened: address });
    this.dispatchEvent(new Event('search-leave', { bubbles: true }));
    location.assign(address);
  }

  private stop(): void {
    if (this.session.isPending) this.shown = '';
    this.session.stop();
    this.held.release();
  }

  private searchUrl = (query: string): string => `${this.dataset['searchUrl']}?q=${encodeURIComponent(query)}`;
}
