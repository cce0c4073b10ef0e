import { defineConfig } from 'vitest/config';

/** `unit` needs no build; `site` reads the built site, and says so when that is older than what it was built from. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
          globalSetup: 'tests/search/fixture-setup.ts',
        },
      },
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'], globalSetup: 'tests/site/fresh-build.ts' } },
    ],
  },
});
