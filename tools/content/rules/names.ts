import { toComparable } from '../../../src/schemas/address.ts';
import { slug } from '../../../src/schemas/text.ts';
import { outcomeMarks } from '../../../src/schemas/vocabulary.ts';
import type { Mismatch } from './mismatch.ts';
import { eventOf, itemPath, type PartialContent, type PartialEntry } from './partial.ts';

/** Names that stand for two things, marks and colours that cannot be told apart, and vocabulary that nothing uses. */
export function findNameMismatches(content: PartialContent): Mismatch[] {
  const { topics, storylines, events, tags, areas, outcomes, geps, glossary } = content;
  return [
    ...checkTitles([...topics, ...storylines, ...events]),
    ...[topics, storylines].flatMap((entries) => checkAliases(entries)),
    ...checkItems(glossary, 'term', 'aliases'),
    ...checkItems(tags, 'label'),
    ...checkItems(areas, 'label'),
    ...checkItems(outcomes, 'label'),
    ...checkItems(geps, 'title'),
    ...checkOtherNames(glossary, ['term', 'aliases'], 'inText'),
    ...checkOtherNames(tags, ['label'], 'aliases'),
    ...checkOtherNames(areas, ['label'], 'aliases'),
    ...checkOtherNames(outcomes, ['label'], 'aliases'),
    ...checkOtherNames(geps, ['title'], 'aliases'),
    ...checkAddresses(events.map((entry) => ({ ...entry, path: ['wrapUp'], value: entry.data.wrapUp, owner: entry.id }))),
    ...checkAddresses(
      geps.map((item) => ({ ...item, path: [...itemPath(item), 'url'], value: item.data.url, owner: `GEP-${item.id}` })),
    ),
    ...checkMarks(areas, 'color', ['1', '2', '3', '4', '5', '6', '7', '8']),
    ...checkMarks(outcomes, 'mark', outcomeMarks),
    ...checkUse(content),
    ...checkSources(content),
  ];
}

type Named = PartialEntry<{ title: string; aliases: string[] }>;

/** Names as readers compare them. */
const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

function checkTitles(entries: Named[]): Mismatch[] {
  const owners = new Map<string, string>();
  const twice = entries.flatMap(({ data, file }): Mismatch[] => {
    const title = fold(data.title ?? '');
    const other = owners.get(title);
    if (title && !other) owners.set(title, file);
    return title && other ? [{ code: 'title-twice', file, path: ['title'], value: data.title ?? '', other }] : [];
  });
  const aliases = entries.flatMap(({ data, file }) =>
    (data.aliases ?? []).flatMap((value, index): Mismatch[] => {
      const other = owners.get(fold(value));
      const path = ['aliases', index];
      if (fold(value) === fold(data.title ?? '')) return [{ code: 'alias-is-own-title', file, path, value }];
      return other && other !== file ? [{ code: 'alias-is-title', file, path, value, other }] : [];
    }),
  );
  return [...twice, ...aliases];
}

/** Aliases of entries of one kind: a name leads to one of them. */
function checkAliases(entries: Named[]): Mismatch[] {
  const owners = new Map<string, string>();
  return entries.flatMap(({ data, file }) =>
    (data.aliases ?? []).flatMap((value, index): Mismatch[] => {
      const other = owners.get(fold(value));
      owners.set(fold(value), other ?? file);
      return other ? [{ code: 'alias-twice', file, path: ['aliases', index], value, other }] : [];
    }),
  );
}

/** The name of a list item must identify one item; `others` are further names that must be unique, too. */
function checkItems<Data>(items: PartialEntry<Data>[], field: keyof Data & string, others?: keyof Data & string): Mismatch[] {
  const owners = new Map<string, string>();
  return items.flatMap((item) => {
    const further = others ? ((item.data[others] as string[] | undefined) ?? []) : [];
    const names: [path: (string | number)[], name: string][] = [
      [[field], String(item.data[field] ?? '')],
      ...further.map((name, index): [(string | number)[], string] => [[others ?? '', index], name]),
    ];
    return names.flatMap(([path, value]): Mismatch[] => {
      const other = owners.get(fold(value));
      owners.set(fold(value), other ?? item.id);
      if (!value || other === undefined || other === item.id) return [];
      return [{ code: 'value-twice', file: item.file, path: [...itemPath(item), ...path], value, other, free: [] }];
    });
  });
}

/** Further names of an item that are the name of another one, before or after it in the list. */
function checkOtherNames<Data>(
  items: PartialEntry<Data>[],
  names: (keyof Data & string)[],
  further: keyof Data & string,
): Mismatch[] {
  const listed = (item: PartialEntry<Data>, field: keyof Data & string) =>
    [item.data[field] ?? []].flat().map((name) => [fold(String(name)), item.id] as const);
  const owners = new Map(items.flatMap((item) => names.flatMap((field) => listed(item, field))));
  return items.flatMap((item) =>
    ((item.data[further] as string[] | undefined) ?? []).flatMap((value, index): Mismatch[] => {
      const other = owners.get(fold(value));
      if (other === undefined || other === item.id) return [];
      return [{ code: 'value-twice', file: item.file, path: [...itemPath(item), further, index], value, other, free: [] }];
    }),
  );
}

const pageOf = (url: string): string => toComparable(url.replace(/#.*/, ''));

/** Addresses that lead to one thing each. */
function checkAddresses(
  items: { file: string; path: (string | number)[]; value: string | undefined; owner: string }[],
): Mismatch[] {
  const owners = new Map<string, string>();
  return items.flatMap(({ file, path, value, owner }): Mismatch[] => {
    if (!value) return [];
    const page = pageOf(value);
    const other = owners.get(page);
    owners.set(page, other ?? owner);
    return other === undefined || other === owner ? [] : [{ code: 'address-twice', file, path, value, other }];
  });
}

/** Colours and shapes: each belongs to one item for as long as there is a free one. */
function checkMarks<Field extends string>(
  items: PartialEntry<Partial<Record<Field, string | number>>>[],
  field: Field,
  all: readonly string[],
): Mismatch[] {
  const owners = new Map<string, string>();
  const used = new Set(items.map(({ data }) => String(data[field])));
  const free = all.filter((one) => !used.has(one));
  return items.flatMap((item): Mismatch[] => {
    const value = String(item.data[field] ?? '');
    const other = owners.get(value);
    owners.set(value, other ?? item.id);
    if (!value || other === undefined || free.length === 0) return [];
    return [{ code: 'value-twice', file: item.file, path: [...itemPath(item), field], value, other, free }];
  });
}

function checkUse({ tags, topics, ids }: PartialContent): Mismatch[] {
  // A topic that cannot be read may carry the tag.
  if (topics.length < (ids.topic?.length ?? 0) || topics.some(({ data }) => !data.tags)) return [];
  const used = new Set<string>(topics.flatMap(({ data }) => data.tags ?? []));
  return tags
    .filter(({ id }) => slug.safeParse(id).success && !used.has(id))
    .map((item): Mismatch => ({ code: 'tag-unused', file: item.file, path: [...itemPath(item), 'id'], value: item.id }));
}

/** A source that is the wrap-up of another event was probably copied along with the front matter. */
function checkSources({ topics, events }: PartialContent): Mismatch[] {
  const own = new Map(events.flatMap(({ id, data }) => (data.wrapUp ? [[id, pageOf(data.wrapUp)]] : [])));
  const wrapUps = new Map([...own].map(([id, page]) => [page, id]));
  return topics.flatMap(({ id, data, file }): Mismatch[] => {
    const page = pageOf(data.source ?? '');
    const other = wrapUps.get(page);
    return other && own.get(eventOf(id)) !== page
      ? [{ code: 'source-elsewhere', file, path: ['source'], value: data.source ?? '', other }]
      : [];
  });
}
