import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { serveSite } from '../preview/serve.ts';
import { findBrowser } from '../test/browser.ts';

export const widths = [1440, 1024, 390, 320] as const;
export const themes = ['light', 'dark'] as const;

/** One picture. `file` is undefined where the site has no such page. */
export interface Shot {
  kind: string;
  width: number;
  theme: string;
  file: string | undefined;
  /** The same for pictures of the same bytes. */
  hash: string;
}

interface Order {
  pages: [kind: string, path: string][];
  /** Whole pages, not only the first screen. */
  isFull: boolean;
}

/** Takes the pictures of a built site into a folder. Motion is off, so that the same page gives the same picture. */
export async function takePictures(site: string, folder: string, order: Order): Promise<Shot[]> {
  const { server, port } = await serveSite(site, { base: '/', host: 'localhost', port: 4700 });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const shots: Shot[] = [];
    for (const width of widths)
      for (const theme of themes)
        shots.push(...(await takeAll(browser, { ...order, width, theme, folder, origin: `http://localhost:${port}` })));
    return shots;
  } finally {
    await browser.close();
    server.close();
  }
}

interface Run extends Order {
  width: number;
  theme: (typeof themes)[number];
  folder: string;
  origin: string;
}

async function takeAll(browser: Browser, { pages, isFull, width, theme, folder, origin }: Run): Promise<Shot[]> {
  const height = width < 600 ? 844 : 1000;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const shots: Shot[] = [];
  for (const [kind, path] of pages) {
    const answer = await page.goto(origin + path, { waitUntil: 'networkidle' });
    const isThere = answer?.ok() || path === '/404.html';
    const file = isThere ? `${kind.replaceAll(' ', '-')}-${width}-${theme}.png` : undefined;
    const bytes = file ? await page.screenshot({ path: join(folder, file), fullPage: isFull }) : '';
    shots.push({ kind, width, theme, file, hash: createHash('sha256').update(bytes).digest('hex') });
  }
  await context.close();
  return shots;
}
