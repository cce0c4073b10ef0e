import { fileURLToPath } from 'node:url';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { listCollections, proseCollections } from '../../src/schemas/collections.ts';
import { type Checked, checkContent } from './check.ts';
import { fingerprint } from './reading/folder.ts';
import type { ListItem, ProseFile } from './reading/read.ts';
import { renderProblems } from './report.ts';
import type { Sound } from './sound.ts';

type Collection = keyof typeof proseCollections | keyof typeof listCollections;

interface Options {
  /** Whether drafts are loaded. */
  drafts: boolean;
  /** Whether problems stop the loading; if not, what has none is loaded. */
  strict: boolean;
}

/** Loaders of one name, so that they can be asked to load again. */
export const loaderName = 'checked-content';

/**
 * Hands a collection to Astro as the check has read it: the same bytes, the same parsers, nothing that was refused. Throws
 * when Astro holds other entries in the end than the check counted.
 */
export function checkedContent(collection: Collection, options: Options): Loader {
  return {
    name: loaderName,
    load: async (context) => {
      const entries = listEntries(collection, fileURLToPath(context.config.root), options);
      context.store.clear();
      for (const entry of entries) await store(entry, context);
      assertComplete(collection, entries, context);
    },
  };
}

type Entry = ProseFile | ListItem;

function listEntries(collection: Collection, root: string, { drafts, strict }: Options): Entry[] {
  const { problems, sound } = checkOnce(root);
  if (strict && problems.length > 0) throw new AstroError(`The content has problems:\n\n${renderProblems(problems)}`);
  const { prose, items } = drafts ? sound : withoutDrafts(sound);
  return [...prose, ...items].filter((entry) => entry.collection === collection);
}

let last: { key: string; checked: Checked } | undefined;

/** The collections are loaded one by one, from one reading of all files for as long as no file changes. */
function checkOnce(root: string): Checked {
  const key = `${root}\n${fingerprint(root)}`;
  if (last?.key !== key) last = { key, checked: checkContent(root) };
  return last.checked;
}

/** Drafts leave with their old addresses; the check has seen to it that nothing else refers to them. */
function withoutDrafts({ prose, items }: Sound): Sound {
  const drafts = prose.filter(({ data }) => (data as { draft?: unknown }).draft === true);
  const topics = new Set(drafts.filter(({ collection }) => collection === 'topics').map(({ id }) => id));
  return {
    prose: prose.filter((entry) => !drafts.includes(entry)),
    items: items.filter(({ collection, id }) => collection !== 'addresses' || !topics.has(id)),
  };
}

async function store(entry: Entry, { store: target, parseData, generateDigest }: LoaderContext): Promise<void> {
  const { id, file } = entry;
  const data = await parseData({ id, data: entry.data as Record<string, unknown>, filePath: file });
  if (!('body' in entry)) target.set({ id, data, filePath: file });
  // The page that shows an entry compiles its body, hence `deferredRender`.
  else target.set({ id, data, body: entry.body, filePath: file, deferredRender: true, digest: generateDigest(entry.body) });
}

function assertComplete(collection: Collection, entries: Entry[], { store: target }: LoaderContext): void {
  const loaded = new Set(target.keys());
  const lost = entries.filter(({ id }) => !loaded.has(id)).map(({ id }) => id);
  if (lost.length > 0 || loaded.size !== entries.length)
    throw new AstroError(
      `Of ${entries.length} entries of \`${collection}\`, ${loaded.size} were loaded.`,
      `Lost: ${lost.join(', ') || 'none; others came in'}. Delete the folder \`.astro\` and build again.`,
    );
}
