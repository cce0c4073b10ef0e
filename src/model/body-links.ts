import { listLinks, listSiteLinks } from '../markdown/links.ts';

/** Ids of the topics that a text links to, each once. */
export const listMentionedTopics = (body: string): string[] => [
  ...new Set(listSiteLinks(body).flatMap(({ path }) => /^\/topics\/([^/]+\/[^/]+)\/$/.exec(path)?.[1] ?? [])),
];

/** Addresses on other hosts that a text links to. */
export const listOutsideLinks = (body: string): string[] =>
  listLinks(body)
    .map(({ url }) => url)
    .filter((url) => url.startsWith('https:') && URL.canParse(url));
