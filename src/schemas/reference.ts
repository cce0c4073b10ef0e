import { z } from 'astro/zod';
import { day, httpsUrl } from './text.ts';

/** What can have become of a pull request, commit or branch, with its meaning for readers. */
export const referenceStates = {
  merged: { label: 'Merged', description: 'The default branch has it.' },
  reverted: { label: 'Reverted', description: 'It was merged and later taken back.' },
  open: { label: 'Open', description: 'It waits to be merged.' },
  closed: { label: 'Closed', description: 'It was closed without a merge.' },
  'not-merged': { label: 'Not merged', description: 'The history of the repository does not have it.' },
  unknown: { label: 'Unknown', description: 'Nobody has looked, or what was read cannot tell.' },
} as const satisfies Record<string, { label: string; description: string }>;

export type ReferenceState = keyof typeof referenceStates;

/** Text that somebody else wrote: one line, nothing else is promised. It may hold markup, emoji and unbalanced backticks. */
const foreignLine = z
  .string()
  .min(1)
  .regex(/^\P{Cc}+$/u, 'must be one line without control characters');

/**
 * An item of `references.yaml`, which `npm run references` writes: what became of one pull request, commit or branch that
 * content links to. `url` is its id.
 */
export const referenceSchema = z.strictObject({
  /** The plain address, without a tab or an anchor. */
  url: httpsUrl,
  state: z.enum(Object.keys(referenceStates) as [ReferenceState, ...ReferenceState[]]),
  /** The day on which it was merged, or closed. It stays when the merge was reverted. */
  date: day.optional(),
  /** Subject of the commit that merged it. */
  subject: foreignLine.optional(),
  /** Its title, where the forge or the body of a merge commit tells it. */
  title: foreignLine.optional(),
  /** The version tag that had it first, as it is spelled in the repository. */
  release: foreignLine.optional(),
  /** The day of that version. */
  releaseDate: day.optional(),
  /** The milestone that the forge names for it. */
  milestone: foreignLine.optional(),
  /** The day on which it was reverted. */
  until: day.optional(),
  /** The pull request that reverted it. */
  revertedBy: httpsUrl.optional(),
  /** What the other fields cannot say: why the state is not certain, that the only release is a pre-release. */
  note: foreignLine.optional(),
  /** How far the source had been read: the day of the newest commit of the default branch. Missing where there is no source. */
  asOf: day.optional(),
});

export type ReferenceData = z.output<typeof referenceSchema>;
