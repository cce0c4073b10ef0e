import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readForBuild } from '../tools/content/entry.ts';
import { renderProblems } from '../tools/content/report.ts';
import { glossaryFile, markTermsOf } from '../tools/content/terms.ts';

/**
 * What Vite gets when it asks for an entry: the checked body with its terms marked, not the file. A
 * refused entry is not a module, not even in development.
 */
export function contentModules(): AstroIntegration {
  return {
    name: 'content-modules',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({ vite: { plugins: [entryModules(fileURLToPath(config.root)), plainEntries()] } });
      },
    },
  };
}

function entryModules(root: string) {
  return {
    name: 'entry-modules',
    enforce: 'pre' as const,
    load: {
      filter: { id: /\.mdx(\?|$)/ },
      handler(this: { error: (message: string) => never; addWatchFile: (file: string) => void }, id: string) {
        const file = relative(root, id.replace(/\?.*/, '')).replaceAll('\\', '/');
        const found = readForBuild(root, file);
        if (found && 'problems' in found) this.error(`The entry is refused:\n\n${renderProblems(found.problems)}`);
        if (!found) return undefined;
        this.addWatchFile(join(root, glossaryFile));
        return markTermsOf(root, file, found.source);
      },
    },
  };
}

/**
 * Astro wraps each entry into a module that collects the styles and scripts that the entry imports, and Rolldown warns of a directive
 * in each of them. Entries import nothing, so pages get the entry itself.
 */
function plainEntries() {
  return {
    name: 'plain-entries',
    resolveId: {
      order: 'pre' as const,
      filter: { id: /[?&]astroRenderContent(&|=|$)/ },
      handler(
        this: { resolve: (id: string, importer?: string, options?: { skipSelf: boolean }) => unknown },
        id: string,
        importer?: string,
      ) {
        return this.resolve(id.replace(/\?.*/, ''), importer, { skipSelf: true });
      },
    },
  };
}
