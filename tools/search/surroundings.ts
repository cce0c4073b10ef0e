import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Surroundings } from '../../src/search/answer.ts';

/** The surroundings of search in Node: a built site on disk. */
export function siteOnDisk(dist: string, base = '/'): Surroundings {
  return {
    readJson: async (path) => JSON.parse(await readFile(join(dist, path), 'utf8')),
    loadPagefind: () => openPagefind(dist, base),
    takeLoss: () => undefined,
  };
}

export interface OpenPagefind {
  search(term: string | null): Promise<{ results: { id: string; score: number; data: () => Promise<IndexedPage> }[] }>;
  preload(term: string): Promise<void>;
}

interface IndexedPage {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Opens the index of a built site. Pagefind reads with `fetch`, to which Node denies `file:` addresses. */
export async function openPagefind(dist: string, base = '/'): Promise<OpenPagefind> {
  teachFetchFiles();
  const folder = pathToFileURL(join(dist, 'pagefind/')).href;
  const { createInstance } = (await import(`${folder}pagefind.js`)) as { createInstance: (options: object) => OpenPagefind };
  return createInstance({ basePath: folder, baseUrl: base });
}

const webFetch = globalThis.fetch;

function teachFetchFiles(): void {
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    if (url.protocol !== 'file:') return webFetch(input, init);
    url.search = '';
    try {
      return new Response(await readFile(url));
    } catch {
      return new Response(null, { status: 404 });
    }
  };
}
