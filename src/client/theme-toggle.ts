import { THEME_KEY } from './storage.ts';

/** `<kb-theme-toggle>`: turns the theme and keeps the choice. The choice is dropped when it agrees with the system again. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => this.turn());
  }

  private turn(): void {
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    const next = (document.documentElement.dataset['theme'] ?? system) === 'dark' ? 'light' : 'dark';
    if (next === system) delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = next;
    try {
      if (next === system) localStorage.removeItem(THEME_KEY);
      else localStorage.setItem(THEME_KEY, next);
    } catch {
      // Storage may be closed to us; the theme then lasts for this page.
    }
  }
}

if (!customElements.get('kb-theme-toggle')) customElements.define('kb-theme-toggle', ThemeToggle);

declare global {
  interface HTMLElementTagNameMap {
    'kb-theme-toggle': ThemeToggle;
  }
}
