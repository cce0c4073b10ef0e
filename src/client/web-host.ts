import type { Host } from '../search/host.ts';
import { entryPath, signature } from '../search/index/pagefind.ts';
import { SearchUnavailable, type UnavailableReason } from '../search/unavailable.ts';

/** How long a part may take before search gives up on it, in milliseconds. */
const timeLimit = 20_000;

/** Files that are on their way, by path below the base. Each is used once; a later call asks the network. */
const prefetched = new Map<string, Promise<ArrayBuffer | undefined>>();

/** Those of them that the page provides. */
const expected = new Map<string, (body?: ArrayBuffer) => void>();

/** Takes in a file that the page has fetched, or learns that it could not. */
export const provideFile = (path: string, body?: ArrayBuffer): void => expected.get(path)?.(body);

/** The host of search in a worker: files below the root of the site, first those that the page provides. */
export function openWebHost(root: URL, provided: string[]): Host {
  for (const path of provided) prefetched.set(path, new Promise((resolve) => expected.set(path, resolve)));
  let attempts = 0;
  let failure: SearchUnavailable | undefined;

  /** The bytes of a file, whole. Throws `SearchUnavailable`. */
  const readBytes = async (path: string): Promise<ArrayBuffer> => {
    const waiting = prefetched.get(path);
    prefetched.delete(path);
    return (await waiting) ?? fetchBytes(new URL(path, root), path);
  };
  const entries = new Map<string, Promise<ArrayBuffer>>();
  // Pagefind calls the global fetch. What it gets of its own index is checked first: it would go on with half a file.
  const fetchFromWeb = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const { origin, pathname } = new URL(input instanceof Request ? input.url : input, root);
    const path = origin === root.origin && pathname.startsWith(root.pathname) ? pathname.slice(root.pathname.length) : '';
    if (!path.startsWith('pagefind/')) return fetchFromWeb(input, init);
    try {
      // The entry that the engine has compared with its manifest, not a newer one.
      const bytes = await (path === entryPath ? (entries.get(path) ?? readBytes(path)) : readBytes(path));
      return new Response(path === entryPath || path.endsWith('.js') ? bytes : await unpack(bytes, path));
    } catch (error) {
      failure ??= error instanceof SearchUnavailable ? error : new SearchUnavailable({ reason: 'broken', part: path }, error);
      throw error;
    }
  };
  return {
    async readText(path) {
      const bytes = readBytes(path);
      if (path === entryPath) entries.set(path, bytes);
      return new TextDecoder().decode(await bytes);
    },
    async loadPagefind() {
      // An absolute address keeps Vite from rewriting the import (withastro/astro#17265).
      // A browser may remember that an import failed: the next attempt asks under another name.
      const part = 'pagefind/pagefind.js';
      const url = new URL(`${part}${attempts > 0 ? `?attempt=${attempts}` : ''}`, root).href;
      attempts++;
      // What an earlier instance missed is no failure of this one.
      failure = undefined;
      const module = (await withTimeLimit(import(/* @vite-ignore */ url), part).catch((error: unknown) => {
        throw toUnavailable(error, part, navigator.onLine ? 'missing' : 'offline');
      })) as { createInstance: (options: object) => unknown };
      return module.createInstance({ baseUrl: root.pathname, noWorker: true });
    },
    takeFetchFailure() {
      const taken = failure;
      failure = undefined;
      return taken;
    },
  };

  async function fetchBytes(url: URL, path: string): Promise<ArrayBuffer> {
    try {
      const response = await fetchFromWeb(url, {
        cache: isEntry(path) ? 'no-cache' : 'default',
        signal: AbortSignal.timeout(timeLimit),
      });
      if (!response.ok)
        throw new SearchUnavailable({ reason: isOfBuild(path) && isGone(response) ? 'stale' : 'missing', part: path });
      return await response.arrayBuffer();
    } catch (error) {
      throw toUnavailable(error, path, 'offline');
    }
  }
}

/** Files that keep their name from build to build: an old one in the cache of the browser would be of another index. */
export const isEntry = (path: string): boolean => /^search\/[^/]+$/.test(path) || path === entryPath;

/** The parts of an index are in a folder of their build or bear its hash: they go when the next build comes. */
const isOfBuild = (path: string): boolean => path.split('/').length > 2 || path.endsWith('.pf_meta');

const isGone = ({ status }: Response): boolean => status === 404 || status === 410;

/** The content of a file of the index. Decompression checks its length and sum, so that nothing cut short gets through. */
async function unpack(bytes: ArrayBuffer, part: string): Promise<ArrayBuffer> {
  try {
    const isPacked = new Uint8Array(bytes)[0] === 0x1f;
    const content = isPacked
      ? await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
      : bytes;
    if (new TextDecoder().decode(content.slice(0, signature.length)) !== signature)
      throw new Error(`It does not begin with ${signature}.`);
    return content;
  } catch (error) {
    throw new SearchUnavailable({ reason: 'broken', part }, error);
  }
}

function withTimeLimit<Value>(promise: Promise<Value>, part: string): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SearchUnavailable({ reason: 'timeout', part })), timeLimit);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function toUnavailable(error: unknown, part: string, reason: UnavailableReason): SearchUnavailable {
  if (error instanceof SearchUnavailable) return error;
  const isLate = error instanceof DOMException && error.name === 'TimeoutError';
  return new SearchUnavailable({ reason: isLate ? 'timeout' : reason, part }, error);
}
