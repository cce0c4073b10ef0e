import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration, HookParameters } from 'astro';
import { readPath } from '../tools/preview/request-path.ts';

/** The development server answers malformed addresses like `npm run preview`, instead of with a stack trace. */
export function plainPaths(): AstroIntegration {
  return {
    name: 'plain-paths',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [refuseMalformed()] } });
      },
    },
  };
}

/** Astro puts itself before everything that plugins add, and fails at such addresses: this one comes before Astro. */
function refuseMalformed() {
  return {
    name: 'refuse-malformed-paths',
    enforce: 'post' as const,
    configureServer:
      ({ middlewares }: HookParameters<'astro:server:setup'>['server']) =>
      () => {
        middlewares.stack.unshift({ route: '', handle: refuse });
      },
  };
}

function refuse(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  // Vite's own addresses hold anything.
  if (readPath(request.url) !== undefined || /^\/@/.test(request.url ?? '')) next();
  else response.writeHead(400, { 'Content-Type': 'text/plain' }).end('Bad request\n');
}
