import { formatShortMonth } from '../../formats/calendar.ts';
import { formatNoun } from '../../formats/counts.ts';
import type { Answer, Counts } from '../../search/answer.ts';
import type { Choice } from './address.ts';
import { element, withText } from './nodes.ts';

type Stop = Counts['timeline'][number];

/** Results along time: one bar for each event, a button that narrows the results to it. */
export class EventBars {
  private root: HTMLElement;
  private onChoice: (choice: Choice) => void;

  constructor(root: HTMLElement, onChoice: (choice: Choice) => void) {
    this.root = root;
    this.onChoice = onChoice;
  }

  hide(): void {
    this.root.hidden = true;
    this.root.replaceChildren();
  }

  show({ counts, filters }: Pick<Answer, 'counts' | 'filters'>): void {
    const stops = counts?.timeline ?? [];
    const most = Math.max(1, ...stops.map(({ count }) => count));
    const { activeElement } = document;
    const focused = this.root.contains(activeElement) ? activeElement?.getAttribute('data-event') : undefined;
    this.root.hidden = false;
    this.root.replaceChildren(
      ...stops.map((stop) => this.renderStop(stop, stop.count / most, filters.event?.includes(stop.event) ?? false)),
    );
    // The buttons are new: the reader who came by keyboard stays where they were.
    if (focused) this.root.querySelector<HTMLButtonElement>(`[data-event="${CSS.escape(focused)}"]`)?.focus();
  }

  private renderStop({ event, count }: Stop, share: number, isChosen: boolean): HTMLLIElement {
    const row = element('li');
    const button = element('button');
    button.type = 'button';
    button.dataset['event'] = event;
    button.setAttribute('aria-pressed', String(isChosen));
    const bar = element('span', 'bar');
    bar.style.setProperty('--share', String(share));
    const counted = withText('span', '', String(count));
    counted.append(withText('span', 'visually-hidden', ` ${formatNoun(count, 'topic')} in `));
    button.append(bar, counted, withText('span', '', formatShortMonth(event)));
    button.addEventListener('click', () => this.onChoice({ facet: 'event', value: event, isChosen: !isChosen }));
    if (count === 0) row.dataset['empty'] = '';
    row.append(button);
    return row;
  }
}
