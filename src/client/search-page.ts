import type { Answer, FacetValue, NameResult, Survey } from '../search/answer.ts';
import { type FacetName, facetNames } from '../search/answer.ts';
import { readState, type SearchState, withFacet, withMore, writeState } from '../search/state.ts';
import { formatShortMonth } from './months.ts';
import { openSearch } from './open-search.ts';
import {
  describeCount,
  describeFailure,
  describeMissing,
  element,
  isPassing,
  renderName,
  renderTopic,
  retryAfter,
  withText,
} from './search-kit.ts';

/** Pause after the last key before the query is asked, in milliseconds. */
const debounce = 150;

/**
 * `<kb-search-page>`: the address is the state. Every change writes the address and asks again; back and forward read it.
 */
class SearchPage extends HTMLElement {
  private listeners = new AbortController();
  private turn = 0;
  private timer = 0;
  private state = readState(new URLSearchParams());

  connectedCallback(): void {
    this.hidden = false;
    const options = { signal: this.listeners.signal };
    window.addEventListener('popstate', () => this.readAddress(), options);
    window.addEventListener('online', () => !this.child('[data-indexes]').hidden && void this.ask(), options);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.change({ ...this.state, text: this.input.value }, 'push');
    });
    this.input.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(
        () => this.change({ ...this.state, text: this.input.value, verbatim: false }, 'replace'),
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
    this.child('[data-clear]').addEventListener('click', () => this.change({ ...this.state, filters: {} }, 'push'));
    this.child('[data-more]').addEventListener('click', () => this.change(withMore(this.state), 'replace'));
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
    this.state = readState(new URLSearchParams(location.search));
    this.input.value = this.state.text;
    void this.ask();
  }

  private change(state: SearchState, history: 'push' | 'replace'): void {
    this.state = state;
    const query = writeState(state).toString();
    window.history[history === 'push' ? 'pushState' : 'replaceState'](null, '', query ? `?${query}` : location.pathname);
    void this.ask();
  }

  private onFacet(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return;
    const facet = facetNames.find((name) => name === target.name);
    if (facet) this.change(withFacet(this.state, facet, target.value, target.checked), 'push');
  }

  private async ask(): Promise<void> {
    const turn = ++this.turn;
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
      const answer = await search.search({ ...this.state, withSurvey: true });
      isAnswered = true;
      if (turn === this.turn) this.show(answer);
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    }
  }

  private show(answer: Answer): void {
    this.child('[data-status]').textContent = [describeCount(answer), describeMissing(answer)]
      .filter(Boolean)
      .join('. ')
      .replace('..', '.');
    this.showCorrection(answer);
    this.child('[data-indexes]').hidden = true;
    this.showNames(answer.names);
    this.showResults(answer);
    for (const facet of facetNames) this.showFacet(facet, answer.survey?.facets[facet] ?? []);
    this.child('[data-clear]').hidden = !facetNames.some((facet) => this.state.filters[facet]?.length);
    this.child('[data-more]').hidden = answer.results.length >= answer.total;
  }

  private showNames(names: NameResult[]): void {
    this.child('[data-names]').replaceChildren(...names.map(renderName));
  }

  private showCorrection({ corrected, query }: Answer): void {
    const line = this.child('[data-correction]');
    line.replaceChildren();
    if (!corrected) return;
    const typed = withText('a', '', query);
    typed.href = `?${writeState({ ...this.state, verbatim: true })}`;
    line.append('Showing results for ', withText('strong', '', corrected), '. Search instead for ', typed, '.');
  }

  private showResults(answer: Answer): void {
    const isTimeline = this.state.view === 'timeline';
    const timeline = this.child('[data-timeline]');
    timeline.hidden = !isTimeline;
    const stops = answer.survey?.timeline ?? [];
    const most = Math.max(...stops.map(({ count }) => count));
    const focused = timeline.contains(document.activeElement) ? document.activeElement?.getAttribute('data-event') : undefined;
    timeline.replaceChildren(...(isTimeline ? stops.map((stop) => this.renderStop(stop, most)) : []));
    // The buttons are new: the reader who came by keyboard stays where they were.
    if (focused) timeline.querySelector<HTMLButtonElement>(`[data-event="${CSS.escape(focused)}"]`)?.focus();
    const results = isTimeline ? answer.results.toSorted((a, b) => a.event.localeCompare(b.event)) : answer.results;
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
  private renderStop({ event, count }: Survey['timeline'][number], most: number): HTMLLIElement {
    const row = element('li', '');
    const isChosen = this.state.filters.event?.includes(event) ?? false;
    const button = element('button', '');
    button.type = 'button';
    button.dataset['event'] = event;
    button.setAttribute('aria-pressed', String(isChosen));
    const bar = element('span', 'bar');
    bar.style.setProperty('--share', String(count / Math.max(1, most)));
    const counted = withText('span', '', String(count));
    counted.append(withText('span', 'visually-hidden', count === 1 ? ' topic in ' : ' topics in '));
    button.append(bar, counted, withText('span', '', formatShortMonth(event)));
    button.addEventListener('click', () => this.change(withFacet(this.state, 'event', event, !isChosen), 'push'));
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
    clearTimeout(this.timer);
    if (isPassing(error)) this.timer = window.setTimeout(() => void this.ask(), retryAfter);
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
