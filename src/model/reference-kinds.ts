import type { ReferenceKind } from './outside-addresses.ts';

/** What the kinds are called, in the order in which readers want them: what changed first, what was read last. */
export const referenceKinds: Record<ReferenceKind, { one: string; many: string }> = {
  'pull-request': { one: 'Pull request', many: 'Pull requests' },
  issue: { one: 'Issue', many: 'Issues' },
  discussion: { one: 'Discussion', many: 'Discussions' },
  commit: { one: 'Commit', many: 'Commits' },
  comparison: { one: 'Comparison', many: 'Comparisons' },
  branch: { one: 'Branch', many: 'Branches' },
  file: { one: 'File', many: 'Files' },
  repository: { one: 'Repository', many: 'Repositories' },
  video: { one: 'Video', many: 'Videos' },
  document: { one: 'Document', many: 'Documents' },
};

export interface KindGroup<Item> {
  kind: ReferenceKind;
  title: string;
  items: Item[];
}

/** Things in groups of one kind of reference; empty kinds are left out. */
export const groupByKind = <Item>(items: Item[], kindOf: (item: Item) => ReferenceKind): KindGroup<Item>[] =>
  (Object.keys(referenceKinds) as ReferenceKind[])
    .map((kind) => ({ kind, title: referenceKinds[kind].many, items: items.filter((item) => kindOf(item) === kind) }))
    .filter((group) => group.items.length > 0);
