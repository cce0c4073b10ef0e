import { handOver } from './lazy-part.ts';
import popoverUrl from './term-popover.ts?worker&url';

/**
 * Definitions of terms beside the words that name them: for a mouse that rests there, for the focus of the keyboard, for a tap.
 * Terms are links to the glossary; mouse and keyboard follow them as any other.
 */
let pointer = '';

document.addEventListener('pointerdown', ({ pointerType }) => {
  pointer = pointerType;
});
document.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && present(event, '*'));
document.addEventListener('focusin', (event) => present(event, ':focus-visible'));
document.addEventListener('click', (event) => {
  if (pointer === 'touch' && present(event, '*')) event.preventDefault();
});

/** Shows the definition of the term that an event happened to, if the term fits a condition. Returns whether it does. */
function present({ target, type }: Event, condition: string): boolean {
  const term = target instanceof Element ? target.closest<HTMLAnchorElement>('a.term') : null;
  if (!term?.matches(condition)) return false;
  void handOver(popoverUrl, 'kb:term', { term, isPointed: type === 'pointerover' });
  return true;
}
