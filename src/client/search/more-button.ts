import type { Answer } from '../../search/answer.ts';

/** The button that asks for more results. */
export class MoreButton {
  private button: HTMLElement;

  constructor(button: HTMLElement, onPress: () => void, signal: AbortSignal) {
    this.button = button;
    button.addEventListener('click', onPress, { signal });
  }

  /** The button goes with the last results: `atEnd` is called when the reader had just pressed it, who goes on at the first of them. */
  show({ results, total }: Pick<Answer, 'results' | 'total'>, atEnd: () => void): void {
    const wasPressed = document.activeElement === this.button;
    this.button.hidden = results.length >= total;
    if (wasPressed && this.button.hidden) atEnd();
  }

  hide(): void {
    this.button.hidden = true;
  }
}
