/** The small file that answers before full text has arrived. Rows are lists, not objects: half the size. */
export interface NamesFile {
  /** Base path of the site. */
  base: string;
  rows: Record<NamedKind, NameRow[]>;
  /** The tag that a term of the glossary is as well. */
  sameAs?: Record<string, string>;
}

/** `extent` says how much there is behind a name; `elsewhere` leads to it without being its name. */
export type NameRow = [id: string, title: string, aliases?: string[], extent?: string, elsewhere?: string[]];

/** The terms of the glossary in the form in which they are indexed. */
export type GlossaryFile = { id: string; title: string; aliases: string[]; meaning: string }[];

/** What can stand above topics. */
export type EntityKind = 'reference' | 'storyline' | 'gep' | 'event' | 'area' | 'tag' | 'term';

/** Outcomes and states have a name but no page: they label facets. */
export type NamedKind = Exclude<EntityKind, 'reference'> | 'topic' | 'outcome' | 'status';

/** Everything that has a name, read from the file. */
export interface Entities {
  /** Base path of the site. */
  base: string;
  all: Entity[];
  find(kind: NamedKind, id: string): Entity | undefined;
  /** What a thing is called; its id where it has no name. */
  labelOf(kind: NamedKind, id: string): string;
  /** The tag that is the same thing as a term. */
  tagOf(term: string): Entity | undefined;
}

/** Anything that has a name: a topic, and what stands above topics. */
export interface Entity {
  kind: NamedKind;
  id: string;
  title: string;
  url: string;
  aliases: string[];
  extent: string;
  /** Words from elsewhere that lead here; no names of it. */
  elsewhere: string[];
}

/** Folder of the pages of a kind, below the base. The only list: addresses in, kinds out, and the other way round. */
const folders: Record<NamedKind, string> = {
  storyline: 'storylines/',
  gep: 'geps/',
  tag: 'tags/',
  area: 'areas/',
  event: 'events/',
  topic: 'topics/',
  term: 'glossary/#',
  outcome: '',
  status: '',
};

/** The address of a page of a kind, base path included. */
export const toUrl = (base: string, kind: NamedKind, id: string): string => {
  const folder = folders[kind];
  return `${base}${folder}${id}${folder.endsWith('#') ? '' : '/'}`;
};

/** The kind and id of the page at an address below `base`; undefined for other pages. */
export function readUrl(base: string, url: string): { kind: NamedKind; id: string } | undefined {
  for (const [kind, folder] of Object.entries(folders) as [NamedKind, string][]) {
    if (folder !== '' && url.startsWith(base + folder))
      return { kind, id: url.slice(base.length + folder.length).replace(/\/$/, '') };
  }
  return undefined;
}

/** Reads the rows of the file into entities with addresses. */
export function readEntities({ base, rows, sameAs = {} }: NamesFile): Entities {
  const all = (Object.entries(rows) as [NamedKind, NameRow[]][]).flatMap(([kind, list]) =>
    list.map(
      ([id, title, aliases = [], extent = '', elsewhere = []]): Entity => ({
        kind,
        id,
        title,
        url: toUrl(base, kind, id),
        aliases,
        extent,
        elsewhere,
      }),
    ),
  );
  const byId = new Map(all.map((entity) => [`${entity.kind}:${entity.id}`, entity]));
  const find = (kind: NamedKind, id: string) => byId.get(`${kind}:${id}`);
  return {
    base,
    all,
    find,
    labelOf: (kind, id) => find(kind, id)?.title ?? id,
    tagOf: (term) => (sameAs[term] ? find('tag', sameAs[term]) : undefined),
  };
}
