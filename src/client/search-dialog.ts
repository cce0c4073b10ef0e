import type { Answer, NameResult, SearchEngine } from '../search/answer.ts';

/** What the dialog needs beyond its shell; a chunk of its own that is loaded when the dialog opens. */
const loadSearch = () => import('./search-kit.ts');
type SearchKit = Awaited<ReturnType<typeof loadSearch>>;

/** Pause after the last key before full text is asked, in milliseconds: under what is felt as waiting. */
const debounce = 120;

/**
 * `<kb-search-dialog>`: search on every page. `/` and Ctrl or Cmd+K open it; it is a combobox whose results are its
 * options. Names answer at once, full text follows below them.
 */
class SearchDialog extends HTMLElement {
  private dialog = this.child('dialog');
  private input = this.child('input');
  private status = this.child<HTMLElement>('[data-status]');
  private results = this.child<HTMLElement>('[data-results]');
  private listeners = new AbortController();
  private kit: SearchKit | undefined;
  private engine: SearchEngine | undefined;
  private opener: Element | null = null;
  private turn = 0;
  private timer = 0;

  connectedCallback(): void {
    const options = { signal: this.listeners.signal };
    document.addEventListener('keydown', (event) => this.onShortcut(event), options);
    document.addEventListener('click', (event) => this.onTrigger(event), options);
    this.input.addEventListener('input', () => this.onInput());
    this.input.addEventListener('keydown', (event) => this.onKey(event));
    this.dialog.addEventListener('close', () => this.onClose());
    this.dialog.addEventListener('click', (event) => event.target === this.dialog && this.dialog.close());
    this.child('[data-close]').addEventListener('click', () => this.dialog.close());
  }

  disconnectedCallback(): void {
    this.listeners.abort();
  }

  private onShortcut(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
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
    void this.load();
  }

  private async load(): Promise<void> {
    try {
      this.kit ??= await loadSearch();
      this.engine ??= this.kit.openEngine(this.dataset['base'] ?? '/');
      await this.engine.suggest('');
      if (this.input.value.trim() !== '') void this.answer(this.input.value);
    } catch (error) {
      this.fail(error);
    }
  }

  private onInput(): void {
    clearTimeout(this.timer);
    const text = this.input.value;
    if (text.trim() === '') {
      this.turn++;
      this.show([], '');
      return;
    }
    void this.suggest(text);
    this.timer = window.setTimeout(() => void this.answer(text), debounce);
  }

  /** Names, from the small file: they are there before full text is. */
  private async suggest(text: string): Promise<void> {
    const turn = ++this.turn;
    if (!this.engine) return this.load();
    try {
      const names = await this.engine.suggest(text, 5);
      if (turn === this.turn && names.length > 0) this.showNames(names);
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    }
  }

  private async answer(text: string): Promise<void> {
    if (!this.engine || !this.kit) return;
    const turn = ++this.turn;
    try {
      const answer = await this.engine.search({ text, limit: 8 });
      // A newer key has been typed meanwhile: its answer comes.
      if (turn === this.turn) this.showAnswer(answer);
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    }
  }

  private showNames(names: NameResult[]): void {
    if (this.kit) this.show(names.map(this.kit.renderName), 'Searching …');
  }

  private showAnswer(answer: Answer): void {
    if (!this.kit) return;
    const { renderName, renderTopic, isAnswer, describeAnswer, withText } = this.kit;
    const options = [
      ...answer.names.filter(isAnswer).map(renderName),
      ...answer.results.map(renderTopic),
      ...answer.names.filter((name) => !isAnswer(name)).map(renderName),
    ];
    if (answer.total > answer.results.length || answer.total === 0) {
      const more = withText(
        'a',
        'result',
        answer.total === 0 ? 'Open the search page' : `All ${answer.total} topics, with filters`,
      );
      more.href = `${this.dataset['searchUrl']}?q=${encodeURIComponent(answer.query)}`;
      options.push(more);
    }
    this.show(options, describeAnswer(answer));
  }

  private fail(error: unknown): void {
    this.show([], this.kit?.describeFailure(error) ?? 'Search could not be loaded. Check your connection and try again.');
  }

  private show(options: HTMLAnchorElement[], status: string): void {
    options.forEach((option, index) => {
      option.id = `search-option-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.tabIndex = -1;
    });
    this.results.replaceChildren(...options);
    this.status.textContent = status;
    this.input.setAttribute('aria-expanded', String(options.length > 0));
    this.select(undefined);
  }

  private onKey(event: KeyboardEvent): void {
    const options = [...this.results.querySelectorAll<HTMLAnchorElement>('[role=option]')];
    const current = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    const target = { ArrowDown: current + 1, ArrowUp: current < 0 ? options.length - 1 : current - 1, Enter: current }[event.key];
    if (target === undefined || event.isComposing) return;
    event.preventDefault();
    if (event.key === 'Enter') this.follow(options[current]);
    else this.select(options[(target + options.length) % options.length]);
  }

  /** Opens the chosen result; without a choice, the search page with what was typed. */
  private follow(option: HTMLAnchorElement | undefined): void {
    if (option) option.click();
    else location.href = `${this.dataset['searchUrl']}?q=${encodeURIComponent(this.input.value)}`;
    this.dialog.close();
  }

  private select(option: HTMLAnchorElement | undefined): void {
    for (const other of this.results.querySelectorAll('[aria-selected=true]')) other.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  private onClose(): void {
    this.turn++;
    clearTimeout(this.timer);
    if (this.opener instanceof HTMLElement) this.opener.focus();
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

if (!customElements.get('kb-search-dialog')) customElements.define('kb-search-dialog', SearchDialog);

declare global {
  interface HTMLElementTagNameMap {
    'kb-search-dialog': SearchDialog;
  }
}
