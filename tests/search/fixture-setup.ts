import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeFixtureSite } from './fixture-site.ts';

/** Builds the fixture site once for all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'fixture-site-'));
  await writeFixtureSite(folder);
  project.provide('fixtureSite', folder);
  return () => rm(folder, { recursive: true, force: true });
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the fixture site. */
    fixtureSite: string;
  }
}
