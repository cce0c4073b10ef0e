import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The development server on a copy of the repository with a hostile entry and a draft. */
const repository = join(import.meta.dirname, '../..');
const root = mkdtempSync(join(tmpdir(), 'trellis-development-'));
const canary = join(root, 'canary.txt');
const address = 'http://127.0.0.1:4571';
let server: ChildProcess;

/** A topic of the last event, under another title. */
function entry(slug: string, line: string, body: string): void {
  const folder = join(root, 'src/content/topics');
  const event = readdirSync(folder).sort().at(-1) ?? '';
  const [model = ''] = readdirSync(join(folder, event));
  const text = readFileSync(join(folder, event, model), 'utf8')
    .replace(/^title: .*/m, `title: Copy ${slug}\n${line}`)
    .replace(/^(aliases|nextSteps|continues|later|links|status|questions):.*\n(?:[ -].*\n)*/gm, '')
    .replace(/## Problem\n/, `## Problem\n\n${body}\n`);
  writeFileSync(join(folder, event, `${slug}.mdx`), text);
  const addresses = join(root, 'src/content/addresses.yaml');
  writeFileSync(addresses, `${readFileSync(addresses, 'utf8')}- id: ${event}/${slug}\n  urls: [https://old.example/${slug}]\n`);
  pages.set(slug, `${address}/topics/${event}/${slug}/`);
}

const pages = new Map<string, string>();
/** Status of an answer, or 0 where there is none. By `node:http`, which asks no proxy. */
const statusOf = (url: string): Promise<number> =>
  new Promise((resolve) => {
    get(url, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', () => resolve(0));
  });

beforeAll(async () => {
  for (const name of ['src', 'config', 'tools', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(repository, name), join(root, name), { recursive: true });
  // Caches lie below `node_modules`; those of the repository stay untouched.
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(repository, 'node_modules')).filter((one) => !/^\.(vite|astro|cache)/.test(one)))
    symlinkSync(join(repository, 'node_modules', name), join(root, 'node_modules', name));
  entry('hostile', 'fastTrack: false', `{process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(canary)}, 'sung')}`);
  entry('draft', 'draft: true', 'A draft.');
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  server = spawn(process.execPath, [astro, 'dev', '--port', '4571', '--host', '127.0.0.1'], {
    cwd: root,
    stdio: 'ignore',
    // Vitest's own variables would tell Astro that this is a test.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  for (let tries = 0; tries < 200; tries++) {
    if ((await statusOf(address)) === 200) return;
    await wait(250);
  }
  throw new Error(`The development server does not answer at ${address}.`);
}, 90_000);

afterAll(() => {
  server.kill();
  rmSync(root, { recursive: true, maxRetries: 5 });
});

test('a refused entry has no page and no module, and its code does not run', async () => {
  expect(await statusOf(pages.get('hostile') ?? '')).toBe(404);
  expect(
    await statusOf((pages.get('hostile') ?? '').replace('/topics/', '/src/content/topics/').replace(/\/$/, '.mdx')),
  ).not.toBe(200);
  expect(existsSync(canary)).toBe(false);
});

test('drafts and sound entries are shown', async () => {
  expect(await statusOf(pages.get('draft') ?? '')).toBe(200);
  expect(await statusOf(`${address}/topics/`)).toBe(200);
});

test('the style guide is a page in development, and none of the built site', async () => {
  expect(await statusOf(`${address}/styleguide/`)).toBe(200);
  expect(existsSync(join(repository, 'dist/styleguide'))).toBe(false);
});

test('malformed addresses are no reason to fail', async () => {
  expect(await statusOf(`${address}/%E0%A4%A`)).toBe(400);
});
