import type { Answer, SearchEngine, Suggestion } from '../../search/answer.ts';
import { createEngine } from '../../search/engine.ts';
import { SearchUnavailable } from '../../search/unavailable.ts';
import { type FromEngine, type Line, portEvent, type ToEngine } from './protocol.ts';
import { openProvidedFiles } from './provided-files.ts';
import { openWebHost } from './web-host.ts';

/** Answers what comes over a line. It asks for what is sure to be needed before the first question comes. */
function serve(line: Line): void {
  let engine: SearchEngine | undefined;
  let files = openProvidedFiles([]);

  line.addEventListener('message', ({ data }: MessageEvent<ToEngine>) => {
    switch (data.kind) {
      case 'start':
        files = openProvidedFiles(data.provided);
        engine = createEngine(openWebHost(new URL(data.root), files));
        // A failure is reported to the next question.
        engine.prepare().catch(() => {});
        return;
      case 'file':
        files.provide(data.path, 'body' in data ? data.body : new SearchUnavailable(data.failure));
        return;
      case 'suggest':
        void reply(data.call, engine?.suggest(data.text));
        return;
      case 'search':
        void reply(data.call, engine?.search(data.question));
    }
  });

  async function reply(call: number, asked: Promise<Answer | Suggestion[]> | undefined): Promise<void> {
    const send = (message: FromEngine) => line.postMessage(message, []);
    try {
      const value = await asked;
      if (value) send({ call, value });
    } catch (error) {
      const { reason, part } = error instanceof SearchUnavailable ? error : ({ reason: 'broken', part: '' } as const);
      send({ call, failure: { reason, part } });
    }
  }
}

// The same file runs in a page where workers are blocked; the page then hands it a port.
if (typeof document === 'undefined') serve(globalThis as unknown as Line);
else
  document.addEventListener(portEvent, (event) => {
    const port = (event as CustomEvent<MessagePort>).detail;
    serve(port);
    port.start();
  });
