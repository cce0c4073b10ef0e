import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentCheck } from './config/content-check.ts';
import { contentModules } from './config/content-modules.ts';
import { pagefind } from './config/pagefind.ts';
import { plainPaths } from './config/plain-paths.ts';
import { csp } from './config/security.ts';
import { styleguide } from './config/styleguide.ts';
import { diagrams } from './src/markdown/diagrams.ts';
import { markdownFeatures } from './src/markdown/parse.ts';
import { site } from './src/site.ts';
import { readSiteAddress } from './tools/preview/site-address.ts';

export default defineConfig({
  ...readSiteAddress(process.env, site.origin),
  trailingSlash: 'always',
  integrations: [
    contentCheck(),
    contentModules(),
    mdx(),
    // The search page is empty without a query, and parts of the ledger repeat it: both are marked `noindex`.
    sitemap({ filter: (page) => !/\/search\/$|\/next-steps\/.+/.test(page) }),
    plainPaths(),
    pagefind(),
    styleguide(),
  ],
  build: { inlineStylesheets: 'never' },
  markdown: { processor: satteri({ features: markdownFeatures, mdastPlugins: [diagrams] }), syntaxHighlight: false },
  security: { csp },
  // One stylesheet for all pages is smaller than the parts they share, and one request. Scripts stay files: one policy for all of them, and Pagefind's import is not rewritten (withastro/astro#17265).
  vite: {
    plugins: [tailwindcss()],
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    worker: { format: 'es' },
  },
});
