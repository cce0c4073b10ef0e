import { findAddressMistake } from '../../../src/schemas/address.ts';
import { length } from '../../../src/schemas/limits.ts';
import type { Fault } from '../problem.ts';
import { isCompiled, type SitePages } from './site-pages.ts';

/** What is wrong with an address that a text links to. `anchors` are those of the page that shows the text, where they are known. */
export function findLinkFault(url: string, pages: SitePages, anchors?: readonly string[]): Fault | undefined {
  const quoted = `"${url.length > 80 ? `${url.slice(0, 77)}…` : url}"`;
  if (url.length > length.url)
    return {
      code: 'prose-link',
      message: `The text links to ${quoted}, an address of ${url.length} characters; at most ${length.url} are allowed.`,
      hint: 'Link to a shorter address.',
    };
  if (url.startsWith('#'))
    return !anchors || anchors.includes(url.slice(1)) ? undefined : deadLink(quoted, 'an anchor that this page does not have');
  if (/^\/(?!\/)/.test(url)) return findDeadLink(url, quoted, pages);
  // What people the address reaches is checked with the text.
  if (/^mailto:[^\s?&]+$/i.test(url)) return undefined;
  const mistake = /^https:/i.test(url) ? findAddressMistake(url) : 'is no address that entries may link to';
  return mistake
    ? {
        code: 'prose-link',
        message: `The text links to ${quoted}${mistake.startsWith('must') ? `: it ${mistake}` : ''}.`,
        hint: 'Links start with `https://`, `mailto:`, or `/` for a page of this site.',
      }
    : undefined;
}

function findDeadLink(url: string, quoted: string, pages: SitePages): Fault | undefined {
  const [, path = '', anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
  const page = path.replace(/\/?$/, '/');
  if (isCompiled(page))
    return {
      code: 'prose-link',
      message: `The text links to ${quoted}, a list that changes with other entries and may go.`,
      hint: 'Link to what it lists: the repository, the pull request or the topic.',
    };
  if (!pages.has(page)) return deadLink(quoted, 'a page that the site does not have');
  return anchor && !pages.hasAnchor(page, anchor) ? deadLink(quoted, 'an anchor that the page does not have') : undefined;
}

const deadLink = (quoted: string, what: string): Fault => ({
  code: 'prose-dead-link',
  message: `The text links to ${quoted}, ${what}.`,
  hint: 'Addresses look like `/topics/<event>/<slug>/#result`; check the id.',
});
