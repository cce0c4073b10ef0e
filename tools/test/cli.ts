import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser.ts';

/**
 * `npm test`: builds the site at the root and below a base path, then runs the tests of code and built site (Vitest) and
 * those in a browser (Playwright). Stops at the first step that fails.
 */
const steps: { name: string; command: string[]; env?: Record<string, string> }[] = [
  { name: 'Build', command: ['astro', 'build', '--silent'] },
  {
    name: 'Build below a base path',
    command: ['astro', 'build', '--silent', '--outDir', 'dist-based/trellis'],
    env: { BASE_PATH: '/trellis/' },
  },
  { name: 'Tests of code and built site', command: ['vitest', 'run'] },
  { name: 'Tests in the browser', command: ['playwright', 'test'] },
];

const browser = findBrowser();
for (const { name, command, env } of steps) {
  console.error(`\n${name}`);
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: browser, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', ...env },
  });
  if (status !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(status ?? 1);
  }
}
