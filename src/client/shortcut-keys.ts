import { handOver } from './lazy-part.ts';
import answersUrl from './shortcut-answers.ts?worker&url';
import { areShortcutsOn } from './storage.ts';

/** Hears single keys on every page. What answers them is loaded with the first one. */
document.addEventListener('keydown', (event) => {
  if (mayBeShortcut(event)) void handOver(answersUrl, 'kb:key', event.key);
});

for (const opener of document.querySelectorAll<HTMLElement>('[data-open-shortcuts]')) {
  opener.hidden = false;
  opener.addEventListener('click', () => void handOver(answersUrl, 'kb:key', '?'));
}

/** A letter or sign that nobody types, with no dialog open. */
const mayBeShortcut = ({ key, target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented }: KeyboardEvent): boolean =>
  key.length === 1 &&
  !(ctrlKey || metaKey || altKey || isComposing || defaultPrevented) &&
  !(target instanceof Element && target.closest(fields)) &&
  !document.querySelector('dialog[open]') &&
  areShortcutsOn();

/** What takes letters. Checkboxes, radio buttons and buttons do not. */
const fields = 'input:not([type=checkbox],[type=radio],[type=button],[type=submit]),textarea,select,[contenteditable]';
