import type { Answer, Counts, FacetValue, Suggestion } from '../search/answer.ts';
import { type FacetName, type Filters, facetNames } from '../search/facets.ts';
import { withoutTypedFilters } from '../search/query/parser.ts';
import { formatShortMonth } from '../formats/calendar.ts';
import { openSearch } from './open-search.ts';
import { readState, type SearchState, withFacet, withMore, withQuery, writeState } from './search-state.ts';
import {
  describeAnswer,
  describeFailure,
  element,
  isPassing,
  renderName,
  renderTopic,
  retryAfter,
  withText,
} from './search-kit.ts';

/** Pause after the last key before the search starts, in milliseconds. */
const debounce = 150;

/**
 * `<kb-search-page>`: the address is the state. Every change writes the address and asks again; back and forward read it.
 */
class SearchPage extends HTMLElement {
  private listeners = new AbortController();
  private turn = 0;
  private pause = 0;
  private retry = 0;
  /** Filters in force, those of the text included. */
  private filters: Filters = {};
  private state = readState(new URLSearchParams());

  connectedCallback(): void {
    this.hidden = false;
    const options = { signal: this.listeners.signal };
    window.addEventListener('popstate', () => this.readAddress(), options);
    window.addEventListener('online', () => !this.child('[data-indexes]').hidden && void this.ask(), options);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.change(withQuery(this.state, this.input.value), 'push');
    });
    this.input.addEventListener('input', () => {
      clearTimeout(this.pause);
      this.pause = window.setTimeout(
        () => this.change(withQuery({ ...this.state, verbatim: false }, this.input.value), 'replace'),
        debounce,
      );
    });
    this.select('sort').addEventListener('change', () =>
      this.change({ ...this.state, sort: this.select('sort').value as SearchState['sort'] }, 'push'),
    );
    this.select('view').addEventListener('change', () =>
      this.change({ ...this.state, view: this.select('view').value as SearchState['view'] }, 'push'),
    );
    this.child('[data-facets]').addEventListener('change', (event) => this.onFacet(event.target));
    this.child('[data-clear]').addEventListener('click', () => {
      this.input.value = withoutTypedFilters(this.state.text);
      this.change({ ...withQuery(this.state, this.input.value), filters: {} }, 'push');
      // The button goes; the reader goes on where the results are asked for.
      this.input.focus();
    });
    this.child('[data-more]').addEventListener('click', () => this.showMore());
    // On a narrow screen results come first: the facets wait to be opened. On a wide one they cannot be closed.
    const isWide = matchMedia('(width >= 64rem)');
    const openFacets = () => this.child<HTMLDetailsElement>('[data-narrow]').toggleAttribute('open', isWide.matches);
    isWide.addEventListener('change', openFacets, options);
    openFacets();
    this.readAddress();
    if (this.state.text === '' && matchMedia('(pointer: fine)').matches) this.input.focus();
  }

  disconnectedCallback(): void {
    this.listeners.abort();
  }

  private readAddress(): void {
    clearTimeout(this.pause);
    this.state = readState(new URLSearchParams(location.search));
    this.input.value = this.state.text;
    void this.ask();
  }

  private change(state: SearchState, history: 'push' | 'replace'): void {
    clearTimeout(this.pause);
    this.state = state;
    const query = writeState(state).toString();
    window.history[history === 'push' ? 'pushState' : 'replaceState'](null, '', query ? `?${query}` : location.pathname);
    void this.ask();
  }

  private onFacet(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    const facet = facetNames.find((name) => name === target.name);
    if (facet) this.choose(facet, target.value, target.checked);
  }

  /** Chooses a value or not. Filters of this facet that were typed become chosen ones, so that they can be undone. */
  private choose(facet: FacetName, value: string, isChosen: boolean): void {
    this.input.value = withoutTypedFilters(this.state.text, facet);
    const state = {
      ...this.state,
      text: this.input.value,
      filters: { ...this.state.filters, [facet]: this.filters[facet] ?? [] },
    };
    this.change(withFacet(state, facet, value, isChosen), 'push');
  }

  /** Shows more results, and leads to the first of them when there are no more to come. */
  private async showMore(): Promise<void> {
    const shown = this.child('[data-results]').querySelectorAll('a').length;
    this.state = withMore(this.state);
    window.history.replaceState(null, '', `?${writeState(this.state)}`);
    await this.ask();
    if (this.child('[data-more]').hidden) this.child('[data-results]').querySelectorAll('a')[shown]?.focus();
  }

  private async ask(): Promise<void> {
    const turn = ++this.turn;
    clearTimeout(this.retry);
    this.select('sort').value = this.state.sort;
    this.select('view').value = this.state.view;
    const search = openSearch(this.dataset['base'] ?? '/');
    // Names come from a small file; they stand above the results and are the same in the full answer.
    let isAnswered = false;
    search.suggest(this.state.text).then(
      (names) => turn === this.turn && !isAnswered && this.showNames(names.filter(({ kind }) => kind !== 'topic')),
      () => {},
    );
    try {
      const answer = await search.search({ ...this.state, withCounts: true });
      isAnswered = true;
      if (turn === this.turn) this.show(answer);
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    }
  }

  private show(answer: Answer): void {
    this.filters = answer.filters;
    this.child('[data-status]').textContent = describeAnswer(answer, false);
    this.showCorrection(answer);
    this.child('[data-indexes]').hidden = true;
    this.showNames(answer.entities);
    this.showResults(answer);
    for (const facet of facetNames) this.showFacet(facet, answer.counts?.facets[facet] ?? []);
    this.child('[data-clear]').hidden = !facetNames.some((facet) => answer.filters[facet]?.length);
    this.child('[data-more]').hidden = answer.results.length >= answer.total;
  }

  private showNames(names: Suggestion[]): void {
    this.child('[data-names]').replaceChildren(...names.map(renderName));
  }

  private showCorrection({ corrected, query }: Answer): void {
    const line = this.child('[data-correction]');
    line.replaceChildren();
    if (!corrected) return;
    const typed = withText('a', '', query);
    typed.href = `?${writeState({ ...this.state, verbatim: true })}`;
    line.append('Search instead for ', typed, '.');
  }

  private showResults(answer: Answer): void {
    const isTimeline = this.state.view === 'timeline';
    const timeline = this.child('[data-timeline]');
    timeline.hidden = !isTimeline;
    const stops = answer.counts?.timeline ?? [];
    const most = Math.max(...stops.map(({ count }) => count));
    const focused = timeline.contains(document.activeElement) ? document.activeElement?.getAttribute('data-event') : undefined;
    timeline.replaceChildren(...(isTimeline ? stops.map((stop) => this.renderStop(stop, most)) : []));
    // The buttons are new: the reader who came by keyboard stays where they were.
    if (focused) timeline.querySelector<HTMLButtonElement>(`[data-event="${CSS.escape(focused)}"]`)?.focus();
    const topics = [...answer.results, ...answer.partial];
    const results = isTimeline ? topics.toSorted((a, b) => a.event.localeCompare(b.event)) : topics;
    const rows = results.flatMap((result, index) => {
      const row = element('li', '');
      row.append(renderTopic(result));
      const isNewEvent = isTimeline && results[index - 1]?.event !== result.event;
      const heading = stops.find(({ event }) => event === result.event);
      return isNewEvent && heading ? [withText('li', 'event-heading', heading.label), row] : [row];
    });
    this.child('[data-results]').replaceChildren(...rows);
  }

  /** One event of the timeline: a button that narrows the results to it. `most` is the highest count of all. */
  private renderStop({ event, count }: Counts['timeline'][number], most: number): HTMLLIElement {
    const row = element('li', '');
    const isChosen = this.filters.event?.includes(event) ?? false;
    const button = element('button', '');
    button.type = 'button';
    button.dataset['event'] = event;
    button.setAttribute('aria-pressed', String(isChosen));
    const bar = element('span', 'bar');
    bar.style.setProperty('--share', String(count / Math.max(1, most)));
    const counted = withText('span', '', String(count));
    counted.append(withText('span', 'visually-hidden', count === 1 ? ' topic in ' : ' topics in '));
    button.append(bar, counted, withText('span', '', formatShortMonth(event)));
    button.addEventListener('click', () => this.choose('event', event, !isChosen));
    if (count === 0) row.dataset['empty'] = '';
    row.append(button);
    return row;
  }

  private showFacet(facet: FacetName, values: FacetValue[]): void {
    const group = this.querySelector<HTMLDetailsElement>(`[data-facet="${facet}"]`);
    if (!group) return;
    group.hidden = values.length === 0;
    if (values.some(({ chosen }) => chosen)) group.open = true;
    const focused =
      document.activeElement instanceof HTMLInputElement && group.contains(document.activeElement)
        ? document.activeElement.value
        : undefined;
    group.querySelector('[data-values]')?.replaceChildren(...values.map((value) => renderValue(facet, value)));
    // The boxes are new: the reader who came by keyboard stays where they were.
    if (focused !== undefined) group.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
  }

  private fail(error: unknown): void {
    this.child('[data-status]').textContent = describeFailure(error);
    this.child('[data-indexes]').hidden = false;
    this.child('[data-more]').hidden = true;
    if (isPassing(error)) this.retry = window.setTimeout(() => void this.ask(), retryAfter);
    for (const part of ['[data-correction]', '[data-timeline]', '[data-results]', '[data-names]'])
      this.child(part).replaceChildren();
  }

  private get form(): HTMLFormElement {
    return this.child<HTMLFormElement>('form');
  }

  private get input(): HTMLInputElement {
    return this.child<HTMLInputElement>('input[name=q]');
  }

  private select(name: string): HTMLSelectElement {
    return this.child<HTMLSelectElement>(`select[name=${name}]`);
  }

  private child<Found extends HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (!found) throw new Error(`<kb-search-page> has no ${selector}.`);
    return found;
  }
}

function renderValue(facet: FacetName, { value, label, count, chosen }: FacetValue): HTMLLabelElement {
  const row = element('label', '');
  const box = element('input', '');
  box.type = 'checkbox';
  box.name = facet;
  box.value = value;
  box.checked = chosen;
  row.append(box, withText('span', '', label), withText('span', 'label count', String(count)));
  return row;
}

if (!customElements.get('kb-search-page')) customElements.define('kb-search-page', SearchPage);

declare global {
  interface HTMLElementTagNameMap {
    'kb-search-page': SearchPage;
  }
}
