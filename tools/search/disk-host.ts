import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host } from '../../src/search/host.ts';
import { SearchUnavailable } from '../../src/search/unavailable.ts';

/** The host of search in Node: a built site on disk. */
export function openDiskHost(dist: string, base = '/'): Host {
  return {
    readText: (path) =>
      readFile(join(dist, path), 'utf8').catch((error: unknown) => {
        throw new SearchUnavailable({ reason: 'missing', part: path }, error);
      }),
    loadPagefind: () => openPagefind(dist, base),
    takeFetchFailure: () => takeFailureBelow(dist),
  };
}

/** What is used of Pagefind where a whole index is read. */
export interface OpenPagefind {
  search(term: string | null): Promise<{
    results: { id: string; score: number; words: number[]; matchedMetaFields?: string[]; data: () => Promise<PagefindData> }[];
  }>;
  preload(term: string): Promise<void>;
}

interface PagefindData {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { element: string; id: string; text?: string; location: number }[];
}

/** Opens the index of a built site. Pagefind reads with `fetch`, to which Node denies `file:` addresses. */
export async function openPagefind(dist: string, base = '/'): Promise<OpenPagefind> {
  teachFetchFiles();
  const folder = pathToFileURL(join(dist, 'pagefind/')).href;
  const module = (await import(`${folder}pagefind.js`).catch((error: unknown) => {
    throw new SearchUnavailable({ reason: 'missing', part: 'pagefind/pagefind.js' }, error);
  })) as { createInstance: (options: object) => OpenPagefind };
  return module.createInstance({ basePath: folder, baseUrl: base });
}

const webFetch = globalThis.fetch;
const failures = new Set<string>();
let isTaught = false;

function teachFetchFiles(): void {
  if (isTaught) return;
  isTaught = true;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    if (url.protocol !== 'file:') return webFetch(input, init);
    url.search = '';
    try {
      return new Response(await readFile(url));
    } catch {
      failures.add(fileURLToPath(url));
      return new Response(null, { status: 404 });
    }
  };
}

function takeFailureBelow(dist: string): SearchUnavailable | undefined {
  const folder = join(process.cwd(), dist, '/');
  const failed = [...failures].find((path) => path.startsWith(folder) || path.startsWith(join(dist, '/')));
  if (!failed) return undefined;
  failures.delete(failed);
  return new SearchUnavailable({ reason: 'missing', part: failed.slice(failed.indexOf(dist) + dist.length + 1) });
}
