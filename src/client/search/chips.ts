import type { Answer } from '../../search/answer.ts';
import { type FacetName, facetNames } from '../../search/facets.ts';
import type { Choice } from './address.ts';
import { element, withText } from './nodes.ts';

/** The chosen values of all facets, each of which can be removed, and a button that removes all. */
export class Chips {
  private root: HTMLElement;
  private onRemove: (choice: Choice) => void;
  private onClear: () => void;

  constructor(root: HTMLElement, on: { remove: (choice: Choice) => void; clear: () => void }) {
    this.root = root;
    this.onRemove = on.remove;
    this.onClear = on.clear;
  }

  /** Filters of which nothing is counted, because the answer failed, are named by their ids. */
  show({ filters, counts }: Pick<Answer, 'filters' | 'counts'>): void {
    const chips = facetNames.flatMap((facet) =>
      (filters[facet] ?? []).map((value) => {
        const known = counts?.facets[facet].find((one) => one.value === value);
        return this.renderChip(facet, value, known?.label ?? value);
      }),
    );
    this.root.hidden = chips.length === 0;
    this.root.replaceChildren(...(chips.length > 0 ? [...chips, this.renderClear()] : []));
  }

  private renderChip(facet: FacetName, value: string, label: string): HTMLLIElement {
    const button = withText('button', 'chip', label);
    button.type = 'button';
    button.setAttribute('aria-label', `Remove the filter ${label}`);
    button.addEventListener('click', () => this.onRemove({ facet, value, isChosen: false }));
    return inItem(button);
  }

  private renderClear(): HTMLLIElement {
    const button = withText('button', 'clear', 'Remove all filters');
    button.type = 'button';
    button.addEventListener('click', () => this.onClear());
    return inItem(button);
  }
}

function inItem(child: Node): HTMLLIElement {
  const item = element('li');
  item.append(child);
  return item;
}
