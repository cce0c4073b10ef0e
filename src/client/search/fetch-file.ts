import { SearchUnavailable } from '../../search/unavailable.ts';
import { isEntry, isOfBuild } from './index-file.ts';

/** How long a file may take before search gives up on it, in milliseconds: twice what all of search takes at 50 kB/s. */
export const timeLimit = 15_000;

type Fetch = typeof globalThis.fetch;

/**
 * Asks for files below the root of the site. Throws `SearchUnavailable`, with the path as the part. A file that is asked for
 * again was no good the first time: the cache of the browser, which may have kept it, is passed over. `known` are the paths
 * of files that were asked for before, by somebody else.
 */
export function openFetcher(root: URL, fetchFromWeb: Fetch, known: string[] = []): (path: string) => Promise<ArrayBuffer> {
  const asked = new Set(known);
  return async (path) => {
    const cache = asked.has(path) ? 'reload' : isEntry(path) ? 'no-cache' : 'default';
    asked.add(path);
    try {
      const response = await fetchFromWeb(new URL(path, root), { cache, signal: AbortSignal.timeout(timeLimit) });
      if (!response.ok)
        throw new SearchUnavailable({ reason: isOfBuild(path) && isGone(response) ? 'stale' : 'missing', part: path });
      return await response.arrayBuffer();
    } catch (error) {
      throw toUnavailable(error, path);
    }
  };
}

/** Whether the server says that there is no such file. */
export const isGone = ({ status }: Pick<Response, 'status'>): boolean => status === 404 || status === 410;

/** The reason behind an error of `fetch`. */
export function toUnavailable(error: unknown, part: string): SearchUnavailable {
  if (error instanceof SearchUnavailable) return error;
  const isLate = error instanceof DOMException && error.name === 'TimeoutError';
  return new SearchUnavailable({ reason: isLate ? 'timeout' : 'offline', part }, error);
}
