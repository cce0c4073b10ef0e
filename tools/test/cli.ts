import { spawnSync } from 'node:child_process';
import { readOptions } from '../options.ts';
import { findBrowser } from './browser.ts';
import { findWarnings } from './warnings.ts';

readOptions(
  `Usage: npm test

Builds the site at the root and below a base path, then runs the tests of code and built site (Vitest) and those in a
browser (Playwright). Stops at the first step that fails; a build with a warning has failed.

  -h, --help     prints this text

  CHROMIUM_PATH  the browser to use, where none is found
  E2E_PORT       port of the built site in the browser tests (4401); the next one is used, too

To run a part: npx vitest run tests/content, npx playwright test tests/e2e/pages.spec.ts`,
  {},
);

interface Step {
  name: string;
  command: string[];
  env?: Record<string, string>;
  /** Whether the output is held back, and searched for warnings. */
  isQuiet?: boolean;
}

const steps: Step[] = [
  { name: 'Build', command: ['astro', 'build'], isQuiet: true },
  {
    name: 'Build below a base path',
    command: ['astro', 'build', '--outDir', 'dist-based/trellis'],
    env: { BASE_PATH: '/trellis/' },
    isQuiet: true,
  },
  { name: 'Tests of code and built site', command: ['vitest', 'run'] },
  { name: 'Tests in the browser', command: ['playwright', 'test'] },
];

const browser = findBrowser();
for (const step of steps) {
  console.error(`\n${step.name}`);
  const status = run(step);
  if (status === 0) continue;
  console.error(`\n${step.name} failed.`);
  process.exit(status);
}

function run({ command: [program = '', ...args], env, isQuiet = false }: Step): number {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // npm puts shell scripts for Windows beside the programs.
    shell: process.platform === 'win32',
    env: { ...process.env, CHROMIUM_PATH: browser, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', ...env },
  });
  if (error) console.error(`${program} could not be run: ${error.message}`);
  if (!isQuiet) return status ?? 1;
  const warnings = findWarnings(stdout + stderr);
  if (status !== 0) console.error(stdout + stderr);
  else if (warnings.length > 0) console.error(`The build warns:\n${warnings.join('\n')}`);
  return status === 0 && warnings.length > 0 ? 1 : (status ?? 1);
}
