import { SearchUnavailable } from '../../search/unavailable.ts';
import { isGone, timeLimit, toUnavailable } from './fetch-file.ts';

/** Imports of each address that failed. */
const failures = new Map<string, number>();

/**
 * Imports a script that may be missing, damaged or slow. A browser remembers that an import failed: the next attempt asks
 * for it under another name. Throws `SearchUnavailable` with the reason.
 */
export async function loadCode(url: URL, part: string, fetchFromWeb = fetch): Promise<object> {
  const address = new URL(url);
  const attempt = failures.get(url.href) ?? 0;
  if (attempt > 0) address.searchParams.set('attempt', String(attempt));
  try {
    // An absolute address keeps Vite from rewriting the import (withastro/astro#17265).
    return await withTimeLimit(import(/* @vite-ignore */ address.href), part);
  } catch (error) {
    failures.set(url.href, attempt + 1);
    if (error instanceof SearchUnavailable) throw error;
    throw (await diagnoseCode(url, part, fetchFromWeb)) ?? new SearchUnavailable({ reason: 'broken', part }, error);
  }
}

/**
 * Why a script of the site could not be loaded; undefined where it is there. The cache of the browser, which may hold a
 * damaged copy, is renewed. Scripts are named by their content, so one that is gone belongs to an earlier build.
 */
export async function diagnoseCode(url: URL, part: string, fetchFromWeb = fetch): Promise<SearchUnavailable | undefined> {
  try {
    const response = await fetchFromWeb(url, { cache: 'reload', signal: AbortSignal.timeout(timeLimit) });
    const type = response.headers.get('content-type') ?? '';
    await response.arrayBuffer();
    if (response.ok) return /javascript/.test(type) ? undefined : new SearchUnavailable({ reason: 'broken', part });
    return new SearchUnavailable({ reason: isGone(response) && isHashed(url) ? 'outdated' : 'missing', part });
  } catch (error) {
    return toUnavailable(error, part);
  }
}

/** Whether a file is named by its content, as those that Vite writes are. */
const isHashed = ({ pathname }: URL): boolean => pathname.includes('/_astro/');

function withTimeLimit<Value>(promise: Promise<Value>, part: string): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SearchUnavailable({ reason: 'timeout', part })), timeLimit);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
