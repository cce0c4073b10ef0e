import { defineConfig } from '@playwright/test';

/** The two builds are served on this port and the next; another one lets two runs share a machine. */
const port = Number(process.env['E2E_PORT'] ?? 4401);
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  // Ten seconds: an assertion that waits is about what comes, not about how fast. Figures of speed are measured elsewhere.
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    },
  },
  webServer: [
    { command: `sirv dist --quiet --port ${port}`, url: `http://localhost:${port}` },
    { command: `sirv dist-based --quiet --port ${port + 1}`, url: `http://localhost:${port + 1}/trellis/` },
  ],
});
