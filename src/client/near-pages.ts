import { type NamesFile, readEntities } from '../search/index/entities.ts';
import { guessPage, tidy } from './lost-address.ts';

/** `<kb-near-pages>`: leads from an address that does not exist to the page that was meant, or to those with similar addresses. */
class NearPages extends HTMLElement {
  connectedCallback(): void {
    void this.look().catch(() => {
      // The page has the indexes, which need nothing.
    });
  }

  private async look(): Promise<void> {
    const { pathname, search, hash } = location;
    const base = this.dataset['base'] ?? '/';
    // Somebody looks at the page for its own sake.
    if (/\/404(\.html|\/)?$/.test(pathname)) return;
    const tidied = tidy(pathname);
    if (tidied !== pathname && (await fetch(tidied, { method: 'HEAD' })).ok) return location.replace(tidied + search + hash);
    const names: NamesFile = await (await fetch(`${base}search/names.json`)).json();
    const { moved, near, words } = guessPage(pathname, readEntities(names));
    if (moved && moved !== pathname) return location.replace(moved + search + hash);
    this.show(near, words);
  }

  private show(near: { url: string; title: string }[], words: string): void {
    const field = document.querySelector<HTMLInputElement>('main input[name=q]');
    if (field) field.value = words;
    this.hidden = near.length === 0;
    this.querySelector('ul')?.replaceChildren(
      ...near.map(({ url, title }) => {
        const item = document.createElement('li');
        item.append(Object.assign(document.createElement('a'), { href: url, textContent: title }));
        return item;
      }),
    );
  }
}

if (!customElements.get('kb-near-pages')) customElements.define('kb-near-pages', NearPages);

declare global {
  interface HTMLElementTagNameMap {
    'kb-near-pages': NearPages;
  }
}
