import { type SearchState, withQuery } from './address.ts';
import { find } from './nodes.ts';

/** Pause after the last key before the query is asked, in milliseconds. */
const debounce = 150;

/** The field and the selects of the search page. */
export class SearchForm {
  private input: HTMLInputElement;
  private selects: HTMLSelectElement[];
  private typing = 0;

  /** `onChange` hears of what was typed, once the pause is over, and of what was chosen. */
  constructor(root: HTMLElement, onChange: (kind: 'typed' | 'chosen') => void, signal: AbortSignal) {
    this.input = find(root, 'input[name=q]');
    this.selects = [...root.querySelectorAll<HTMLSelectElement>('select')];
    const type = () => {
      clearTimeout(this.typing);
      this.typing = window.setTimeout(() => onChange('typed'), debounce);
    };
    const submit = (event: Event) => {
      event.preventDefault();
      onChange('typed');
    };
    this.input.addEventListener('input', type, { signal });
    find(root, 'form').addEventListener('submit', submit, { signal });
    for (const select of this.selects) select.addEventListener('change', () => onChange('chosen'), { signal });
  }

  /** A state with the query, order and view as they stand in the form. */
  read(state: SearchState): SearchState {
    clearTimeout(this.typing);
    const values = Object.fromEntries(this.selects.map(({ name, value }) => [name, value]));
    return { ...withQuery(state, this.input.value), ...(values as Pick<SearchState, 'sort' | 'view'>) };
  }

  show(state: SearchState): void {
    clearTimeout(this.typing);
    // Setting the value moves the caret.
    if (this.input.value !== state.text) this.input.value = state.text;
    for (const select of this.selects) select.value = state[select.name as 'sort' | 'view'];
  }

  focus(): void {
    this.input.focus();
  }
}
