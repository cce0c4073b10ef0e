import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { expect, test } from 'vitest';
import { checkedContent } from '../../tools/content/loader.ts';
import { soundTree, type Tree, writeTree } from './sound-tree.ts';

const draft = 'topics/2025-11/draft.mdx';
const withDraft: Tree = {
  ...soundTree,
  [draft]: (soundTree['topics/2025-11/vpn-tests.mdx'] ?? '').replace('title: Load tests', 'draft: true\ntitle: Draft'),
  'addresses.yaml': `${soundTree['addresses.yaml']}- id: 2025-11/draft\n  urls: [https://old.example/draft]\n`,
};

type Collection = Parameters<typeof checkedContent>[0];

/** Ids that are loaded from a tree; `lose` makes the store forget an entry. */
async function load(collection: Collection, tree: Tree, { drafts = false, strict = true, lose = '' } = {}): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'trellis-loader-'));
  writeTree(root, tree);
  const entries = new Map<string, unknown>();
  const context = {
    config: { root: pathToFileURL(`${root}/`) },
    store: {
      clear: () => entries.clear(),
      set: (entry: { id: string }) => entry.id !== lose && entries.set(entry.id, entry),
      keys: () => [...entries.keys()],
    },
    parseData: async ({ data }: { data: unknown }) => data,
    generateDigest: (text: string) => text,
  } as unknown as LoaderContext;
  try {
    await checkedContent(collection, { drafts, strict }).load(context);
  } finally {
    rmSync(root, { recursive: true });
  }
  return [...entries.keys()].sort();
}

test('drafts are loaded where they are asked for, with their old addresses', async () => {
  expect(await load('topics', withDraft)).not.toContain('2025-11/draft');
  expect(await load('addresses', withDraft)).not.toContain('2025-11/draft');
  expect(await load('topics', withDraft, { drafts: true })).toContain('2025-11/draft');
  expect(await load('addresses', withDraft, { drafts: true })).toContain('2025-11/draft');
});

test('a problem stops a strict load, and leaves out its entry and what refers to it in another', async () => {
  const broken = {
    ...soundTree,
    'topics/2024-05/vpn-rewrite.mdx': soundTree['topics/2024-05/vpn-rewrite.mdx']?.replace('A [rewrite]', '{a} [rewrite]') ?? '',
  };
  await expect(load('topics', broken)).rejects.toThrow('vpn-rewrite.mdx:23  The text has the expression');
  expect(await load('topics', broken, { strict: false })).toEqual(['2024-05/build-cache']);
  expect(await load('storylines', broken, { strict: false })).toEqual([]);
});

test('an entry that is lost on the way stops the load', async () => {
  await expect(load('glossary', soundTree, { lose: 'tunnel' })).rejects.toThrow('Of 1 entries of `glossary`, 0 were loaded.');
});
