import { joinEntry } from '../drafts/entry-text.ts';
import { type Difference, mergeEntry, toNewEntry } from '../drafts/merge.ts';
import { addAddresses } from './addresses-file.ts';
import type { Draft, Drafts, TopicDraft } from './draft-page.ts';
import type { Existing } from './existing.ts';
import { carryProposal } from './proposal.ts';

/** The list of the addresses under which topics could be found before, below the content folder. */
export const addressesFile = 'addresses.yaml';

/** What an import would do to a file. */
export type Action = 'create' | 'update' | 'unchanged' | 'conflict';

export interface PlannedFile {
  action: Action;
  /** Below the content folder: `topics/2026-03/talos.mdx`. */
  file: string;
  /** What it would hold; undefined where nothing will be written. */
  text: string | undefined;
  /** Line of the page that it comes from. */
  line: number;
  title: string;
  /** Names of blocks that would change. */
  changed: string[];
  /** What a person edited and the page tells in another way; it stays as it is. */
  differences: Difference[];
  /** Why the entry is left alone, or what is worth knowing. */
  notes: string[];
}

export interface Plan {
  event: string;
  files: PlannedFile[];
  /** Entries of the event that the page does not have. */
  others: Existing[];
}

/** Fields that are suggested or made up: once a person has decided, another suggestion is no news. */
const suggested = new Set([
  'head',
  'summary',
  'area',
  'tags',
  'outcome',
  'outcomeNote',
  'continues',
  'aliases',
  'added',
  'draft',
]);

/**
 * Compares drafts with what is in the content folder. `addresses` is the text of the list of old addresses; undefined where
 * none is kept.
 */
export function planImport(drafts: Drafts, existing: Existing[], addresses: string | undefined): Plan {
  const topics = drafts.topics.map((draft) => planEntry(draft, `topics/${draft.id}.mdx`));
  const list = planAddresses(drafts.topics, addresses);
  const matched = new Set(drafts.topics.map((draft) => draft.existing));
  return {
    event: drafts.event.id,
    files: [planEntry(drafts.event, `events/${drafts.event.id}.mdx`), ...topics, ...list],
    others: existing.filter((entry) => !matched.has(entry)),
  };
}

function planEntry(draft: Draft, path: string): PlannedFile {
  const { title, line, existing } = draft;
  const file = existing?.file ?? path;
  const planned = { file, line, title, changed: [], differences: [], notes: [] };
  if (!existing) return { ...planned, action: 'create', text: joinEntry(toNewEntry(draft.blocks)) };
  if (!existing.entry)
    return {
      ...planned,
      action: 'conflict',
      text: undefined,
      notes: ['The file is there and has no front matter: it is left alone.'],
    };
  return planExisting(draft, existing, planned);
}

function planExisting(draft: Draft, existing: Existing, planned: Omit<PlannedFile, 'action' | 'text'>): PlannedFile {
  const current = existing.entry ?? { blocks: [], imported: undefined };
  if (!current.imported)
    return {
      ...planned,
      action: 'unchanged',
      text: undefined,
      notes: ['A person wrote it: it is left alone.', ...listMissingLinks(draft, existing)],
    };
  const added = current.blocks.find(({ name }) => name === 'added');
  const fresh = carryProposal(draft, existing).map((block) =>
    block.name === 'added' && added ? { ...block, text: added.text } : block,
  );
  const { entry, changed, differences } = mergeEntry(current, fresh);
  const told = differences.filter(({ name }) => !suggested.has(name));
  const text = joinEntry(entry);
  const isSame = text === existing.text;
  if (!existing.isDraft) {
    const news = [...told, ...changed.filter((name) => !suggested.has(name)).map((name) => toDifference(name, current, fresh))];
    return {
      ...planned,
      action: news.length > 0 ? 'conflict' : 'unchanged',
      text: undefined,
      differences: news,
      notes: ['It is published: it is left alone.'],
    };
  }
  return {
    ...planned,
    action: told.length > 0 ? 'conflict' : isSame ? 'unchanged' : 'update',
    text: isSame ? undefined : text,
    changed,
    differences: told,
  };
}

function toDifference(name: string, current: NonNullable<Existing['entry']>, fresh: Draft['blocks']): Difference {
  const textOf = (blocks: Draft['blocks']) => blocks.find((block) => block.name === name)?.text;
  return { name, ours: textOf(current.blocks) ?? '', theirs: textOf(fresh) };
}

/** Links of the page that an entry written by hand does not have. */
function listMissingLinks(draft: Draft, { text }: Existing): string[] {
  const links = 'content' in draft ? (draft as TopicDraft).content.links : [];
  return links
    .filter(({ url }) => !text.includes(url))
    .map(({ url, line }) => `The page links to ${url} (line ${line}); the entry does not.`);
}

function planAddresses(topics: TopicDraft[], addresses: string | undefined): PlannedFile[] {
  const wanted = topics.map(({ id, source }) => ({ id, url: encodeURI(decode(source)) }));
  const text = addresses === undefined ? undefined : addAddresses(addresses, wanted);
  const planned = { file: addressesFile, line: 1, title: 'Old addresses', changed: [], differences: [], notes: [] };
  return text === undefined ? [] : [{ ...planned, action: addresses === '' ? 'create' : 'update', text }];
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
