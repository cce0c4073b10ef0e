import { makeShortcutsDialog } from './shortcuts-dialog.ts';
import { shortcuts } from './shortcuts.ts';

/** Does what a key stands for, where the page has something for it. */
function answerKey(pressed: string): void {
  if (pressed === '?') openShortcuts();
  const { targets, isBackwards = false } = shortcuts.find(({ key }) => key === pressed) ?? {};
  if (!targets) return;
  const places = [...document.querySelectorAll<HTMLElement>(targets)].filter((place) => place.checkVisibility());
  const [only] = places;
  if (places.length === 1 && only instanceof HTMLAnchorElement) only.click();
  else findNext(places, isBackwards ? -1 : 1)?.focus();
}

let dialog: HTMLDialogElement | undefined;

function openShortcuts(): void {
  dialog ??= makeShortcutsDialog(shortcuts);
  dialog.showModal();
}

/** The place after the focused one, or before it. The last is followed by the first. */
function findNext(places: HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const current = places.findIndex((place) => place.matches(':focus'));
  const next = current < 0 && step < 0 ? -1 : current + step;
  return places.at(next % places.length);
}

document.addEventListener('kb:key', ({ detail }) => answerKey(detail));
