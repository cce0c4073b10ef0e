import { globSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '../../../src/routes.ts';
import { topicSections } from '../../../src/schemas/prose.ts';

/** The pages that the built site will have, as far as the content decides it, so that links to others are found before the build. */
export interface SitePages {
  has(path: string): boolean;
  /** Whether a page that exists has an anchor. */
  hasAnchor(path: string, anchor: string): boolean;
}

/** What a page is made from. */
export interface PageSource {
  topics: { id: string; sections: string[] }[];
  events: string[];
  storylines: { id: string; chapters: number }[];
  areas: string[];
  /** Tags and proposals have a page when a topic names them. */
  tags: string[];
  geps: string[];
  terms: string[];
  /** Folders of pages about which nothing is known, because a file cannot be read: `/tags/`. */
  unknown: string[];
}

/** Anchors that the templates write, besides those that come from content. `tests/site` holds them against the built pages. */
export const templateAnchors = {
  topic: ['top', 'next-steps', 'later', 'references'],
  storyline: ['state', 'chapters', 'references', 'next-steps'],
} as const;

/** The pages that the site will have, with their anchors: what links of entries can lead to. */
export function toSitePages(source: PageSource): SitePages {
  const anchors = new Map<string, ReadonlySet<string> | undefined>([
    ...staticPages.map((path) => [path, undefined] as const),
    [pathOf(routes.glossary()), new Set(source.terms)] as const,
    ...source.topics.map(
      ({ id, sections }) => [pathOf(routes.topic(id)), new Set([...templateAnchors.topic, ...sections])] as const,
    ),
    ...source.storylines.map(
      ({ id, chapters }) =>
        [pathOf(routes.storyline(id)), new Set([...templateAnchors.storyline, ...numbered('chapter', chapters)])] as const,
    ),
    ...source.storylines.map(({ id }) => [pathOf(routes.storylineInFull(id)), undefined] as const),
    ...[...source.events.map(routes.event), ...source.areas.map(routes.area), ...source.tags.map(routes.tag)].map(
      (address) => [pathOf(address), undefined] as const,
    ),
    ...source.geps.map((id) => [pathOf(routes.gep(Number(id))), undefined] as const),
  ]);
  const isUnknown = (path: string) => source.unknown.some((folder) => path.startsWith(folder));
  return {
    has: (path) => anchors.has(path) || isUnknown(path),
    // Anchors of pages that are not told apart here are left to the tests of the built site.
    hasAnchor: (path, anchor) => anchors.get(path)?.has(anchor) ?? true,
  };
}

/** An address as authors write it, without the base path that the site may be built for. */
const pathOf = (address: string): string => address.slice(routes.home().length - 1);

/** Anchors of the fixed sections of a topic. */
const sectionAnchor = (title: string): string => title.toLowerCase();

/** Headings that lead to a section, for the anchors of a topic. */
export const listSections = (body: string): string[] =>
  topicSections.filter((title) => body.includes(`## ${title}\n`)).map(sectionAnchor);

const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);

const pageFiles = globSync('**/*.astro', { cwd: join(import.meta.dirname, '../../../src/pages') }).map((file) =>
  file.replaceAll('\\', '/'),
);

/** Addresses of the pages that are there whatever the content: `/about/`. */
const staticPages = pageFiles
  .filter((file) => !/\[|^404/.test(file))
  .map((file) => `/${file.replace(/(index)?\.astro$/, '')}`.replace(/\/?$/, '/'));

/** Folders whose pages are put together from what several entries say, and go when none says it any more: `/refs/`. */
const compiledFolders = [...new Set(pageFiles.filter((file) => /\[/.test(file)).map((file) => `/${file.split('/')[0]}/`))].filter(
  (folder) => !['/topics/', '/events/', '/areas/', '/tags/', '/storylines/', '/geps/'].includes(folder),
);

/** Whether a page lists what several entries say, such as the references to a repository. */
export const isCompiled = (path: string): boolean => compiledFolders.some((folder) => path.startsWith(folder) && path !== folder);
