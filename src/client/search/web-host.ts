import type { Host } from '../../search/host.ts';
import { entryPath } from '../../search/index/pagefind.ts';
import { SearchUnavailable } from '../../search/unavailable.ts';
import { loadCode } from './code-file.ts';
import { openFetcher } from './fetch-file.ts';
import { unpackIndexFile } from './index-file.ts';
import type { ProvidedFiles } from './provided-files.ts';

const pagefindPath = 'pagefind/pagefind.js';

/** The host of search in a browser: files below the root of the site, first those that the page provides. */
export function openWebHost(root: URL, files: ProvidedFiles): Host {
  const fetchFromWeb = globalThis.fetch.bind(globalThis);
  const fetchFile = openFetcher(root, fetchFromWeb, files.paths);
  const readBytes = (path: string): Promise<ArrayBuffer> => files.take(path) ?? fetchFile(path);
  /** The entry that the engine has compared with its manifest: Pagefind must not read a newer one. */
  let entry: Promise<ArrayBuffer> | undefined;
  let failure: SearchUnavailable | undefined;

  // Pagefind calls the global fetch. What it gets of its own index is checked first: it would go on with half a file.
  globalThis.fetch = async (input, init) => {
    const path = readPath(input instanceof Request ? input.url : String(input), root);
    if (!path.startsWith('pagefind/') || path.endsWith('.js')) return fetchFromWeb(input, init);
    try {
      if (path === entryPath) return new Response(await (entry ?? readBytes(path)));
      return new Response(await unpackIndexFile(await readBytes(path), path));
    } catch (error) {
      failure ??= error instanceof SearchUnavailable ? error : new SearchUnavailable({ reason: 'broken', part: path }, error);
      throw error;
    }
  };
  return {
    async readText(path) {
      const bytes = readBytes(path);
      if (path === entryPath) entry = bytes;
      return new TextDecoder().decode(await bytes);
    },
    async loadPagefind() {
      // What an earlier instance missed is no failure of this one.
      failure = undefined;
      const module = await loadCode(new URL(pagefindPath, root), pagefindPath, fetchFromWeb);
      if (!hasInstances(module)) throw new SearchUnavailable({ reason: 'broken', part: pagefindPath });
      return module.createInstance({ baseUrl: root.pathname, noWorker: true });
    },
    takeFetchFailure() {
      const taken = failure;
      failure = undefined;
      return taken;
    },
  };
}

/** The path of an address below the root; empty for other addresses. */
function readPath(address: string, root: URL): string {
  const { origin, pathname } = new URL(address, root);
  return origin === root.origin && pathname.startsWith(root.pathname) ? pathname.slice(root.pathname.length) : '';
}

const hasInstances = (module: object): module is { createInstance: (options: object) => unknown } =>
  'createInstance' in module && typeof module.createInstance === 'function';
