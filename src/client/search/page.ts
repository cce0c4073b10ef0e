import type { Answer, Suggestion } from '../../search/answer.ts';
import type { Filters } from '../../search/facets.ts';
import type { Failure } from '../../search/unavailable.ts';
import { type Choice, isSame, readState, type SearchState, withFacet, withMore, withoutFilters, writeState } from './address.ts';
import { Chips } from './chips.ts';
import { EventBars } from './event-bars.ts';
import { FacetGroup } from './facet-group.ts';
import { foldOnNarrow } from './fold-facets.ts';
import { MoreButton } from './more-button.ts';
import { find } from './nodes.ts';
import { Notice } from './notice.ts';
import { ResultList } from './result-list.ts';
import { ReturnPlace } from './return-place.ts';
import { SearchForm } from './search-form.ts';
import { SearchSession, type SessionView } from './session.ts';
import { getSearch } from './shared-search.ts';
import { slowly } from './loading-words.ts';
import { describeAnswer, describeFailure, isDeadEnd, needsReload } from './words.ts';

const asItStands = (state: SearchState): SearchState => state;

/**
 * `<kb-search-page>`: the address is the state. Every change writes the address and asks again; back and forward read it.
 * A choice is an entry of the history; typing changes the present one.
 */
export class SearchPage extends HTMLElement implements SessionView {
  private listeners = new AbortController();
  private state = readState(new URLSearchParams());
  /** Filters in force, those of the text included. */
  private filters: Filters = {};
  private form!: SearchForm;
  private more!: MoreButton;
  private notice!: Notice;
  private results!: ResultList;
  private bars!: EventBars;
  private chips!: Chips;
  private groups!: FacetGroup[];
  private session!: SearchSession;
  private place = new ReturnPlace();

  connectedCallback(): void {
    this.listeners = new AbortController();
    const { signal } = this.listeners;
    this.findParts(signal);
    this.listen(signal);
    foldOnNarrow(find(this, '[data-narrow]'), signal);
    this.hidden = false;
    this.readAddress();
    // The page shows what it has without script until this is set.
    this.dataset['ready'] = '';
    if (this.state.text === '' && matchMedia('(pointer: fine)').matches) this.form.focus();
  }

  disconnectedCallback(): void {
    this.listeners.abort();
    this.session.stop();
  }

  private findParts(signal: AbortSignal): void {
    this.form = new SearchForm(this, (kind) => this.commit(asItStands, kind === 'typed' ? 'replace' : 'push'), signal);
    this.more = new MoreButton(find(this, '[data-more]'), () => this.commit(withMore, 'replace'), signal);
    this.notice = new Notice(this);
    this.results = new ResultList(this);
    this.bars = new EventBars(find(this, '[data-timeline]'), this.choose);
    this.chips = new Chips(find(this, '[data-chips]'), {
      remove: this.choose,
      clear: () => this.clear(),
      emptied: () => this.form.focus(),
    });
    this.groups = [...this.querySelectorAll<HTMLDetailsElement>('[data-facet]')].map((root) => new FacetGroup(root, this.choose));
    this.session = new SearchSession(getSearch(), this);
  }

  private listen(signal: AbortSignal): void {
    window.addEventListener('popstate', () => this.readAddress(), { signal });
    window.addEventListener('online', () => this.session.hurry(), { signal });
    find(this, '[data-reload]').addEventListener('click', () => location.reload(), { signal });
    find(this, '[data-answers]').addEventListener('click', (event) => this.place.keep(event, this.state.text), { signal });
  }

  private readAddress(): void {
    this.state = readState(new URLSearchParams(location.search));
    this.ask();
  }

  /** Takes over what stands in the form, then a change; writes the address if it is another, and asks. */
  private commit(change: typeof asItStands, entry: 'push' | 'replace'): void {
    const state = change(this.form.read(this.state));
    const hasChanged = !isSame(state, this.state);
    this.state = state;
    const address = writeState(state).toString();
    if (hasChanged) history[`${entry}State`](null, '', address ? `?${address}` : location.pathname);
    if (hasChanged || this.session.hasFailed) this.ask();
  }

  private choose = (choice: Choice): void => {
    this.commit((state) => withFacet(state, choice, this.filters), 'push');
    this.foresee(withFacet({ ...this.state, filters: this.filters }, choice).filters);
  };

  private clear(): void {
    this.commit(withoutFilters, 'push');
    this.foresee({});
  }

  /** Shows what will be in force before the answer comes: a chip that goes later would move what the reader is about to press. */
  private foresee(filters: Filters): void {
    this.filters = filters;
    this.chips.foresee(filters);
  }

  private ask(): void {
    this.form.show(this.state);
    this.session.ask({ ...this.state, withCounts: true });
  }

  showNames(names: Suggestion[]): void {
    const named = names.filter(({ kind }) => kind !== 'topic');
    this.results.showNames(named, this.state.text);
  }

  showAnswer(answer: Answer): void {
    this.filters = answer.filters;
    this.notice.say(describeAnswer(answer), isDeadEnd(answer));
    this.results.show(answer, this.state);
    if (this.state.view === 'timeline') this.bars.show(answer);
    else this.bars.hide();
    this.showFilters(answer);
    this.more.show(answer, () => this.results.focusLastPage());
    this.place.restore(this.results.links);
  }

  private showFilters(answer: Pick<Answer, 'filters' | 'counts'>): void {
    this.chips.show(answer);
    for (const group of this.groups) group.show(answer.counts?.facets[group.facet] ?? []);
  }

  showSlow(): void {
    this.notice.say(slowly, true);
  }

  showFailure(failure: Failure): void {
    this.notice.fail(describeFailure(failure), needsReload(failure));
    this.results.clear();
    this.bars.hide();
    this.more.hide();
    this.showFilters({ filters: this.state.filters });
  }
}
