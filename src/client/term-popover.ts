/** How long the pointer rests on a term before its definition shows, and may be elsewhere before it goes, in milliseconds. */
const rest = 200;

/** Between a term and its definition, and at the edges of the window, in pixels. */
const margin = 8;

let opening: number | undefined;

/** Shows the definition of a term beside it: at once, or when the pointer has rested there. Escape or a tap elsewhere closes it. */
function showDefinition({ term, isPointed }: { term: HTMLAnchorElement; isPointed: boolean }): void {
  const box = document.getElementById(term.getAttribute('aria-describedby') ?? '');
  clearTimeout(opening);
  if (!box) return;
  if (isPointed) opening = window.setTimeout(() => term.matches(':hover') && open(term, box), rest);
  else open(term, box);
}

function open(term: HTMLAnchorElement, box: HTMLElement): void {
  box.hidden = false;
  if (!box.querySelector('a')) box.append(' ', toGlossary(term));
  box.showPopover();
  putBeside(term, box);
  closeAfter(term, box);
}

/** For touch, where a tap on the term itself opens the definition. */
const toGlossary = ({ href }: HTMLAnchorElement): HTMLAnchorElement =>
  Object.assign(document.createElement('a'), { href, textContent: 'Glossary' });

/** Below the term, or above it where there is no room; never beyond the window. */
function putBeside(term: HTMLElement, box: HTMLElement): void {
  const { left, top, bottom } = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const { offsetWidth, offsetHeight, style } = box;
  const isBelow = bottom + margin + offsetHeight <= innerHeight;
  const widest = document.documentElement.clientWidth - offsetWidth - margin;
  style.left = `${Math.max(margin, Math.min(left, widest))}px`;
  style.top = `${isBelow ? bottom + margin : top - offsetHeight - margin}px`;
}

/** Closes a definition when neither pointer nor focus is on it or its term any more. Until then it follows the term. */
function closeAfter(term: HTMLElement, box: HTMLElement): void {
  const listeners = new AbortController();
  const { signal } = listeners;
  const isWanted = () => [term, box].some((part) => part.matches(':hover, :focus, :focus-within'));
  const closeSoon = () => window.setTimeout(() => !isWanted() && box.hidePopover(), rest);
  for (const part of [term, box]) {
    part.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && closeSoon(), { signal });
    part.addEventListener('focusout', closeSoon, { signal });
  }
  document.addEventListener('scroll', () => putBeside(term, box), { signal, passive: true });
  box.addEventListener('toggle', ({ newState }) => newState === 'closed' && listeners.abort(), { signal });
}

document.addEventListener('kb:term', ({ detail }) => showDefinition(detail));
