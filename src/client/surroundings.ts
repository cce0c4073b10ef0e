import type { Surroundings } from '../search/answer.ts';
import { SearchUnavailable } from '../search/unavailable.ts';

/** The surroundings of search in the browser: files of the site, below its base path. */
export function siteOnWeb(base: string): Surroundings {
  const root = new URL(base.replace(/\/?$/, '/'), location.href);
  return {
    async readJson(path) {
      const response = await fetch(new URL(path, root)).catch((error: unknown) => {
        throw new SearchUnavailable('offline', error);
      });
      if (!response.ok) throw new SearchUnavailable('missing', new Error(`${path}: ${response.status}`));
      return response.json();
    },
    async loadPagefind() {
      // An absolute address keeps Vite from rewriting the import (withastro/astro#17265).
      const url = new URL('pagefind/pagefind.js', root).href;
      const { createInstance } = (await import(/* @vite-ignore */ url).catch((error: unknown) => {
        throw new SearchUnavailable(navigator.onLine ? 'missing' : 'offline', error);
      })) as { createInstance: (options: object) => unknown };
      // Without its worker Pagefind is one file less to fetch, and no slower at this size.
      return createInstance({ baseUrl: root.pathname, noWorker: true });
    },
  };
}
