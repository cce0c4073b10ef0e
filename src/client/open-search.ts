import type { Answer, Suggestion, SearchEngine } from '../search/answer.ts';
import { SearchUnavailable } from '../search/unavailable.ts';
import type { FromWorker, ToWorker } from './search-messages.ts';

/** Files that every search needs. They are asked for together with the worker, not one round trip later. */
const firstFiles = (language: string) => [
  'search/names.json',
  'search/manifest.json',
  'pagefind/pagefind-entry.json',
  `pagefind/wasm.${language}.pagefind`,
];

type Search = Pick<SearchEngine, 'suggest' | 'search'>;

let open: Search | undefined;

/**
 * The search engine of this page, which runs in a worker: however large the index, the page stays free to type in.
 * Dialog and search page share it. Loading begins with the first call.
 */
export function openSearch(base: string): Search {
  open ??= startWorker(base.replace(/\/?$/, '/'));
  return open;
}

function startWorker(base: string): Search {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module', name: 'search' });
  const calls = new Map<number, { resolve: (value: never) => void; reject: (error: SearchUnavailable) => void }>();
  let last = 0;

  const send = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  const ask = <Value>(toMessage: (call: number) => ToWorker): Promise<Value> =>
    new Promise((resolve, reject) => {
      calls.set(++last, { resolve, reject });
      send(toMessage(last));
    });

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const call = calls.get(data.call);
    calls.delete(data.call);
    if ('failure' in data) call?.reject(new SearchUnavailable(data.failure));
    else call?.resolve(data.value as never);
  });
  // The worker itself could not be had: the next call starts another.
  worker.addEventListener('error', (event) => {
    open = undefined;
    worker.terminate();
    for (const { reject } of calls.values())
      reject(new SearchUnavailable({ reason: navigator.onLine ? 'missing' : 'offline', part: 'search-worker' }, event));
    calls.clear();
  });

  const coming = firstFiles(document.documentElement.lang);
  send({ kind: 'start', base, coming });
  for (const path of coming)
    fetchBody(base + path).then(
      (body) => send({ kind: 'file', path, body }, [body]),
      () => send({ kind: 'file', path }),
    );

  return {
    suggest: (text) => ask<Suggestion[]>((call) => ({ kind: 'suggest', call, text })),
    search: (question) => ask<Answer>((call) => ({ kind: 'search', call, question })),
  };
}

/** Files that keep their name from build to build: an old one would be of another index. The WebAssembly is of the version of Pagefind. */
async function fetchBody(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url, { cache: url.endsWith('.json') ? 'no-cache' : 'default' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}
