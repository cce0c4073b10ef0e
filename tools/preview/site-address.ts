import { AstroError } from 'astro/errors';

/** Where the site is served: origin and base path, as Astro takes them. */
export interface SiteAddress {
  site: string;
  base: string;
}

/**
 * Reads `SITE_URL` and `BASE_PATH`. A path of `SITE_URL` is the base path. Throws if the two name different paths, or
 * if one of them is invalid.
 */
export function readSiteAddress(variables: Record<string, string | undefined>, origin: string): SiteAddress {
  const { SITE_URL: address = origin, BASE_PATH: path } = variables;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password)
    throw new AstroError(
      `SITE_URL is "${address}", which is not the address of a site.`,
      'Give it as https://example.org, or with the folder that the site is in: https://example.org/trellis/.',
    );
  const named = asFolder(url.pathname);
  const base = path === undefined ? named : asFolder(path);
  if (!/^\/((?!\.+\/)[\w.~-]+\/)*$/.test(base))
    throw new AstroError(
      `BASE_PATH is "${path}", which is not a path.`,
      'Give it as /trellis/, with letters, digits, dots and hyphens.',
    );
  if (named !== '/' && named !== base)
    throw new AstroError(
      `SITE_URL ends in ${named}, but BASE_PATH is ${base}.`,
      'Give the path once: in SITE_URL, or in BASE_PATH with a SITE_URL that has none.',
    );
  return { site: url.origin, base };
}

const asFolder = (path: string): string => `/${path.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
