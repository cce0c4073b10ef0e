import { defineConfig } from 'vitest/config';

/** Tests that take longer than all the others together. */
const thorough = [
  'tests/**/*fuzz*.test.ts',
  'tests/content/{check,damage,pull-request}.test.ts',
  'tests/import/{fidelity,run}.test.ts',
  'tests/new/scaffold.test.ts',
  'tests/chart/site-order.test.ts',
  'tests/test/help.test.ts',
  'tests/references/**/*.test.ts',
  'tests/forges/api/**/*.test.ts',
];

/**
 * `unit` needs no build and takes seconds; `thorough` needs none either, but starts Git, reads all of the content or tries
 * thousands of cases; `site` reads the built site, and says so when that is older than what it was built from. */
export default defineConfig({
  test: {
    // For a machine that is busy with other work; what must be fast has its own limit.
    testTimeout: 120_000,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', ...thorough],
          globalSetup: 'tests/search/fixture-setup.ts',
          // Modules are loaded once for all files of a worker, which halves the time: a test leaves no trace in them.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'thorough', include: thorough } },
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'], globalSetup: 'tests/site/fresh-build.ts' } },
    ],
  },
});
