import type { Answer, Suggestion, SearchEngine } from '../search/answer.ts';
import { createEngine } from '../search/engine.ts';
import { SearchUnavailable } from '../search/unavailable.ts';
import { openWebHost, provideFile } from './web-host.ts';
import type { FromWorker, ToWorker } from './search-messages.ts';

/** The worker in which search runs. It asks for what is sure to be needed before the first question comes. */
let engine: SearchEngine | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'start':
      engine = createEngine(openWebHost(new URL(data.base, location.href), data.coming));
      // A failure is reported to the next question.
      engine.prepare().catch(() => {});
      return;
    case 'file':
      provideFile(data.path, data.body);
      return;
    case 'suggest':
      void reply(data.call, engine?.suggest(data.text));
      return;
    case 'search':
      void reply(data.call, engine?.search(data.question));
  }
});

async function reply(call: number, asked: Promise<Answer | Suggestion[]> | undefined): Promise<void> {
  const send = (message: FromWorker) => postMessage(message);
  try {
    const value = await asked;
    if (value) send({ call, value });
  } catch (error) {
    const { reason, part } = error instanceof SearchUnavailable ? error : ({ reason: 'broken', part: '' } as const);
    send({ call, failure: { reason, part } });
  }
}
