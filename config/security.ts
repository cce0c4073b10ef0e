import { createHash } from 'node:crypto';
import { themeScript } from '../src/client/theme-script.ts';

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}` as const;

/**
 * The Content-Security-Policy of every page. Astro adds the hashes of what it emits itself.
 * `'wasm-unsafe-eval'` is for Pagefind, whose search runs as WebAssembly.
 */
export const csp = {
  directives: [
    "default-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ],
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [hash(themeScript)] },
  styleDirective: { resources: ["'self'"] },
} satisfies import('astro').AstroUserConfig['security'] extends infer Security
  ? Security extends { csp?: infer Csp }
    ? Csp
    : never
  : never;
