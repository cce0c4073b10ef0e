import { proseCollections } from '../../../src/schemas/collections.ts';
import type { Problem } from '../problem.ts';
import type { Files, ListItem, ProseFile } from '../reading/read.ts';
import { findLinkFault } from './links.ts';
import { findProseProblems } from './prose.ts';
import { salvage } from './shape.ts';
import { listSections, type SitePages, toSitePages } from './site-pages.ts';

/** What is wrong with the texts below the front matter. An entry may link to drafts only if it is one itself. */
export function findBodyProblems(files: Files): Problem[] {
  const everything = listPages(files, () => true);
  const published = listPages(files, (entry) => !isDraft(entry));
  return files.prose
    .filter(({ bodyLine }) => bodyLine > 1)
    .flatMap((entry) => {
      const { file, body, bodyLine, collection } = entry;
      const anchors = collection === 'topics' ? listSections(body) : [];
      const pages = isDraft(entry) ? everything : published;
      const sections = collection === 'topics' ? 'fixed' : 'none';
      const prose = {
        file,
        body,
        bodyLine,
        sections,
        findLinkFault: (url: string) => findLinkFault(url, pages, anchors),
      } as const;
      return [...findProseProblems(prose), ...findEmptyBody(entry)];
    });
}

/** A storyline is its text; an event may do without. Topics are held to their sections. */
const findEmptyBody = ({ collection, body, file, bodyLine }: ProseFile): Problem[] =>
  collection === 'storylines' && body.trim() === ''
    ? [
        {
          code: 'prose-empty',
          file,
          line: bodyLine,
          message: 'The storyline has no text.',
          hint: 'Below the front matter, tell in 100 to 300 words how one chapter led to the next.',
        },
      ]
    : [];

function listPages({ prose, items, lists }: Files, isShown: (entry: ProseFile) => boolean): SitePages {
  const shown = prose.filter(isShown);
  const of = (collection: ProseFile['collection']) => shown.filter((entry) => entry.collection === collection);
  const idsOf = (collection: ListItem['collection']) =>
    items.filter((item) => item.collection === collection).map(({ id }) => id);
  const topics = of('topics').map((entry) => ({ ...entry, data: salvage(proseCollections.topics, entry.data) }));
  const named = (ids: string[], used: (string | number)[]) => ids.filter((id) => used.map(String).includes(id));
  // A topic that cannot be read may name any tag; which pages there are is then not known.
  const isPartial = topics.some(({ data }) => !data.tags || !data.geps);
  return toSitePages({
    topics: of('topics').map(({ id, body }) => ({ id, sections: listSections(body) })),
    events: of('events').map(({ id }) => id),
    storylines: of('storylines').map(({ id, data }) => ({
      id,
      chapters: salvage(proseCollections.storylines, data).chapters?.length ?? 0,
    })),
    areas: idsOf('areas'),
    tags: isPartial
      ? idsOf('tags')
      : named(
          idsOf('tags'),
          topics.flatMap(({ data }) => data.tags ?? []),
        ),
    geps: isPartial
      ? idsOf('geps')
      : named(
          idsOf('geps'),
          topics.flatMap(({ data }) => data.geps ?? []),
        ),
    terms: idsOf('glossary'),
    unknown: lists.filter(({ source }) => !Array.isArray(source?.data)).map(({ collection }) => `/${collection}/`),
  });
}

const isDraft = ({ data }: ProseFile): boolean =>
  typeof data === 'object' && data !== null && 'draft' in data && data.draft === true;
