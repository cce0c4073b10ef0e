import { z } from 'astro/zod';
import { count } from './limits.ts';
import { day, distinct, httpsUrl, sentence } from './text.ts';

/** What a topic can have become by now, from furthest to least, with its meaning for readers. */
export const statuses = {
  released: { label: 'Released', description: 'A release contains it, possibly behind a feature gate (see the note).' },
  merged: { label: 'Merged', description: 'The default branch of its repository contains it, but no release does.' },
  'in-use': { label: 'In use', description: 'It is used outside a release: in CI, on a platform or as a guide.' },
  'in-progress': {
    label: 'In progress',
    description: 'Work has continued since, with an open pull request or an accepted proposal.',
  },
  superseded: { label: 'Superseded', description: 'Another solution does what it was meant to do.' },
  dropped: { label: 'Dropped', description: 'It was abandoned, or removed again.' },
  unknown: { label: 'Unknown', description: 'No public evidence was found.' },
} as const satisfies Record<string, { label: string; description: string }>;

export type StatusId = keyof typeof statuses;

/** What is meant as a day. Versions have dots. */
export const looksLikeDay = /^\d{4}-\d\d-\d\d$/;

/** A version (`v1.135.0`, `1.9`) or a day. */
const versionOrDay = z
  .preprocess(
    (value) => (value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value),
    z.string('must be text: put a version in quotes, because YAML reads 1.10 as 1.1').max(40),
  )
  .refine(
    (text) => /^(?:[\w/-]{0,30}\d+\.\d+[\w.+-]*|v\d+)$/.test(text) || looksLikeDay.test(text),
    'must be a version such as v1.135.0 or a day such as 2025-12-11',
  )
  .refine((text) => !looksLikeDay.test(text) || day.safeParse(text).success, 'must be a day that the calendar has');

/** Where a topic stands today. It is a claim, so it comes with its evidence and the day on which it was true. */
export const statusSchema = z.strictObject({
  is: z.enum(Object.keys(statuses) as [StatusId, ...StatusId[]]),
  /** The version or day from which on it is so. */
  since: versionOrDay.optional(),
  /** The version or day with which it was removed again. */
  until: versionOrDay.optional(),
  /** The day up to which the evidence was read. */
  asOf: day,
  /** What a reader has to know besides: behind which gate, off by default, which part of it. */
  note: sentence.optional(),
  /** Addresses that show it. Only `unknown` has none. */
  evidence: distinct(httpsUrl).max(count.relations).default([]),
});

export type StatusData = z.output<typeof statusSchema>;
