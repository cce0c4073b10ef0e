import { SearchUnavailable } from '../../search/unavailable.ts';
import { diagnoseCode, loadCode } from './code-file.ts';
import { type Line, portEvent } from './protocol.ts';
import workerUrl from './worker.ts?worker&url';

const part = 'search-worker';
const worker = () => new URL(workerUrl, location.href);

/** Workers do not run here, although their script is sound. */
let isBlocked = false;

type OnFailure = (failure?: SearchUnavailable) => void;

/** A line to a new engine. */
export interface EngineLine extends Line {
  close(): void;
}

/**
 * Starts an engine: in a worker, so that the page stays free to type in however large the index is, or in the page itself
 * where workers are blocked. `onFailure` hears that it did not start or broke down, and why; without a reason the next one may run in the page. The
 * line is of no use then.
 */
export function startEngine(onFailure: OnFailure): EngineLine {
  if (typeof WebAssembly === 'undefined') queueMicrotask(() => onFailure(new SearchUnavailable({ reason: 'unsupported', part })));
  if (isBlocked) return startInPage(onFailure);
  try {
    return startWorker(onFailure);
  } catch {
    isBlocked = true;
    return startInPage(onFailure);
  }
}

function startWorker(onFailure: OnFailure): EngineLine {
  const thread = new Worker(worker(), { type: 'module', name: 'search' });
  let hasAnswered = false;
  thread.addEventListener('message', () => {
    hasAnswered = true;
  });
  thread.addEventListener('error', async (event) => {
    thread.terminate();
    const failure = await diagnoseCode(worker(), part);
    isBlocked = !failure && !hasAnswered;
    onFailure(failure ?? (isBlocked ? undefined : new SearchUnavailable({ reason: 'broken', part }, event)));
  });
  return {
    postMessage: (message, transfer) => thread.postMessage(message, transfer),
    addEventListener: (type, listener) => thread.addEventListener(type, listener),
    close: () => thread.terminate(),
  };
}

function startInPage(onFailure: OnFailure): EngineLine {
  const { port1: own, port2: others } = new MessageChannel();
  loadCode(worker(), part).then(() => {
    document.dispatchEvent(new CustomEvent(portEvent, { detail: others }));
    own.start();
  }, onFailure);
  return own;
}
