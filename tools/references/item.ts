import type { ReferenceState } from '../../src/schemas/reference.ts';

/** An item of `references.yaml` as it is written: days are text. Fields are described in `src/schemas/reference.ts`. */
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

/** Order of the fields in the file. */
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
