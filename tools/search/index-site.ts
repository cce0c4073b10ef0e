import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Manifest } from '../../src/search/manifest.ts';
import { writeSearchFiles } from './write.ts';

/**
 * Indexes a built site for search: Pagefind's index, and the files that `src/search/` reads beside it. Throws with
 * Pagefind's own words when it fails.
 *
 * `^` is kept as a character of words so that key names such as `^T` are found; any other character would cost more
 * matches than it brings.
 */
export async function indexSite(site: string, base: string): Promise<{ manifest: Manifest; words: number }> {
  try {
    const { index, errors } = await createIndex({ includeCharacters: '^' });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: site });
    const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
    const failed = [...added.errors, ...written.errors];
    if (failed.length > 0) throw new Error(`Pagefind could not index the site: ${failed.join('; ')}`);
  } finally {
    await close();
  }
  return writeSearchFiles(site, base);
}
