import { createReadStream, existsSync, readdirSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPath } from '../tools/preview/request-path.ts';
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
        removeInterfaces(join(fileURLToPath(dir), 'pagefind'));
        logger.info(`${topics} topics and ${manifest.pages - topics} other pages can be searched by ${terms} terms.`);
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!existsSync(join(outDir, 'pagefind'))) logger.warn('Search has no index yet: run `npm run build` once.');
        server.middlewares.use((request, response, next) => {
          const path = readPath(request.url) ?? '';
          const target = folders.some((folder) => path.startsWith(`${base}${folder}/`) && extname(path))
            ? join(outDir, path.slice(base.length))
            : undefined;
          if (!target || !existsSync(target)) return next();
          response.setHeader('Content-Type', types[extname(target)] ?? 'application/octet-stream');
          createReadStream(target).pipe(response);
        });
      },
    },
  };
}

/** Pagefind writes its own interfaces beside the index, 430 kB that no page loads. */
function removeInterfaces(folder: string): void {
  const interfaces = readdirSync(folder).filter((file) => /^pagefind-(ui|modular-ui|component-ui|highlight)\./.test(file));
  for (const file of interfaces) rmSync(join(folder, file));
}
