import { openSearch } from './open-search.ts';

/** What the dialog shows; a separate chunk that is loaded when the dialog opens. */
const loadKit = () => import('./search-kit.ts');

/** Pause after the last key before full text is asked, in milliseconds: under what is felt as waiting. */
const debounce = 120;

/** Topics in the list: as many as browsers ask for at once (HTTP/1.1), and as are seen without scrolling far. */
const shownTopics = 6;

/** How long full text may take before names are shown in its place, in milliseconds after the last key. */
const patience = 400;

/**
 * `<kb-search-dialog>`: search on every page. `/` and Ctrl or Cmd+K open it; it is a combobox whose results are its
 * options. Names answer at once, full text follows below them.
 */
class SearchDialog extends HTMLElement {
  private dialog = this.child('dialog');
  private input = this.child('input');
  private status = this.child<HTMLElement>('[data-status]');
  private results = this.child<HTMLElement>('[data-results]');
  private indexes = this.child<HTMLElement>('[data-indexes]');
  private listeners = new AbortController();
  private opener: Element | null = null;
  /** Counts what was asked; only the newest may show. */
  private turn = 0;
  /** The turn whose full answer is shown. */
  private shown = 0;
  /** The turn whose rows are in the list. */
  private listed = 0;
  /** Full text has answered before. */
  private isWarm = false;
  private timers: number[] = [];
  /** What the query plainly names: Enter opens it. */
  private plain: HTMLAnchorElement | undefined;

  connectedCallback(): void {
    const options = { signal: this.listeners.signal };
    document.addEventListener('keydown', (event) => this.onShortcut(event), options);
    document.addEventListener('click', (event) => this.onTrigger(event), options);
    window.addEventListener('online', () => !this.indexes.hidden && this.onInput(), options);
    this.input.addEventListener('input', () => this.onInput());
    this.input.addEventListener('keydown', (event) => this.onKey(event));
    this.dialog.addEventListener('close', () => this.onClose());
    this.dialog.addEventListener('click', (event) => event.target === this.dialog && this.dialog.close());
    this.results.addEventListener('click', (event) => this.onLink(event));
    this.child('[data-close]').addEventListener('click', () => this.dialog.close());
  }

  disconnectedCallback(): void {
    this.listeners.abort();
  }

  private onShortcut(event: KeyboardEvent): void {
    const field = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
    // Right after it has closed, the field of the dialog still has focus.
    const isTyping = field && (this.dialog.open || !this.contains(field));
    const isSlash = event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
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
    if (this.dialog.open) {
      this.input.select();
      return;
    }
    this.opener = document.activeElement;
    this.dialog.showModal();
    this.input.focus();
    this.input.select();
    this.load();
    // What was typed before the dialog was closed may not have been answered.
    if (this.listed !== this.turn || !this.indexes.hidden) this.onInput();
  }

  private load(): void {
    openSearch(this.base);
    // Without the kit nothing can be shown: the failure is told when something should be.
    loadKit().catch(() => {});
  }

  private onInput(): void {
    const text = this.input.value;
    const turn = ++this.turn;
    this.plain = undefined;
    this.select(undefined);
    for (const timer of this.timers) clearTimeout(timer);
    if (text.trim() === '') {
      this.show([], '');
      return;
    }
    // While full text is still on its way, names come with the key; later they come only if full text takes its time,
    // so that the list does not shrink and grow with every key.
    const later = (run: () => Promise<void>, delay: number) => window.setTimeout(() => void this.guard(turn, run), delay);
    this.timers = [
      later(() => this.suggest(text, turn), this.isWarm ? patience : 0),
      later(() => this.answer(text, turn), debounce),
    ];
  }

  /** A newer key makes what is running stale: neither its answer nor its failure is shown. */
  private async guard(turn: number, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      await this.fail(error, turn);
    }
  }

  private async suggest(text: string, turn: number): Promise<void> {
    const [{ renderName }, names] = await Promise.all([loadKit(), openSearch(this.base).suggest(text)]);
    if (turn !== this.turn || this.shown >= turn) return;
    this.listed = turn;
    this.show(names.slice(0, 7).map(renderName), 'Searching …');
  }

  private async answer(text: string, turn: number): Promise<void> {
    const [kit, answer] = await Promise.all([loadKit(), openSearch(this.base).search({ text, limit: shownTopics })]);
    if (turn !== this.turn) return;
    this.isWarm = true;
    this.shown = turn;
    const topics = [...answer.results, ...answer.partial].slice(0, shownTopics);
    const found = [...answer.entities.map(kit.renderName), ...topics.map(kit.renderTopic)];
    if (answer.total > answer.results.length || answer.total === 0)
      found.push(kit.renderMore(answer.total, this.searchUrl(answer.query)));
    const options = this.listed === turn && this.isHeld() ? this.behindThoseShown(found) : found;
    this.listed = turn;
    const plain = kit.findPlainAnswer(answer);
    this.plain = plain === undefined ? undefined : options.find((option) => pageOf(option) === pageOf({ href: plain }));
    if (this.plain) this.plain.dataset['plain'] = '';
    this.show(options, kit.describeAnswer(answer, this.plain !== undefined));
  }

  /** The reader has a hand on the list: an option is chosen, or the pointer is over it. */
  private isHeld(): boolean {
    return this.selected !== undefined || this.results.matches(':hover');
  }

  /** What is shown stays where it is; what is new comes below. */
  private behindThoseShown(options: HTMLAnchorElement[]): HTMLAnchorElement[] {
    const shown = this.options;
    const known = new Set(shown.map(pageOf));
    return [...shown, ...options.filter((option) => !known.has(pageOf(option)))];
  }

  private async fail(error: unknown, turn: number): Promise<void> {
    const kit = await loadKit().catch(() => undefined);
    if (turn !== this.turn) return;
    this.show([], kit?.describeFailure(error) ?? 'Search could not be loaded. It tries again when you type.');
    this.indexes.hidden = false;
    if (kit?.isPassing(error)) this.timers.push(window.setTimeout(() => this.onInput(), kit.retryAfter));
  }

  private show(options: HTMLAnchorElement[], status: string): void {
    const { selected } = this;
    options.forEach((option, index) => {
      option.id = `search-option-${index}`;
      option.setAttribute('role', 'option');
      option.tabIndex = -1;
    });
    this.results.replaceChildren(...options);
    this.status.textContent = status;
    this.indexes.hidden = true;
    this.input.setAttribute('aria-expanded', String(options.length > 0));
    this.select(options.find((option) => option === selected));
  }

  private onKey(event: KeyboardEvent): void {
    const { options, selected } = this;
    const current = selected ? options.indexOf(selected) : -1;
    const target = { ArrowDown: current + 1, ArrowUp: current < 0 ? options.length - 1 : current - 1, Enter: current }[event.key];
    if (target === undefined || event.isComposing) return;
    event.preventDefault();
    if (event.key === 'Enter') this.follow(options[current]);
    else this.select(options[(target + options.length) % options.length]);
  }

  /** Opens the chosen result; without a choice what the query plainly names, or the search page with what was typed. */
  private follow(option: HTMLAnchorElement | undefined): void {
    const target = option ?? this.plain;
    if (target) target.click();
    else location.href = this.searchUrl(this.input.value);
    this.dialog.close();
  }

  private select(option: HTMLAnchorElement | undefined): void {
    for (const other of this.options) other.setAttribute('aria-selected', String(other === option));
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  /** A link may lead to a place on the page under the dialog; focus goes there, not back. */
  private onLink(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    this.opener = null;
    this.dialog.close();
  }

  private onClose(): void {
    // The event comes late: the dialog may be open again.
    if (this.dialog.open) return;
    this.turn++;
    for (const timer of this.timers) clearTimeout(timer);
    if (this.opener instanceof HTMLElement) this.opener.focus();
  }

  private get options(): HTMLAnchorElement[] {
    return [...this.results.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  private get selected(): HTMLAnchorElement | undefined {
    return this.options.find((option) => option.getAttribute('aria-selected') === 'true');
  }

  private get base(): string {
    return this.dataset['base'] ?? '/';
  }

  private searchUrl(query: string): string {
    return `${this.dataset['searchUrl']}?q=${encodeURIComponent(query)}`;
  }

  private child<Found extends Element = HTMLElement>(selector: string): Found;
  private child(selector: 'dialog'): HTMLDialogElement;
  private child(selector: 'input'): HTMLInputElement;
  private child(selector: string): Element {
    const found = this.querySelector(selector);
    if (!found) throw new Error(`<kb-search-dialog> has no ${selector}.`);
    return found;
  }
}

/** A page of the site, whichever section of it is meant. Terms of the glossary are told apart. */
const pageOf = ({ href }: { href: string }): string => {
  const { pathname, hash } = new URL(href, location.href);
  return pathname.endsWith('/glossary/') ? pathname + hash : pathname;
};

if (!customElements.get('kb-search-dialog')) customElements.define('kb-search-dialog', SearchDialog);

declare global {
  interface HTMLElementTagNameMap {
    'kb-search-dialog': SearchDialog;
  }
}
