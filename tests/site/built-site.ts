import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type HTMLElement, parse } from 'node-html-parser';

/** A page of a built site. */
export interface BuiltPage {
  /** Address below the origin, base path included: `/topics/`. */
  path: string;
  html: string;
  root: HTMLElement;
}

/** Reads every page of a build. Throws with what to do when there is no build. */
export function readSite(dist: string, base = '/'): BuiltPage[] {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`There is no built site in ${dist}: run \`npm test\`, which builds it.`);
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      return { path: base + file.replace(/index\.html$/, ''), html, root: parse(html) };
    });
}

/** Size of a text or file as it is sent. */
export const gzipSize = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

/** Files that a page loads by itself, as paths below the site: styles, scripts, fonts, icons. */
export function listLoadedFiles(page: BuiltPage, dist: string): string[] {
  const named = page.root
    .querySelectorAll('link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src], img[src]')
    .map((node) => node.getAttribute('href') ?? node.getAttribute('src') ?? '');
  const fonts = named
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [...readFileSync(join(dist, file), 'utf8').matchAll(/url\(([^)]+woff2)\)/g)].map((match) => match[1] ?? ''),
    );
  return [...new Set([...named, ...fonts])];
}
