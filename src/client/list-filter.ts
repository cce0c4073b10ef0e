import { formatCount } from '../formats/counts.ts';
import { listOffered, readFiled } from './list-markup.ts';
import { countItems, isChosen, isShown, readSelection, type Selection, toggle, writeSelection } from './list-selection.ts';

/**
 * `<kb-list-filter>`: narrows a list in place. The address is the state: every choice is a link to the address that it leads to,
 * and following one shows what that address says. Without script, choices lead to pages that list the same.
 *
 * Choices (`a[data-heading][data-value]`) hide items (`[data-item]`) that are not filed under them (`data-in-<heading>`, with
 * values between spaces, on the item or around it). Groups (`[data-group]`) without items hide too. Settings
 * (`a[data-setting][data-value]`) become attributes of the element for styles to read; `order` turns the groups around.
 */
class ListFilter extends HTMLElement {
  private listeners = new AbortController();
  private items: { element: HTMLElement; filed: Selection }[] = [];
  private choices: HTMLAnchorElement[] = [];
  private settings: HTMLAnchorElement[] = [];
  private groups: HTMLElement[] = [];

  connectedCallback(): void {
    this.listeners = new AbortController();
    const { signal } = this.listeners;
    this.choices = this.list('a[data-heading]');
    this.settings = this.list('a[data-setting]');
    this.groups = this.list('[data-group]');
    const headings = Object.keys(listOffered(this.choices));
    this.items = this.list('[data-item]').map((element) => ({ element, filed: readFiled(element, headings) }));
    for (const link of [...this.choices, ...this.settings]) link.dataset['follow'] = '';
    for (const part of this.list('[data-scripted]')) part.hidden = false;
    // On a narrow screen the list comes first: the choices wait to be opened. Beside the list they stand open.
    const isWide = matchMedia('(width >= 64rem)');
    const openPanel = () => this.querySelector('details')?.toggleAttribute('open', isWide.matches);
    isWide.addEventListener('change', openPanel, { signal });
    openPanel();
    window.addEventListener('popstate', () => this.show(), { signal });
    this.addEventListener('click', (event) => this.follow(event), { signal });
    this.show();
  }

  disconnectedCallback(): void {
    this.listeners.abort();
  }

  private follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-follow]') : null;
    // With these keys the link opens somewhere else.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const isChip = link.closest('[data-chosen]') !== null;
    if (link.href) history.pushState(null, '', link.href);
    this.show();
    // The chip is gone: the reader goes on with the next one, or with the choices.
    const next = isChip && [...this.list('[data-chosen] a'), ...this.list('summary')].find((one) => one.offsetParent !== null);
    if (next) next.focus();
  }

  /** Shows what the address asks for. */
  private show(): void {
    const parameters = new URLSearchParams(location.search);
    const chosen = readSelection(parameters, listOffered(this.choices));
    const settings = readSelection(parameters, listOffered(this.settings));
    for (const { element, filed } of this.items) element.hidden = !isShown(filed, chosen);
    for (const group of this.groups) this.showGroup(group);
    for (const choice of this.choices) this.showChoice(choice, chosen, settings);
    for (const setting of this.settings) this.showSetting(setting, chosen, settings);
    this.orderGroups(settings['order'] !== undefined);
    this.showChosen(settings);
    this.write('[data-status]', this.describe(this.items));
  }

  private showGroup(group: HTMLElement): void {
    const items = this.items.filter(({ element }) => group.contains(element));
    group.hidden = items.every(({ element }) => element.hidden);
    this.write('[data-shown]', this.describe(items), group);
  }

  private showChoice(choice: HTMLAnchorElement, chosen: Selection, settings: Selection): void {
    const { heading = '', value = '' } = choice.dataset;
    const filed = this.items.map((item) => item.filed);
    const count = countItems(filed, chosen, heading, value);
    const isOn = isChosen(chosen, heading, value);
    mark(choice, isOn);
    this.write('[data-count]', String(count), choice);
    if (count > 0 || isOn) choice.href = toAddress({ ...toggle(chosen, heading, value), ...settings });
    else choice.removeAttribute('href');
    if (isOn) choice.closest('details')?.setAttribute('open', '');
  }

  private showSetting(link: HTMLAnchorElement, chosen: Selection, settings: Selection): void {
    const { setting = '', value = '' } = link.dataset;
    const isOn = isChosen(settings, setting, value);
    mark(link, isOn);
    link.href = toAddress({ ...chosen, ...settings, [setting]: isOn ? [] : [value] });
    this.setAttribute(`data-${setting}`, settings[setting]?.[0] ?? '');
  }

  private orderGroups(isReversed: boolean): void {
    const outer = this.groups.filter((group) => !group.parentElement?.closest('[data-group]'));
    outer[0]?.parentElement?.append(...(isReversed ? outer.toReversed() : outer));
  }

  /** What is chosen, as chips above the list; following one undoes it. */
  private showChosen(settings: Selection): void {
    const chips = this.choices
      .filter((choice) => choice.hasAttribute('aria-current'))
      .map((choice) => toChip(choice.dataset['name'] ?? '', choice.href));
    const all = chips.length > 1 ? [toChip('All filters', toAddress(settings))] : [];
    this.querySelector('[data-chosen]')?.replaceChildren(...chips, ...all);
  }

  /** `12 topics`, or `3 of 12 topics` when the others are hidden. */
  private describe(items: { element: HTMLElement }[]): string {
    const shown = items.filter(({ element }) => !element.hidden).length;
    const all = formatCount(items.length, this.dataset['noun'] ?? 'item');
    return shown === items.length ? all : `${shown} of ${all}`;
  }

  private write(selector: string, text: string, within: HTMLElement = this): void {
    const place = within.querySelector(selector);
    if (place) place.textContent = text;
  }

  private list<Found extends HTMLElement>(selector: string): Found[] {
    return [...this.querySelectorAll<Found>(selector)];
  }
}

const toAddress = (selection: Selection): string => location.pathname + writeSelection(selection);

function mark(link: HTMLElement, isOn: boolean): void {
  if (isOn) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}

function toChip(name: string, href: string): HTMLAnchorElement {
  const chip = document.createElement('a');
  chip.href = href;
  chip.dataset['follow'] = '';
  chip.textContent = name;
  chip.setAttribute('aria-label', `Remove ${name}`);
  return chip;
}

if (!customElements.get('kb-list-filter')) customElements.define('kb-list-filter', ListFilter);

declare global {
  interface HTMLElementTagNameMap {
    'kb-list-filter': ListFilter;
  }
}
