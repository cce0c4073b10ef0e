import type { Content, Entry } from '../../src/model/content.ts';
import { type Drafts, findBrokenRelations } from '../../src/model/integrity.ts';
import { idField, listCollections, proseCollections } from '../../src/schemas/collections.ts';
import { eventId, slug, topicId } from '../../src/schemas/text.ts';
import { nearest } from './nearest.ts';
import { describeFinding, type Problem } from './problem.ts';
import { findProseProblems } from './prose.ts';
import { type Files, type ListItem, type ProseFile, readFiles } from './read.ts';
import { findMergeProblems } from './rules/merges.ts';
import { makeRecords } from './rules/records.ts';
import { findReferenceProblems } from './rules/references.ts';
import { findStatusProblems } from './rules/status.ts';
import { findShapeProblems, salvage } from './shape.ts';

export interface Checked {
  problems: Problem[];
  /** The content, checked against its schemas; undefined while there are problems. */
  content: Content | undefined;
}

/** Reads and checks `src/content` below a repository; finds every problem, sorted by file and line. */
export function checkContent(root: string): Checked {
  const files = readFiles(root);
  const problems = [
    ...findFileProblems(files),
    ...files.prose.flatMap((file) => [...findSyntaxProblems(file), ...findEntryProblems(file)]),
    ...files.items.flatMap((item) =>
      findShapeProblems(listCollections[item.collection], item.data, item.source, item.file, item.path),
    ),
    ...findDoubledItems(files.items),
    ...findRelationProblems(files),
    ...findRuleProblems(files),
    ...findTextProblems(files),
  ].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  return { problems, content: problems.length === 0 ? toContent(files) : undefined };
}

function findFileProblems({ strays, lists }: Files): Problem[] {
  return [
    ...strays.map((file) => ({
      code: 'stray-file',
      file,
      line: 1,
      message: 'This file belongs to no collection.',
      hint: 'Topics are `topics/<event>/<slug>.mdx`, events `events/<yyyy-mm>.mdx`, storylines `storylines/<slug>.mdx`; lists are YAML files named in `src/schemas/collections.ts`.',
    })),
    ...lists.flatMap(({ file, source }) => {
      if (!source)
        return [
          { code: 'list-missing', file, line: 1, message: 'This file is missing.', hint: 'Create it; an empty list is `[]`.' },
        ];
      if (source.mistakes.length > 0) return source.mistakes.map((mistake) => syntaxProblem(file, mistake));
      if (Array.isArray(source.data)) return [];
      return [
        { code: 'list-shape', file, line: 1, message: 'This file is not a list.', hint: 'Every entry starts with `- id:`.' },
      ];
    }),
  ];
}

const findSyntaxProblems = (file: ProseFile): Problem[] => file.mistakes.map((mistake) => syntaxProblem(file.file, mistake));

const syntaxProblem = (file: string, { line, message }: { line: number; message: string }): Problem => ({
  code: 'yaml-syntax',
  file,
  line,
  message: `The YAML cannot be read: ${(message.split('\n')[0] ?? '').replace(/\.?$/, '.')}`,
  hint: 'Put text with a colon, a hash or a leading special character into quotes, and indent with spaces.',
});

function findEntryProblems(entry: ProseFile): Problem[] {
  const { collection, id, file } = entry;
  const idSchema = { topics: topicId, events: eventId, storylines: slug }[collection];
  const name = idSchema.safeParse(id);
  const misnamed = name.success
    ? []
    : [
        {
          code: 'file-name',
          file,
          line: 1,
          message: `The file name gives the id "${id}": it ${name.error.issues[0]?.message}.`,
          hint: 'Rename the file; its name is the id and the last part of the address.',
        },
      ];
  return entry.mistakes.length > 0
    ? misnamed
    : [...misnamed, ...findShapeProblems(proseCollections[collection], entry.data ?? {}, entry, file)];
}

function findDoubledItems(items: ListItem[]): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ collection, id, file, path, source }) => {
    const key = `${collection}/${id}`;
    const isDoubled = seen.has(key);
    seen.add(key);
    return isDoubled
      ? [
          {
            code: 'id-twice',
            file,
            line: source.lineOf([...path, idField(collection)]),
            message: `The id "${id}" is in this list twice.`,
            hint: 'Merge the two entries, or give one another id.',
          },
        ]
      : [];
  });
}

function findRelationProblems(files: Files): Problem[] {
  const drafts = toDrafts(files);
  return findBrokenRelations(drafts).map((finding) => {
    const guess = finding.code === 'unknown-reference' ? nearest(finding.value, drafts.ids[finding.target] ?? []) : undefined;
    return {
      code: finding.code,
      file: finding.file,
      line: lineOfFinding(finding, files),
      ...describeFinding({ ...finding, nearest: guess }),
    };
  });
}

function lineOfFinding({ file, path }: { file: string; path: (string | number)[] }, files: Files): number {
  const prose = files.prose.find((one) => one.file === file);
  if (prose) return prose.lineOf(path);
  const [place, ...rest] = path;
  const item = files.items.find((one) => one.file === file && `@${one.id}` === place);
  return item ? item.source.lineOf([...item.path, ...rest]) : 1;
}

function findRuleProblems(files: Files): Problem[] {
  const { topics, storylines } = toDrafts(files);
  const references = files.items.flatMap(({ collection, data }) => {
    const read = collection === 'references' ? listCollections.references.safeParse(data) : undefined;
    return read?.success ? [read.data] : [];
  });
  const records = makeRecords(references);
  const findings = [
    ...findReferenceProblems(files, references),
    ...findStatusProblems(topics, records),
    ...findMergeProblems(topics, storylines, records),
  ];
  return findings.map(({ path, line, ...finding }) => ({ ...finding, line: line ?? lineOfFinding({ ...finding, path }, files) }));
}

function findTextProblems(files: Files): Problem[] {
  const addresses = listSiteAddresses(files);
  // Addresses below a list that cannot be read are not known, and not held against the text.
  const unknown = files.lists.filter(({ source }) => !Array.isArray(source?.data)).map(({ collection }) => `/${collection}/`);
  const isSiteAddress = (path: string) =>
    addresses.has(path.replace(/\/?$/, '/')) || unknown.some((folder) => path.startsWith(folder));
  return files.prose
    .filter(({ bodyLine }) => bodyLine > 1)
    .flatMap(({ file, body, bodyLine, collection }) =>
      findProseProblems({ file, body, bodyLine, sections: collection === 'topics' ? 'fixed' : 'none', isSiteAddress }),
    );
}

function listSiteAddresses({ prose, items }: Files): Set<string> {
  const folders = ['topics', 'events', 'areas', 'tags', 'storylines', 'geps', 'search', 'next-steps', 'glossary', 'about'];
  const lists = items.filter(({ collection }) => ['areas', 'tags', 'geps'].includes(collection));
  const pages = [...prose, ...lists].map(({ collection, id }) => `/${collection}/${id}/`);
  return new Set(['/', ...folders.map((folder) => `/${folder}/`), ...pages]);
}

function toDrafts({ prose, items, lists }: Files): Drafts {
  const isReadable = (collection: string) => Array.isArray(lists.find((list) => list.collection === collection)?.source?.data);
  const drafts = <Collection extends ProseFile['collection']>(collection: Collection) =>
    prose
      .filter((file) => file.collection === collection)
      .map(({ id, data, body, file }) => ({ id, data: salvage(proseCollections[collection], data), body, file }));
  const itemDrafts = <Collection extends ListItem['collection']>(collection: Collection) =>
    items
      .filter((item) => item.collection === collection)
      .map(({ id, data, file }) => ({ id, data: salvage(listCollections[collection], data), body: '', file }));
  const idsOf = (list: { collection: string; id: string }[], collection: string) =>
    list.filter((one) => one.collection === collection).map(({ id }) => id);
  return {
    topics: drafts('topics'),
    events: drafts('events'),
    storylines: drafts('storylines'),
    glossary: itemDrafts('glossary'),
    addresses: isReadable('addresses') ? itemDrafts('addresses') : undefined,
    ids: {
      topic: idsOf(prose, 'topics'),
      event: idsOf(prose, 'events'),
      storyline: idsOf(prose, 'storylines'),
      ...(isReadable('areas') && { area: idsOf(items, 'areas') }),
      ...(isReadable('tags') && { tag: idsOf(items, 'tags') }),
      ...(isReadable('outcomes') && { outcome: idsOf(items, 'outcomes') }),
      ...(isReadable('geps') && { gep: idsOf(items, 'geps') }),
    },
  };
}

function toContent({ prose, items }: Files): Content {
  const entries = <Collection extends ProseFile['collection']>(collection: Collection) =>
    prose
      .filter((file) => file.collection === collection)
      .map(({ id, data, body, file }) => ({ id, data: proseCollections[collection].parse(data), body, file }));
  const itemEntries = <Collection extends ListItem['collection']>(collection: Collection) =>
    items
      .filter((item) => item.collection === collection)
      .map(({ id, data, file }) => ({ id, data: listCollections[collection].parse(data), body: '', file }));
  return {
    topics: entries('topics') as Entry<Content['topics'][number]['data']>[],
    events: entries('events') as Content['events'],
    storylines: entries('storylines') as Content['storylines'],
    areas: itemEntries('areas') as Content['areas'],
    tags: itemEntries('tags') as Content['tags'],
    outcomes: itemEntries('outcomes') as Content['outcomes'],
    geps: itemEntries('geps') as Content['geps'],
    glossary: itemEntries('glossary') as Content['glossary'],
    addresses: itemEntries('addresses') as Content['addresses'],
    references: itemEntries('references') as Content['references'],
  };
}
