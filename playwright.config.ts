import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: {
    baseURL: 'http://localhost:4401',
    launchOptions: {
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    },
  },
  webServer: [
    { command: 'sirv dist --quiet --port 4401', url: 'http://localhost:4401' },
    { command: 'sirv dist-based --quiet --port 4402', url: 'http://localhost:4402/trellis/' },
  ],
});
