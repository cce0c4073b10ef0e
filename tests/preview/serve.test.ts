import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../tools/preview/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'trellis-preview-'));
let port = 0;
let close = () => {};

beforeAll(async () => {
  mkdirSync(join(folder, 'dist/topics'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  for (const [file, text] of Object.entries({ 'index.html': 'home', '404.html': 'missing', 'topics/index.html': 'topics' }))
    writeFileSync(join(folder, 'dist', file), text);
  const served = await serveSite(join(folder, 'dist'), { base: '/trellis/', host: 'localhost', port: 4500 });
  port = served.port;
  close = () => served.server.close();
});

afterAll(() => {
  close();
  rmSync(folder, { recursive: true });
});

/** Status and body of an answer; the path is sent as it is. */
const get = (path: string, method = 'GET', headers = {}): Promise<string> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: 'localhost', port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve(`${response.statusCode} ${response.headers.location ?? body.trim()}`));
    });
    sent.on('error', reject).end();
  });

test.each([
  ['/trellis/', '200 home'],
  ['/trellis/topics/', '200 topics'],
  ['/trellis/topics', '301 /trellis/topics/'],
  ['/trellis', '301 /trellis/'],
  ['/trellis/none/', '404 missing'],
  ['/', '404 missing'],
  ['/trellis/..%2fsecret.txt', '400 Bad request'],
  ['/trellis/../../secret.txt', '400 Bad request'],
  ['/trellis/%2e%2e/secret.txt', '400 Bad request'],
  ['/trellis/%E0%A4%A', '400 Bad request'],
  ['/trellis/%00', '400 Bad request'],
  ['//secret.example/', '400 Bad request'],
])('%s is answered with %s', async (path, answer) => {
  expect(await get(path)).toBe(answer);
});

test('ranges that end before they start are no reason to fail', async () => {
  expect(await get('/trellis/', 'GET', { Range: 'bytes=5-2' })).toBe('200 home');
});

test('other methods than reading are refused', async () => {
  expect(await get('/trellis/', 'POST')).toBe('405 Method not allowed');
});

test('a folder without a site is told with what to do', async () => {
  await expect(serveSite(folder, { base: '/', host: 'localhost', port: 4500 })).rejects.toThrow('npm run build');
});
