import { existsSync, globSync, readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { readSite } from './built-site.ts';

const pages = readSite('dist');
const based = readSite('dist-based/trellis', '/trellis/');

const failing = (check: (page: (typeof pages)[number]) => boolean, of = pages) =>
  of.filter((page) => !check(page)).map(({ path }) => path);

describe('every page', () => {
  test('has one h1', () => {
    expect(failing(({ root }) => root.querySelectorAll('h1').length === 1)).toEqual([]);
  });

  test('has headings that descend one level at a time', () => {
    expect(
      failing(({ root }) => {
        const levels = root.querySelectorAll('main h1, main h2, main h3, main h4').map((heading) => Number(heading.tagName[1]));
        return levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1);
      }),
    ).toEqual([]);
  });

  test('has a title of its own and a description', () => {
    const titles = pages.map(({ root }) => root.querySelector('title')?.text);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    expect(
      failing(({ root }) => (root.querySelector('meta[name=description]')?.getAttribute('content') ?? '').length > 20),
    ).toEqual([]);
  });

  test('names its canonical address, and Open Graph repeats it', () => {
    expect(
      failing(({ root, path }) => {
        const canonical = root.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
        return (
          (path === '/404.html' || new URL(canonical).pathname === path) &&
          root.querySelector('meta[property="og:url"]')?.getAttribute('content') === canonical
        );
      }),
    ).toEqual([]);
  });

  test('has landmarks, a skip link and an edit link', () => {
    const parts = ['header', 'nav[aria-label=Main]', 'main#main', 'footer', 'a[href="#main"]', 'footer a[href*="/edit/"]'];
    expect(failing(({ root }) => parts.every((part) => root.querySelector(part)))).toEqual([]);
  });

  test('has breadcrumbs, except home', () => {
    expect(
      failing(({ root, path }) => path === '/' || root.querySelector('nav[aria-label=Breadcrumb] [aria-current=page]') !== null),
    ).toEqual([]);
  });

  test('has no inline style and no inline script but the theme', () => {
    expect(failing(({ root }) => root.querySelectorAll('[style], style').length === 0)).toEqual([]);
    expect(failing(({ root }) => root.querySelectorAll('script:not([src])').length === 1)).toEqual([]);
  });

  test('carries a strict Content-Security-Policy', () => {
    expect(
      failing(({ root }) => {
        const policy = root.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '';
        return (
          policy.includes("default-src 'none'") && policy.includes("'wasm-unsafe-eval'") && !policy.includes('unsafe-inline')
        );
      }),
    ).toEqual([]);
  });

  test('loads nothing from other hosts', () => {
    const loading =
      'link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src], img[src], iframe, source, video, audio, object, embed';
    expect(
      failing(({ root }) =>
        root
          .querySelectorAll(loading)
          .every((node) => /^\/(?!\/)/.test(node.getAttribute('href') ?? node.getAttribute('src') ?? '//')),
      ),
    ).toEqual([]);
  });
});

test('the sitemap has every page but those that no search engine should list', () => {
  const listed = [...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url]) => new URL(url ?? '').pathname,
  );
  const open = pages.filter(({ root }) => !root.querySelector('meta[name=robots][content=noindex]')).map(({ path }) => path);
  expect(listed.sort()).toEqual(open.sort());
});

test('no list of other topics names one of them twice', () => {
  expect(
    failing(({ root }) =>
      root.querySelectorAll('aside section ul').every((list) => {
        const targets = list.querySelectorAll('a').map((link) => link.getAttribute('href'));
        return new Set(targets).size === targets.length;
      }),
    ),
  ).toEqual([]);
});

test('counts agree with their nouns', () => {
  expect(
    failing(
      ({ root }) =>
        !/(?<![\d.,])1 (topics|chapters|hackathons|storylines|steps|terms|tags|themes|weeks)\b/.test(root.structuredText),
    ),
  ).toEqual([]);
});

describe('links', () => {
  for (const [name, site] of [
    ['at the root', pages],
    ['below a base path', based],
  ] as const) {
    test(`of the site ${name} all resolve, anchors included`, () => {
      const ids = new Map(site.map(({ path, root }) => [path, new Set(root.querySelectorAll('[id]').map((node) => node.id))]));
      const base = site === based ? '/trellis/' : '/';
      const isFile = (path: string) => /\.(css|js|woff2|svg|json|xml|txt|md)$/.test(path);
      const folder = site === based ? 'dist-based' : 'dist';
      const broken = site.flatMap(({ path, root }) =>
        root.querySelectorAll('a[href], link[href]').flatMap((node) => {
          const url = new URL(node.getAttribute('href') ?? '', `https://site.test${path}`);
          if (url.hostname !== 'site.test') return [];
          if (isFile(url.pathname)) return existsSync(folder + url.pathname) ? [] : [`${path} → ${node.getAttribute('href')}`];
          const target = ids.get(url.pathname);
          const anchor = decodeURIComponent(url.hash.slice(1));
          return target && url.pathname.startsWith(base) && (anchor === '' || target.has(anchor))
            ? []
            : [`${path} → ${node.getAttribute('href')}`];
        }),
      );
      expect(broken).toEqual([]);
    });
  }
});

test('HTML is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Astro writes void elements and boolean attributes its own way; browsers read both alike.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'no-inline-style': 'error',
      // The popup of a combobox is a listbox; a select element cannot be one.
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
      // The title names the page and the site; titles of entries are held to 70 characters by their schema.
      'long-title': 'off',
    },
  });
  const problems = [];
  for (const { path, html } of pages) {
    const report = await validator.validateString(html);
    for (const { messages } of report.results)
      problems.push(...messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`));
  }
  expect(problems).toEqual([]);
}, 120_000);

test('a scoped style that names a custom element fits one: the scope of a component ends at the components in it', () => {
  const css = globSync('dist/_astro/*.css')
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
  const named = new Set([...css.matchAll(/\bkb-[a-z-]+\[data-astro-cid-\w+\]/g)].map(([selector]) => selector));
  expect(named.size).toBeGreaterThan(0);
  expect([...named].filter((selector) => !pages.some(({ root }) => root.querySelector(selector)))).toEqual([]);
});
