import type { Shortcut } from './shortcuts.ts';
import { areShortcutsOn, SHORTCUTS_KEY } from './storage.ts';

/** The dialog that lists the shortcuts and can switch them off; it is put at the end of the page. */
export function makeShortcutsDialog(shortcuts: Shortcut[]): HTMLDialogElement {
  const made = make('dialog', { className: 'shortcuts', ariaLabel: title });
  const rows = [...shortcuts, ...modified].map(({ key, label }) =>
    make('div', {}, make('dt', {}, ...toKeyCaps(key)), make('dd', { textContent: label })),
  );
  const close = make('button', { type: 'button', textContent: 'Close' });
  made.append(make('h2', { textContent: title }), make('dl', {}, ...rows), makeSwitch(), close);
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => event.target === made && made.close());
  document.body.append(made);
  return made;
}

const title = 'Keyboard shortcuts';

/** Keys that other scripts or the browser answer, switched off or not. */
const modified = [
  { key: 'Ctrl+K', label: 'Search, in a field too' },
  { key: 'Esc', label: 'Close what is open' },
];

const toKeyCaps = (key: string): HTMLElement[] => key.split('+').map((textContent) => make('kbd', { textContent }));

function makeSwitch(): HTMLElement {
  const box = make('input', { type: 'checkbox', checked: areShortcutsOn() });
  box.addEventListener('change', () => {
    try {
      if (box.checked) localStorage.removeItem(SHORTCUTS_KEY);
      else localStorage.setItem(SHORTCUTS_KEY, 'off');
    } catch {
      // Without storage the choice cannot be kept: the box goes back to what holds.
      box.checked = areShortcutsOn();
    }
  });
  return make('label', {}, box, 'Use single-key shortcuts');
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  if (children.length > 0) element.append(...children);
  return element;
}
