import { parseMarkdown, type Root } from './parse.ts';
import { lineOf, walk } from './walk.ts';

/** A link of a text. */
interface Link {
  /** As the author wrote it: `https://…`, `mailto:…`, `/topics/…`, `#problem`. */
  url: string;
  /** Counted in lines of the text. */
  line: number;
}

/** An address of the site that a text links to. */
export interface SiteLink {
  /** With a slash at both ends, without query and anchor: `/topics/2025-11/nftables/`. */
  path: string;
  /** Without `#`; empty where the link leads to the top of the page. */
  anchor: string;
  line: number;
}

/**
 * The links of a text, in its order; links by reference (`[text][1]`) count where they are used. A text that cannot be parsed
 * has none.
 */
export function listLinks(text: string): Link[] {
  const parsed = parseMarkdown(text);
  return 'tree' in parsed ? linksIn(parsed.tree) : [];
}

/** The links of a text to pages of the site, in the order of the text. */
export const listSiteLinks = (text: string): SiteLink[] => listLinks(text).flatMap(({ url, line }) => toSiteLink(url, line));

function linksIn(tree: Root): Link[] {
  const nodes = [...walk(tree)].map(({ node }) => node);
  const targets = new Map(nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])));
  return nodes.flatMap((node) => {
    const url = node.type === 'link' ? node.url : node.type === 'linkReference' ? targets.get(node.identifier) : undefined;
    return url === undefined ? [] : [{ url, line: lineOf(node) }];
  });
}

function toSiteLink(url: string, line: number): SiteLink[] {
  const [, path, anchor = ''] = /^(\/(?!\/)[^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
  return path === undefined ? [] : [{ path: path.replace(/\/?$/, '/'), anchor, line }];
}
