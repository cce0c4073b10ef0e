import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { type GlossaryFile, toUrl } from '../../src/search/index/entities.ts';
import { glossaryPath } from '../../src/search/index/manifest.ts';
import { joinValues } from '../../src/search/page-metadata.ts';
import { slimPages } from './slim-pages.ts';
import { splitIndex } from './split-index.ts';
import { writeSearchFiles, type Written } from './write.ts';

/**
 * Indexes a built site for search: Pagefind's index of the pages, with a record for each term of the glossary, in small
 * parts, and the files that `src/search/` reads beside it. Throws with Pagefind's own words when it fails.
 *
 * `^` is kept as a character of words so that key names such as `^T` are found; any other character would cost more
 * matches than it brings.
 */
export async function indexSite(site: string, base: string, partSize?: number): Promise<Written> {
  try {
    const { index, errors } = await createIndex({ includeCharacters: '^' });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: site });
    const failedTerms = await addGlossary(index, site, base);
    const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
    const failed = [...added.errors, ...failedTerms, ...written.errors];
    if (failed.length > 0) throw new Error(`Pagefind could not index the site: ${failed.join('; ')}`);
  } finally {
    await close();
  }
  const written = await writeSearchFiles(site, base, await splitIndex(site, partSize));
  await slimPages(site);
  return written;
}

/** All terms of the glossary are on one page, but each has its own record, so that search finds it separately. */
async function addGlossary(index: PagefindIndex, site: string, base: string): Promise<string[]> {
  const terms = JSON.parse(await readFile(join(site, glossaryPath), 'utf8')) as GlossaryFile;
  const added = await Promise.all(
    terms.map(({ id, title, aliases, meaning }) =>
      index.addCustomRecord({
        url: toUrl(base, 'term', id).slice(base.length - 1),
        content: meaning,
        language: 'en',
        meta: { title, ...(aliases.length > 0 && { aliases: joinValues(aliases) }) },
      }),
    ),
  );
  return added.flatMap(({ errors }) => errors);
}
