import { type Block, type EntryText, hashBlock } from './entry-text.ts';

/** What becomes of an entry when its source is read again. */
export interface Merged {
  entry: EntryText;
  /** Names of blocks that take the new text. */
  changed: string[];
  /** What a person edited and the source now tells in another way; it stays as it is. */
  differences: Difference[];
}

export interface Difference {
  name: string;
  /** The text of the entry. */
  ours: string;
  /** What the source would make of it; undefined where it no longer tells it. */
  theirs: string | undefined;
}

/**
 * Brings a draft up to date with what its source says now. A block that is as an import wrote it takes the new text; one that
 * a person edited or wrote stays, and one that a person deleted stays away.
 */
export function mergeEntry(current: EntryText, fresh: Block[]): Merged {
  const imported = current.imported ?? new Map<string, string>();
  const merged: Merged = { entry: { blocks: [], imported: new Map(imported) }, changed: [], differences: [] };
  const marks = merged.entry.imported ?? new Map();
  for (const block of current.blocks) {
    const next = fresh.find(({ name }) => name === block.name);
    const { kept, difference } = mergeBlock(block, next, imported.get(block.name));
    if (kept) merged.entry.blocks.push(kept);
    if (difference) merged.differences.push(difference);
    if (kept?.text !== block.text) merged.changed.push(block.name);
    if (kept === next && next) marks.set(block.name, hashBlock(next.text));
    else if (!kept) marks.delete(block.name);
  }
  for (const block of fresh) {
    if (imported.has(block.name) || current.blocks.some(({ name }) => name === block.name)) continue;
    insertBlock(merged.entry.blocks, block, fresh);
    marks.set(block.name, hashBlock(block.text));
    merged.changed.push(block.name);
  }
  return merged;
}

function mergeBlock(
  block: Block,
  next: Block | undefined,
  mark: string | undefined,
): { kept: Block | undefined; difference?: Difference } {
  if (next && next.text.trim() === block.text.trim()) return { kept: mark ? next : block };
  if (mark === hashBlock(block.text)) return { kept: next };
  // What has no mark is the person's own; what the source told before and tells still is settled.
  if (mark === undefined || (next && mark === hashBlock(next.text))) return { kept: block };
  return { kept: block, difference: { name: block.name, ours: block.text, theirs: next?.text } };
}

/** Puts a block behind the one that it follows in a fresh draft. */
function insertBlock(blocks: Block[], block: Block, fresh: Block[]): void {
  const before = fresh.slice(0, fresh.indexOf(block)).map(({ name }) => name);
  const at = blocks.findLastIndex(({ name }) => before.includes(name));
  blocks.splice(at + 1, 0, block);
}

/** A new draft: every block bears its mark. */
export const toNewEntry = (blocks: Block[]): EntryText => ({
  blocks,
  imported: new Map(blocks.map(({ name, text }) => [name, hashBlock(text)])),
});
