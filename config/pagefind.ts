import { createReadStream, existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { writeLexicon } from '../tools/search/lexicon.ts';

/** Folders below the built site that search reads. */
const folders = ['pagefind', 'search'];

const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

/**
 * Indexes the built site with Pagefind. The development server hands out the index of the last build, so that search
 * works there too.
 *
 * `^` is kept as a character of words so that key names such as `^T` are found; any other character would cost more
 * matches than it brings.
 */
export function pagefind(): AstroIntegration {
  let outDir = '';
  let base = '/';
  return {
    name: 'pagefind',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        await indexSite(site);
        const { pages, counts } = await writeLexicon(site, base);
        logger.info(`${pages.length} topics can be searched by ${counts.length} words.`);
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!existsSync(join(outDir, 'pagefind'))) logger.warn('Search has no index yet: run `npm run build` once.');
        server.middlewares.use((request, response, next) => {
          const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
          const target = folders.some((folder) => path.startsWith(`${base}${folder}/`) && extname(path))
            ? join(outDir, path.slice(base.length))
            : undefined;
          if (!target || path.includes('..') || !existsSync(target)) return next();
          response.setHeader('Content-Type', types[extname(target)] ?? 'application/octet-stream');
          createReadStream(target).pipe(response);
        });
      },
    },
  };
}

/** Writes the index below the site. Throws with Pagefind's own words when it fails. */
async function indexSite(site: string): Promise<void> {
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
}
