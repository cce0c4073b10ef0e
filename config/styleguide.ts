import type { AstroIntegration } from 'astro';

/** Adds `/styleguide/`, every component in every state, to the development server. The built site has no such page. */
export function styleguide(): AstroIntegration {
  return {
    name: 'styleguide',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev') injectRoute({ pattern: '/styleguide', entrypoint: './src/styleguide/index.astro' });
      },
    },
  };
}
