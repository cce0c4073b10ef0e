import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import type { Sent } from './sent.ts';
import { fastLine, type SlowServer, slowLine } from './slow-server.ts';

export interface ColdMeasure {
  /** Milliseconds from the first key to the first names. */
  names: number;
  /** Milliseconds from the first key to the full answer to the whole query, typing included. */
  answer: number;
  /** The same from the last key. */
  wait: number;
  /** What came over the line, from the opening of the dialog until all is quiet. */
  sent: Sent[];
  /** The longest task of the main thread, in milliseconds. Tasks under 50 are not told apart. */
  longestTask: number;
}

/** Between two keys, in milliseconds: a fast typist. */
const betweenKeys = 60;

/** What the dialog waits after the last key (`debounce` in `src/client/search/dialog.ts`). */
const debounce = 120;

/** Types a query into the search dialog of a page that has loaded nothing of search yet, over the slow line. */
export async function measureCold(browser: Browser, server: SlowServer, query: string): Promise<ColdMeasure> {
  const page = await openPage(browser, server);
  server.line = slowLine;
  server.sent = [];
  await page.keyboard.press('/');
  await page.keyboard.type(query, { delay: betweenKeys });
  await page.waitForFunction(() => window.bench.answered > window.bench.lastKey, null, { timeout: 30_000 });
  const { firstKey, lastKey, names, answered, longestTask } = await page.evaluate(() => window.bench);
  const sent = await sentWhenQuiet(server);
  server.line = fastLine;
  await page.context().close();
  return { names: names - firstKey, answer: answered - firstKey, wait: answered - lastKey, sent, longestTask };
}

/** The same for a second query in the dialog that has answered a first one, both over the slow line. */
export async function measureSecond(
  browser: Browser,
  server: SlowServer,
  [first, second]: [string, string],
): Promise<Pick<ColdMeasure, 'wait' | 'sent'>> {
  const page = await openPage(browser, server);
  server.line = slowLine;
  await page.keyboard.press('/');
  await page.keyboard.type(first, { delay: betweenKeys });
  await page.waitForFunction(() => window.bench.answered > window.bench.lastKey, null, { timeout: 30_000 });
  await sentWhenQuiet(server);
  server.sent = [];
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(second);
  await page.waitForFunction(() => window.bench.answered > window.bench.lastKey, null, { timeout: 30_000 });
  const { lastKey, answered } = await page.evaluate(() => window.bench);
  const sent = await sentWhenQuiet(server);
  server.line = fastLine;
  await page.context().close();
  return { wait: answered - lastKey, sent };
}

/** What has been sent, once nothing more comes for longer than a round trip. */
async function sentWhenQuiet(server: SlowServer): Promise<Sent[]> {
  for (let files = -1; files !== server.sent.length || server.pending > 0; ) {
    files = server.sent.length;
    await setTimeout(4 * slowLine.roundTrip);
  }
  return [...server.sent];
}

/** Milliseconds from the last key to the full answer, the pause for further keys taken off, for each query in one open dialog. */
export async function measureWarm(
  browser: Browser,
  server: SlowServer,
  queries: string[],
): Promise<{ times: number[]; longestTask: number }> {
  const page = await openPage(browser, server);
  await page.keyboard.press('/');
  const times: number[] = [];
  for (const query of ['warm', ...queries]) {
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(query.slice(0, -1));
    await page.waitForFunction(() => window.bench.answered > window.bench.lastKey);
    await page.waitForTimeout(200);
    await page.keyboard.press(query.slice(-1));
    await page.waitForFunction(() => window.bench.answered > window.bench.lastKey);
    times.push(await page.evaluate(() => window.bench.answered - window.bench.lastKey));
  }
  const longestTask = await page.evaluate(() => window.bench.longestTask);
  await page.context().close();
  return { times: times.slice(1).map((time) => Math.max(0, time - debounce)), longestTask };
}

/** A page of its own cache, which notes when keys are hit and when the list changes. */
async function openPage(browser: Browser, server: SlowServer): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    const bench = { firstKey: 0, lastKey: 0, names: 0, answered: 0, longestTask: 0 };
    window.bench = bench;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) bench.longestTask = Math.max(bench.longestTask, duration);
    }).observe({ type: 'longtask', buffered: true });
    document.addEventListener(
      'input',
      () => {
        bench.lastKey = performance.now();
        bench.firstKey ||= bench.lastKey;
      },
      { capture: true },
    );
    document.addEventListener('DOMContentLoaded', () => {
      const status = document.querySelector('dialog [data-status]');
      const results = document.querySelector('dialog [data-results]');
      if (!status || !results) throw new Error('This page has no search dialog.');
      new MutationObserver(() => {
        const now = performance.now();
        if (results.childElementCount > 0) bench.names ||= now;
        // Names answer first, and say “Searching …”.
        if (/topic|^No page/.test(status.textContent ?? '')) bench.answered = now;
      }).observe(results.parentElement ?? results, { childList: true, subtree: true, characterData: true });
    });
  });
  await page.goto(server.url);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    window.bench.longestTask = 0;
  });
  return page;
}

declare global {
  interface Window {
    bench: { firstKey: number; lastKey: number; names: number; answered: number; longestTask: number };
  }
}
