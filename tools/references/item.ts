import type { ReferenceState } from '../../src/schemas/reference.ts';

/** An item of `references.yaml` as written to the file, with days as text. `src/schemas/reference.ts` describes the fields. */
export interface Item {
  url: string;
  state: ReferenceState;
  date?: string | undefined;
  subject?: string | undefined;
  title?: string | undefined;
  release?: string | undefined;
  releaseDate?: string | undefined;
  milestone?: string | undefined;
  until?: string | undefined;
  revertedBy?: string | undefined;
  note?: string | undefined;
  asOf?: string | undefined;
}

/** The fields in the order in which they are written. */
export const fields = [
  'url',
  'state',
  'date',
  'subject',
  'title',
  'release',
  'releaseDate',
  'milestone',
  'until',
  'revertedBy',
  'note',
  'asOf',
] as const satisfies (keyof Item)[];

/** An item whose foreign text is safe to show: one line, without control characters and changes of direction. */
export const cleanItem = (item: Item): Item => ({
  ...item,
  subject: toLine(item.subject),
  title: toLine(item.title),
  release: toLine(item.release),
  milestone: toLine(item.milestone),
});

const toLine = (text: string | undefined): string | undefined =>
  text?.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, ' ').trim() || undefined;
