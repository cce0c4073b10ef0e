import { createReadStream, existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { indexSite } from '../tools/search/index-site.ts';

/** Folders below the built site that search reads. */
const folders = ['pagefind', 'search'];

const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

/** Indexes the built site. The development server hands out the index of the last build, so that search works there too. */
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
        const { manifest, topics, terms } = await indexSite(fileURLToPath(dir), base);
        logger.info(`${topics} topics and ${manifest.pages - topics} other pages can be searched by ${terms} terms.`);
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
