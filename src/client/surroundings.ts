import type { Surroundings } from '../search/answer.ts';
import { manifestPath, type Manifest } from '../search/manifest.ts';
import { SearchUnavailable } from '../search/unavailable.ts';

/** Files that are on their way, by path below the base. Each is used once: who asks again asks the network. */
const coming = new Map<string, Promise<ArrayBuffer | undefined>>();

/** Those of them that the page hands over. */
const expected = new Map<string, (body?: ArrayBuffer) => void>();

/** Takes in a file that the page has fetched, or learns that it could not. */
export const handOver = (path: string, body?: ArrayBuffer): void => expected.get(path)?.(body);

/** The surroundings of search in a worker of the site: files below its root, those that the page hands over first. */
export function siteOnWeb(root: URL, handedOver: string[]): Surroundings {
  for (const path of handedOver) coming.set(path, new Promise((resolve) => expected.set(path, resolve)));
  let attempts = 0;
  let loss: SearchUnavailable | undefined;
  // Pagefind calls the global fetch.
  const fetchFromWeb = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const { origin, pathname } = new URL(input instanceof Request ? input.url : input, root);
    const path = origin === root.origin ? pathname.slice(root.pathname.length) : '';
    const awaited = coming.get(path);
    coming.delete(path);
    const body = await awaited;
    if (body) return new Response(body);
    const isIndex = path.startsWith('pagefind/');
    const response = await fetchFromWeb(input, init).catch((error: unknown) => {
      if (isIndex) loss ??= new SearchUnavailable('offline', error);
      throw error;
    });
    if (isIndex && !response.ok) loss ??= toFailure(path, response);
    return response;
  };
  return {
    async readJson(path) {
      const response = await fetch(new URL(path, root)).catch((error: unknown) => {
        throw new SearchUnavailable('offline', error);
      });
      if (!response.ok) throw toFailure(path, response);
      const value: unknown = await response.json();
      if (path === manifestPath) fetchAhead((value as Manifest).pagefindMeta);
      return value;
    },
    async loadPagefind() {
      // An absolute address keeps Vite from rewriting the import (withastro/astro#17265).
      // A browser may remember that an import failed: the next attempt asks under another name.
      const url = new URL(`pagefind/pagefind.js${attempts > 0 ? `?attempt=${attempts}` : ''}`, root).href;
      attempts++;
      // What an earlier instance missed is no loss of this one.
      loss = undefined;
      const { createInstance } = (await import(/* @vite-ignore */ url).catch((error: unknown) => {
        throw new SearchUnavailable(navigator.onLine ? 'missing' : 'offline', error);
      })) as { createInstance: (options: object) => unknown };
      return createInstance({ baseUrl: root.pathname, noWorker: true });
    },
    takeLoss() {
      const taken = loss;
      loss = undefined;
      return taken;
    },
  };

  /** Pagefind asks for its list of pages only after its code and entry have arrived. */
  function fetchAhead(name: string): void {
    const path = `pagefind/${name}`;
    const body = fetchFromWeb(new URL(path, root)).then(
      (response) => (response.ok ? response.arrayBuffer() : undefined),
      () => undefined,
    );
    coming.set(path, body);
  }
}

/** The parts of an index lie in a folder of their build or bear its hash: they go when the next build comes. */
function toFailure(path: string, { status }: Response): SearchUnavailable {
  const isGone = (status === 404 || status === 410) && path.split('/').length > 2;
  return new SearchUnavailable(isGone ? 'stale' : 'missing', new Error(`${path}: ${status}`));
}
