import type { SearchEngine } from '../../search/answer.ts';
import { type Failure, SearchUnavailable } from '../../search/unavailable.ts';
import { type EngineLine, startEngine } from './engine-line.ts';
import { openFetcher, timeLimit } from './fetch-file.ts';
import type { Call, FromEngine, ToEngine } from './protocol.ts';

/** Files that every search needs. They are asked for together with the engine, not one round trip later. */
const firstFiles = (language: string) => [
  'search/names.json',
  'search/manifest.json',
  'pagefind/pagefind-entry.json',
  `pagefind/wasm.${language}.pagefind`,
];

/** How long an answer may take, in milliseconds: longer than any single file, whose failure names it. */
const answerLimit = timeLimit + 5000;

/** The engine as a page asks it: it is prepared by itself. */
export type Search = Pick<SearchEngine, 'suggest' | 'search'>;

let opened: EngineClient | undefined;

/** The search engine of this page; dialog and search page share it. Loading begins with the first call. */
export function openSearch(base: string): Search {
  opened ??= new EngineClient(new URL(base.replace(/\/?$/, '/'), location.href));
  opened.start();
  return opened;
}

interface Waiting {
  call: Call;
  resolve(value: never): void;
  reject(error: SearchUnavailable): void;
  timer: number;
}

/** Asks an engine and waits for its answers. One that breaks down or falls silent is replaced with the next question. */
class EngineClient implements Search {
  private line: EngineLine | undefined;
  private waiting = new Map<number, Waiting>();
  private lastCall = 0;
  private root: URL;

  constructor(root: URL) {
    this.root = root;
  }

  suggest: Search['suggest'] = (text) => this.ask({ kind: 'suggest', text });
  search: Search['search'] = (question) => this.ask({ kind: 'search', question });

  start(): EngineLine {
    if (this.line) return this.line;
    const line = startEngine((failure) => {
      if (line !== this.line) return;
      if (failure) this.giveUp(failure);
      else this.startAgain();
    });
    this.line = line;
    line.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => this.receive(data));
    this.provideFiles(line);
    return line;
  }

  private ask<Value>(call: Call): Promise<Value> {
    const line = this.start();
    return new Promise((resolve, reject) => {
      const number = ++this.lastCall;
      const timer = window.setTimeout(() => this.giveUp({ reason: 'timeout', part: '' }), answerLimit);
      this.waiting.set(number, { call, resolve, reject, timer });
      line.postMessage({ ...call, call: number } satisfies ToEngine, []);
    });
  }

  private receive(message: FromEngine): void {
    const waiting = this.waiting.get(message.call);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.waiting.delete(message.call);
    if ('failure' in message) waiting.reject(new SearchUnavailable(message.failure));
    else waiting.resolve(message.value as never);
  }

  /** Asks another engine what the last one did not answer. */
  private startAgain(): void {
    this.line = undefined;
    const line = this.start();
    for (const [number, { call }] of this.waiting) line.postMessage({ ...call, call: number } satisfies ToEngine, []);
  }

  private giveUp(failure: Failure): void {
    this.line?.close();
    this.line = undefined;
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(new SearchUnavailable(failure));
    }
    this.waiting.clear();
  }

  private provideFiles(line: EngineLine): void {
    const send = (message: ToEngine, transfer: Transferable[] = []) => line.postMessage(message, transfer);
    const provided = firstFiles(document.documentElement.lang);
    const fetchFile = openFetcher(this.root, fetch);
    send({ kind: 'start', root: this.root.href, provided });
    for (const path of provided)
      fetchFile(path).then(
        (body) => send({ kind: 'file', path, body }, [body]),
        ({ reason, part }: SearchUnavailable) => send({ kind: 'file', path, failure: { reason, part } }),
      );
  }
}
