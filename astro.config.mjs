import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentCheck } from './config/content-check.ts';
import { pagefind } from './config/pagefind.ts';
import { csp } from './config/security.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? site.origin,
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  integrations: [
    contentCheck(),
    mdx(),
    // The search page is empty without a query, and marked `noindex`.
    sitemap({ filter: (page) => !page.endsWith('/search/') }),
    pagefind(),
  ],
  build: { inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: 'prism' },
  security: { csp },
  // One stylesheet for all pages is smaller than the parts they share, and one request. Scripts stay files: one policy for all of them, and Pagefind's import is not rewritten (withastro/astro#17265).
  vite: {
    plugins: [tailwindcss()],
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    worker: { format: 'es' },
  },
});
