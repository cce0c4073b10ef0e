import { findPlace, type PlaceKind, toShortName } from '../forges/index.ts';

/** Addresses of other sites: what one alone tells, and when two lead to the same thing. */

export type ReferenceKind = Exclude<PlaceKind, 'page'> | 'video' | 'document';

export interface Described {
  kind: ReferenceKind;
  /** `gardener/gardener#13558`, `youtube.com/watch?v=…` */
  label: string;
  /** `owner/name` where the address belongs to a repository. */
  repository?: string;
  /** Number of the pull request, issue or discussion. */
  number?: number;
}

/** Kind and short label of an address. Never throws on a valid one: what no forge knows is a document named by host and path. */
export function describeAddress(address: string): Described {
  const url = new URL(address);
  const place = findPlace(url);
  if (place && place.kind !== 'page') {
    const { kind, repository, number } = place;
    return { kind, label: toShortName(place).replace(':', ': '), repository, ...(number !== undefined && { number }) };
  }
  const kind = /(^|\.)(youtube\.com|youtu\.be)$/.test(url.hostname) ? 'video' : 'document';
  return { kind, label: withoutScheme(url), ...(place && { repository: place.repository }) };
}

/**
 * The same text for all addresses of one thing: `owner/name#12` for what has a number (the kind does not matter: GitHub
 * sends `/issues/12` on to pull request 12); the address without its anchor for everything else.
 */
export function identify(address: string): string {
  const url = new URL(address);
  const place = findPlace(url);
  if (place?.number !== undefined) return toShortName(place).toLowerCase();
  url.hash = '';
  return url.href.replace(/\/$/, '');
}

const withoutScheme = (url: URL): string =>
  decode(url.hostname.replace(/^www\./, '') + url.pathname.replace(/\/$/, '') + url.search + url.hash);

/** Decodes percent-encoding. An address with a stray percent sign is returned unchanged. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
