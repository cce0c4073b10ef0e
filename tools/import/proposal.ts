import type { Block } from '../drafts/entry-text.ts';
import type { Draft } from './draft-page.ts';
import type { Existing } from './existing.ts';

export function carryProposal(draft: Draft, _existing: Existing): Block[] {
  return draft.blocks;
}
