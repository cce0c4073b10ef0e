import type { Content } from '../../src/model/content.ts';
import { listCollections, proseCollections } from '../../src/schemas/collections.ts';
import type { Problem } from './problem.ts';
import type { Files, ListItem, ProseFile } from './reading/read.ts';
import type { Mismatch } from './rules/mismatch.ts';
import { toPartialContent } from './rules/partial.ts';
import { findBrokenRelations } from './rules/relations.ts';

/** The part of the content that may be shown. */
export type Sound = Pick<Files, 'prose' | 'items'>;

/**
 * Leaves out every file and list item with a problem, and then what refers to something that was left out, until all
 * references lead somewhere: the model can be built from the rest.
 */
export function selectSound({ prose, items }: Files, problems: Problem[]): Sound {
  const isBroken = (file: string, from = 0, to = Number.POSITIVE_INFINITY) =>
    problems.some((problem) => problem.file === file && problem.line >= from && problem.line < to);
  return withoutDangling({
    prose: prose.filter(({ file, collection, data }) => !isBroken(file) && proseCollections[collection].safeParse(data).success),
    items: items.filter(
      (item) =>
        !isBroken(item.file, lineOf(item), lineAfter(item)) && listCollections[item.collection].safeParse(item.data).success,
    ),
  });
}

function withoutDangling({ prose, items }: Sound): Sound {
  // Every list is taken as known: what refers to an item that is left out refers to nothing.
  const dangling = findBrokenRelations(toPartialContent({ prose, items, isKnown: () => true })).filter(isDangling);
  if (dangling.length === 0) return { prose, items };
  const files = new Set(dangling.map(({ file }) => file));
  const places = new Set(dangling.map(({ file, path }) => `${file} ${path[0]}`));
  const events = new Set(dangling.flatMap(({ code, value }) => (code === 'event-missing' ? [value] : [])));
  const left = {
    prose: prose.filter(
      ({ file, collection, id }) => !files.has(file) && !(collection === 'topics' && events.has(id.slice(0, 7))),
    ),
    items: items.filter(({ file, id }) => !places.has(`${file} @${id}`)),
  };
  return left.prose.length + left.items.length < prose.length + items.length ? withoutDangling(left) : left;
}

const isDangling = ({ code }: Mismatch): boolean => code === 'unknown-reference' || code === 'event-missing';

const lineOf = ({ source, path }: ListItem): number => source.lineOf(path);

function lineAfter(item: ListItem): number | undefined {
  const next = item.source.lineOf([item.path[0] + 1]);
  return next > lineOf(item) ? next : undefined;
}

/** Parses what is sound by the schemas. */
export function toContent({ prose, items }: Sound): Content {
  const entries = <Collection extends ProseFile['collection']>(collection: Collection) =>
    prose
      .filter((file) => file.collection === collection)
      .map(({ id, data, body, file }) => ({ id, data: proseCollections[collection].parse(data), body, file }));
  const itemEntries = <Collection extends ListItem['collection']>(collection: Collection) =>
    items
      .filter((item) => item.collection === collection)
      .map(({ id, data, file }) => ({ id, data: listCollections[collection].parse(data), body: '', file }));
  return {
    topics: entries('topics') as Content['topics'],
    events: entries('events') as Content['events'],
    storylines: entries('storylines') as Content['storylines'],
    areas: itemEntries('areas') as Content['areas'],
    tags: itemEntries('tags') as Content['tags'],
    outcomes: itemEntries('outcomes') as Content['outcomes'],
    geps: itemEntries('geps') as Content['geps'],
    glossary: itemEntries('glossary') as Content['glossary'],
    addresses: itemEntries('addresses') as Content['addresses'],
    references: itemEntries('references') as Content['references'],
    mentions: itemEntries('mentions') as Content['mentions'],
  };
}
