import type { Answer, Suggestion, TopicResult } from '../../search/answer.ts';
import { pageSize, type SearchState, writeState } from './address.ts';
import { element, find, withText } from './nodes.ts';
import { renderName, renderTopic } from './rows.ts';
import { renderPlace } from './small-strip.ts';
import { describePartial } from './words.ts';

/** In letters: with the words before it, a line on a phone. */
const longestRepeated = 20;

/** What is found: names above, then topics, then those that miss something, folded; the nearest names where there is nothing. */
export class ResultList {
  private names: HTMLElement;
  private list: HTMLElement;
  private nearest: HTMLElement;
  private correction: HTMLElement;

  constructor(root: Element) {
    this.names = find(root, '[data-names]');
    this.list = find(root, '[data-results]');
    this.nearest = find(root, '[data-nearest]');
    this.correction = find(root, '[data-correction]');
  }

  get links(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll<HTMLAnchorElement>('a.result')];
  }

  /** Focuses the first of the results that came last, those that miss something apart. */
  focusLastPage(): void {
    const complete = this.links.filter((link) => !link.closest('.partial'));
    complete[Math.floor((complete.length - 1) / pageSize) * pageSize]?.focus();
  }

  clear(): void {
    for (const part of [this.names, this.list, this.nearest, this.correction]) part.replaceChildren();
  }

  showNames(names: Suggestion[], query: string): void {
    this.names.replaceChildren(...names.map((name) => renderName(name, query)));
  }

  show(answer: Answer, state: SearchState): void {
    this.showNames(answer.entities, answer.query);
    this.showNearest(answer);
    this.showCorrection(answer, state);
    const rows =
      state.view === 'timeline' ? renderByEvent(answer) : answer.results.map((result) => renderRow(result, answer.query));
    this.list.replaceChildren(...rows, ...renderPartial(answer));
  }

  private showCorrection({ corrected, query }: Answer, state: SearchState): void {
    this.correction.replaceChildren();
    if (!corrected) return;
    // The query stands in the field above; only a short one is worth repeating.
    const isShort = query.length <= longestRepeated;
    const typed = withText('a', '', isShort ? query : 'Search for what you typed');
    typed.href = `?${writeState({ ...state, verbatim: true })}`;
    this.correction.append(isShort ? 'Search instead for ' : '', typed, '.');
  }

  private showNearest({ nearest, query }: Answer): void {
    const heading = withText('h2', 'nearest', 'The nearest names');
    this.nearest.replaceChildren(...(nearest.length > 0 ? [heading, ...nearest.map((name) => renderName(name, query))] : []));
  }
}

function renderRow(result: TopicResult, query: string): HTMLLIElement {
  const row = element('li', 'result-row');
  row.append(renderTopic(result, query));
  if (result.place) row.append(renderPlace(result.place));
  return row;
}

/** Topics from the first event to the last, under a heading for each. */
function renderByEvent({ results, counts, query }: Answer): HTMLLIElement[] {
  const sorted = results.toSorted((a, b) => a.event.localeCompare(b.event));
  return sorted.flatMap((result, place) => {
    const isNew = sorted[place - 1]?.event !== result.event;
    const heading = counts?.timeline.find(({ event }) => event === result.event);
    const row = renderRow(result, query);
    return isNew && heading ? [withText('li', 'event-heading', heading.label), row] : [row];
  });
}

/** Topics that miss something, behind one line that says what. They stand open where no topic has everything. */
function renderPartial(answer: Answer): HTMLLIElement[] {
  const { partial, query, total } = answer;
  if (partial.length === 0) return [];
  const [item, fold, list] = [element('li', 'partial'), element('details'), element('ol')];
  fold.open = total === 0;
  list.append(...partial.map((result) => renderRow(result, query)));
  fold.append(withText('summary', '', describePartial(answer)), list);
  item.append(fold);
  return [item];
}
