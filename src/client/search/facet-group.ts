import type { FacetValue } from '../../search/answer.ts';
import type { FacetName } from '../../search/facets.ts';
import type { Choice } from './address.ts';
import { element, find, renewChildren, withText } from './nodes.ts';

/** So many values are shown before the reader asks for all; with more there is a field that finds them. */
const shownValues = 8;

/** The values of one facet as boxes to tick. Long lists are cut, and filtered by what is typed. */
export class FacetGroup {
  readonly facet: FacetName;
  private root: HTMLDetailsElement;
  private values: FacetValue[] = [];
  private box: HTMLElement;
  private filter: HTMLInputElement;
  private all: HTMLButtonElement;
  private isCut = true;
  private rows = new Map<string, Row>();

  constructor(root: HTMLDetailsElement, onChoice: (choice: Choice) => void) {
    this.root = root;
    this.facet = root.dataset['facet'] as FacetName;
    this.box = find(root, '[data-values]');
    this.filter = find(root, '[data-filter]');
    this.all = find(root, '[data-all]');
    this.filter.addEventListener('input', () => this.render());
    this.all.addEventListener('click', () => {
      this.isCut = false;
      this.render();
      this.box.querySelectorAll('input')[shownValues]?.focus();
    });
    this.box.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) onChoice({ facet: this.facet, value: target.value, isChosen: target.checked });
    });
  }

  show(values: FacetValue[]): void {
    this.values = values;
    this.root.hidden = values.length === 0;
    if (values.some(({ chosen }) => chosen)) this.root.open = true;
    this.render();
  }

  private render(): void {
    const isLong = this.values.length > shownValues;
    // What nobody sees filters nothing.
    const wanted = isLong ? this.filter.value.trim().toLowerCase() : '';
    const found = this.values.filter(({ label, value }) => `${label} ${value}`.toLowerCase().includes(wanted));
    const isCut = this.isCut && wanted === '';
    const shown = found.filter(({ chosen }, place) => !isCut || place < shownValues || chosen);
    this.filter.hidden = !isLong;
    this.all.hidden = !isLong || shown.length === found.length;
    this.all.textContent = `Show all ${found.length}`;
    const rows = shown.map((value) => this.rowOf(value));
    this.keepFocus(() => renewChildren(this.box, rows.length > 0 ? rows : [withText('p', 'label', 'No matches')]));
  }

  /** A box that changes its place loses focus: the reader who came by keyboard stays where they were. */
  private keepFocus(renew: () => void): void {
    const { activeElement } = document;
    const value = activeElement instanceof HTMLInputElement && this.box.contains(activeElement) ? activeElement.value : undefined;
    renew();
    if (value !== undefined) this.box.querySelector<HTMLInputElement>(`input[value="${CSS.escape(value)}"]`)?.focus();
  }

  private rowOf({ value, label, count, chosen }: FacetValue): HTMLLabelElement {
    const row = this.rows.get(value) ?? renderRow(this.facet, value, label);
    this.rows.set(value, row);
    row.box.checked = chosen;
    row.count.textContent = String(count);
    return row.root;
  }
}

/** A value with its box. */
interface Row {
  root: HTMLLabelElement;
  box: HTMLInputElement;
  count: HTMLElement;
}

function renderRow(facet: FacetName, value: string, label: string): Row {
  const row = { root: element('label'), box: element('input'), count: element('span', 'label count') };
  row.box.type = 'checkbox';
  row.box.name = facet;
  row.box.value = value;
  row.root.append(row.box, withText('span', '', label), row.count);
  return row;
}
