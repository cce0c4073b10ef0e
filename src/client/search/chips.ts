import type { Answer } from '../../search/answer.ts';
import { type FacetName, type Filters, facetNames } from '../../search/facets.ts';
import type { Choice } from './address.ts';
import { element, renewChildren, withText } from './nodes.ts';

interface ChipActions {
  remove: (choice: Choice) => void;
  clear: () => void;
  /** After the last chip has gone, and the reader's place in the page with it. */
  emptied: () => void;
}

/** The chosen values of all facets, each of which can be removed, and a button that removes all. */
export class Chips {
  private root: HTMLElement;
  private on: ChipActions;
  private clear: HTMLLIElement;
  /** By facet and value. */
  private chips = new Map<string, HTMLLIElement>();
  private counts: Answer['counts'];

  constructor(root: HTMLElement, on: ChipActions) {
    this.root = root;
    this.on = on;
    this.clear = this.renderClear();
  }

  /** Filters as they will be once the answer comes, which may take its time. */
  foresee(filters: Filters): void {
    this.show({ filters, ...(this.counts && { counts: this.counts }) });
  }

  /** Filters of which nothing is counted, because the answer failed, are named by their ids. */
  show({ filters, counts }: Pick<Answer, 'filters' | 'counts'>): void {
    this.counts = counts;
    const chips = facetNames.flatMap((facet) =>
      (filters[facet] ?? []).map((value) => {
        const known = counts?.facets[facet].find((one) => one.value === value);
        return this.chipOf(facet, value, known?.label ?? value);
      }),
    );
    this.root.hidden = chips.length === 0;
    renewChildren(this.root, chips.length > 0 ? [...chips, this.clear] : []);
  }

  private chipOf(facet: FacetName, value: string, label: string): HTMLLIElement {
    const key = `${facet}:${value}`;
    const known = this.chips.get(key);
    if (known?.textContent === label) return known;
    const made = this.renderChip(facet, value, label);
    this.chips.set(key, made);
    return made;
  }

  private renderChip(facet: FacetName, value: string, label: string): HTMLLIElement {
    const button = withText('button', 'chip', label);
    button.type = 'button';
    button.setAttribute('aria-label', `Remove the filter ${label}`);
    const item = inItem(button);
    button.addEventListener('click', () => {
      const next = item.nextElementSibling?.querySelector('button');
      this.on.remove({ facet, value, isChosen: false });
      if (this.root.hidden) this.on.emptied();
      else next?.focus();
    });
    return item;
  }

  private renderClear(): HTMLLIElement {
    const button = withText('button', 'clear', 'Remove all filters');
    button.type = 'button';
    button.addEventListener('click', () => {
      this.on.clear();
      this.on.emptied();
    });
    return inItem(button);
  }
}

function inItem(child: Node): HTMLLIElement {
  const item = element('li');
  item.append(child);
  return item;
}
