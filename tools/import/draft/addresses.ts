import { findAddressMistake } from '../../../src/schemas/address.ts';
import { length } from '../../../src/schemas/limits.ts';

/** Where the links of a page lead to, seen from where the page is published. */
export interface Resolver {
  /** The address that an entry may have for a link; undefined with what is wrong about it. */
  resolve(url: string): Resolved;
  /** Page of the site that a link inside the wrap-up leads to: `/topics/2025-11/talos/`. */
  findSitePage(url: string): string | undefined;
}

type Resolved = { href: string; note?: string } | { mistake: string };

interface Place {
  /** Address under which the page is published; undefined where it is not known. */
  pageUrl: string | undefined;
  /** Ids of topics by the anchors of the page, as `toComparableAnchor` writes them. */
  topics: Map<string, string>;
}

/** Resolves the addresses of a page against where it is published. */
export function createResolver({ pageUrl, topics }: Place): Resolver {
  return {
    resolve(url) {
      if (!URL.canParse(url, pageUrl))
        return { mistake: pageUrl ? 'it cannot be parsed' : 'it is relative, and where the page is published is not known' };
      const absolute = spell(url, pageUrl);
      const href = absolute.replace(/^http:/, 'https:');
      if (href.length > length.url) return { mistake: `it has ${href.length} characters; at most ${length.url} are allowed` };
      const mistake = findAddressMistake(href);
      if (mistake) return { mistake: `it ${mistake}` };
      return href === absolute ? { href } : { href, note: 'the page has http://' };
    },
    findSitePage(url) {
      const [page, anchor] = [url.split('#')[0] ?? '', url.split('#')[1]];
      const isHere = page === '' || (pageUrl !== undefined && page.replace(/\/$/, '') === pageUrl);
      const id = isHere && anchor ? topics.get(toComparableAnchor(anchor)) : undefined;
      return id && `/topics/${id}/`;
    },
  };
}

/** Addresses stay as their authors wrote them; only what is relative is completed. */
function spell(url: string, pageUrl: string | undefined): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return url.replace(/[\s<>"`{}|\\^]/g, (character) => encodeURIComponent(character));
  const { href } = new URL(url, pageUrl);
  return href;
}

/** Anchors are written in several ways; letters and digits are what they share. */
export const toComparableAnchor = (anchor: string): string =>
  decode(anchor)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
