import type { z } from 'astro/zod';
import { type ReferenceData, referenceSchema } from '../../../src/schemas/reference.ts';

/** The address of a pull request. */
export const pull = (number: number): string => `https://github.com/acme/app/pull/${number}`;

/** An item of `references.yaml`: merged on 11 December 2025, in v1.2.0 of 27 January 2026, unless something else is said. */
export const record = (number: number, data: Partial<z.input<typeof referenceSchema>> = {}): ReferenceData => {
  const { state = 'merged' } = data;
  const merge = ['merged', 'reverted'].includes(state) && { date: '2025-12-11' };
  const release = state === 'merged' && { release: 'v1.2.0', releaseDate: '2026-01-27' };
  return referenceSchema.parse({ url: pull(number), state, ...merge, ...release, asOf: '2026-08-21', ...data });
};
