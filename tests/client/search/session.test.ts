import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Search } from '../../../src/client/search/open-search.ts';
import { SearchSession, type SessionView } from '../../../src/client/search/session.ts';
import type { Answer, Suggestion } from '../../../src/search/answer.ts';
import { type Failure, SearchUnavailable, type UnavailableReason } from '../../../src/search/unavailable.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A session on an engine that answers when it is told to, and what it shows, in order. */
function open(): {
  session: SearchSession;
  shown: string[];
  calls: { text: string; answer: () => void; fail: (reason: UnavailableReason) => void }[];
} {
  const shown: string[] = [];
  const calls: ReturnType<typeof open>['calls'] = [];
  const search: Search = {
    suggest: async (text) => [{ title: text } as Suggestion],
    search: ({ text }) =>
      new Promise((resolve, reject) => {
        const fail = (reason: UnavailableReason) => reject(new SearchUnavailable({ reason, part: 'x' }));
        calls.push({ text, answer: () => resolve({ query: text } as Answer), fail });
      }),
  };
  const view: SessionView = {
    showNames: ([name]) => shown.push(`names ${name?.title}`),
    showAnswer: ({ query }) => shown.push(`answer ${query}`),
    showSlow: () => shown.push('slow'),
    showFailure: ({ reason }: Failure) => shown.push(reason),
  };
  return { session: new SearchSession(search, view), shown, calls };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test('names come with the key, the answer after a pause', async () => {
  const { session, shown, calls } = open();
  session.ask({ text: 'vpn' }, 100);
  await pass(0);
  expect([shown, calls.length, session.isPending]).toEqual([['names vpn'], 0, true]);
  await pass(100);
  calls[0]?.answer();
  await pass(0);
  expect([shown, session.isPending]).toEqual([['names vpn', 'answer vpn'], false]);
});

test('once it has answered, names come only when the next answer takes its time', async () => {
  const { session, shown, calls } = open();
  session.ask({ text: 'a' });
  await pass(0);
  calls[0]?.answer();
  await pass(0);
  session.ask({ text: 'b' });
  await pass(300);
  expect(shown).toEqual(['names a', 'answer a']);
  await pass(200);
  expect(shown.at(-1)).toBe('names b');
});

test('neither answers nor failures of older questions are shown, whatever their order', async () => {
  const { session, shown, calls } = open();
  for (const text of ['a', 'b', 'c']) {
    session.ask({ text });
    await pass(0);
  }
  calls[2]?.answer();
  calls[0]?.answer();
  calls[1]?.fail('broken');
  await pass(10_000);
  expect(shown.filter((one) => !one.startsWith('names'))).toEqual(['answer c']);
});

test('a question that is replaced within the pause is never asked', async () => {
  const { session, calls } = open();
  for (const text of ['v', 'vp', 'vpn']) session.ask({ text }, 100);
  await pass(200);
  expect(calls.map(({ text }) => text)).toEqual(['vpn']);
});

test('a failed question is asked again, with longer and longer pauses, until it is answered', async () => {
  const { session, shown, calls } = open();
  session.ask({ text: 'vpn' });
  await pass(0);
  for (const [attempt, pause] of [2000, 4000, 8000, 15_000, 30_000, 60_000, 60_000].entries()) {
    calls[attempt]?.fail('broken');
    await pass(pause - 1);
    expect([calls.length, session.hasFailed]).toEqual([attempt + 1, true]);
    await pass(2);
    expect(calls.length).toBe(attempt + 2);
  }
  calls.at(-1)?.answer();
  await pass(100_000);
  expect([shown.at(-1), calls.length]).toEqual(['answer vpn', 8]);
});

test('what asking again does not help against is not asked again', async () => {
  const { session, shown, calls } = open();
  session.ask({ text: 'vpn' });
  await pass(0);
  calls[0]?.fail('outdated');
  await pass(100_000);
  expect([shown.at(-1), calls.length]).toEqual(['outdated', 1]);
});

test('an answer that takes long is told of, and shown when it comes', async () => {
  const { session, shown, calls } = open();
  session.ask({ text: 'vpn' });
  await pass(5000);
  expect(shown.at(-1)).toBe('slow');
  calls[0]?.answer();
  await pass(0);
  expect(shown.at(-1)).toBe('answer vpn');
});

test('a hurried session asks at once what waits or has failed, and nothing that is answered', async () => {
  const { session, calls } = open();
  session.ask({ text: 'vpn' }, 100);
  session.hurry();
  await pass(0);
  calls[0]?.fail('offline');
  await pass(0);
  session.hurry();
  await pass(0);
  calls[1]?.answer();
  await pass(0);
  session.hurry();
  await pass(1000);
  expect(calls.length).toBe(2);
});

test('a stopped session shows nothing more', async () => {
  const { session, shown, calls } = open();
  session.ask({ text: 'vpn' });
  await pass(0);
  session.stop();
  calls[0]?.fail('offline');
  await pass(100_000);
  expect([shown, session.isPending]).toEqual([['names vpn'], false]);
});
