import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { checkContent } from '../tools/content/check.ts';
import { loaderName } from '../tools/content/loader.ts';
import type { Problem } from '../tools/content/problem.ts';
import { renderProblems } from '../tools/content/report.ts';

/**
 * Reports every problem of the content at once: a build stops before Astro reads the content; the development server
 * leaves out what has problems, prints them and shows them over the page until they are mended.
 */
export function contentCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config, command }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const { problems } = checkContent(root);
        if (problems.length > 0)
          throw new AstroError(
            `The content has problems:\n\n${renderProblems(problems)}`,
            'Nothing was built. Run `npm run check:content` to see this list again.',
          );
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        const report = () => {
          const { problems } = checkContent(root);
          if (problems.length === 0) return;
          logger.error(`\n${renderProblems(problems)}`);
          server.ws.send({ type: 'error', err: toOverlay(problems) });
        };
        const reload = afterwards(async () => {
          await refreshContent?.({ loaders: [loaderName] }).catch((error) => logger.error(String(error)));
          report();
        });
        const folder = join(root, 'src/content');
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(folder)) reload();
        });
        // A page that connects after the check has missed its message.
        server.ws.on('connection', report);
        report();
      },
    },
  };
}

/** Astro reads its own configuration of the content again after each change, and loads nothing while it does. */
const settleMs = 300;

/** Runs an action once after a burst of calls. */
function afterwards(action: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void action(), settleMs);
  };
}

function toOverlay(problems: Problem[]) {
  const first = problems[0];
  return {
    message: renderProblems(problems),
    stack: '',
    plugin: 'content-check',
    ...(first && { id: first.file, loc: { file: first.file, line: first.line, column: 1 } }),
  };
}
