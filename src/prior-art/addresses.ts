import { findPlace, toShortName } from '../forges/index.ts';

/** Names of the pull requests, issues, branches and commits among addresses. */
export const listReferences = (links: readonly { url: string }[]): Set<string> =>
  new Set(links.flatMap(({ url }) => findReference(url) ?? []));

/** `owner/name` of all repositories that links lead to. */
export const listRepositories = (links: readonly { url: string }[]): Set<string> =>
  new Set(links.flatMap(({ url }) => findRepository(url) ?? []));

function findReference(url: string): string | undefined {
  const place = URL.canParse(url) ? findPlace(new URL(url)) : undefined;
  return place && !['repository', 'file', 'page'].includes(place.kind) ? toShortName(place) : undefined;
}

/** `owner/name` of the repository that an address belongs to. */
export const findRepository = (url: string): string | undefined =>
  URL.canParse(url) ? findPlace(new URL(url))?.repository : undefined;

/** An address as it is compared: sections of wrap-ups are linked to in many spellings. */
export const toComparableAddress = (url: string): string =>
  decode(url)
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/(?:blob|tree)\/[^/]+\/|\/readme\.md|\.html(?=#|$)|[^\p{L}\p{N}]/gu, '');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
