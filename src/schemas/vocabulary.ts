import { z } from 'astro/zod';
import { count } from './limits.ts';
import { day, distinct, httpsUrl, plainText, sentence, slug } from './text.ts';

/** An entry of `tags.yaml`. */
export const termSchema = z.strictObject({
  id: slug,
  label: plainText,
  description: sentence,
  /** What people type when they mean it. */
  aliases: distinct(plainText).max(count.aliases).default([]),
  /**
   * Products and words from elsewhere that lead here in search. They are no names of it, and no page shows them. Several words
   * with capitals are one proper name: only pages that have them together have it.
   */
  elsewhere: distinct(plainText).max(count.aliases).default([]),
});

/** Marks that areas can have in `styles/global.css`: the eight area colours of `styles/theme.css`, then again with a dashed line. */
export const areaColors = 16;

/** An entry of `areas.yaml`. Areas may share a color, because their names distinguish them. */
export const areaSchema = termSchema.extend({ color: z.number().int().min(1).max(areaColors) });

/** Shapes that stand for outcomes, from full growth to cut off; `components/ui/Marks.astro` draws them. */
export const outcomeMarks = ['flower', 'leaf', 'half-leaf', 'sprout', 'seed', 'lens', 'talk', 'cut'] as const;

/** An entry of `outcomes.yaml`: what a topic can end as, and what that means. */
export const outcomeSchema = termSchema.omit({ elsewhere: true }).extend({ mark: z.enum(outcomeMarks) });

/** An entry of `geps.yaml`: an enhancement proposal. */
export const gepSchema = z.strictObject({
  id: z
    .union([z.number(), z.string().regex(/^[1-9]\d*$/)])
    .transform(Number)
    .pipe(z.number().int().positive().max(99_999)),
  title: plainText,
  /** Two sentences: what it changes, and how. */
  summary: sentence.optional(),
  status: slug,
  /** The day up to which the status was read. */
  asOf: day.optional(),
  url: httpsUrl,
  /** Names that the proposal or its subject had before. */
  aliases: distinct(plainText).max(count.aliases).default([]),
});

/** Ids that every page has already: a term of such a name would not be found by its address. */
const pageIds = /^(main|search-results|site-navigation|(mark|n|l|term)-.*)$/;

/** An entry of `glossary.yaml`. */
export const glossarySchema = z.strictObject({
  id: slug.refine((id) => !pageIds.test(id), 'must not be the name of a part of the page'),
  term: plainText,
  /** Exact synonyms: abbreviations, long forms, former names. */
  aliases: distinct(plainText).max(count.aliases).default([]),
  /**
   * Products and words from elsewhere that lead here in search. They are no names of it, and no page shows them. Several words
   * with capitals are one proper name: only pages that have them together have it.
   */
  elsewhere: distinct(plainText).max(count.aliases).default([]),
  definition: sentence,
  /** Names that texts explain where they stand; none for words that need no explanation. The term and its aliases unless given. */
  inText: distinct(plainText).max(count.aliases).optional(),
  /** The tag that means the same thing, if there is one. */
  tag: slug.optional(),
});

export type OutcomeMark = (typeof outcomeMarks)[number];
export type AreaData = z.output<typeof areaSchema>;
export type TermData = z.output<typeof termSchema>;
export type OutcomeData = z.output<typeof outcomeSchema>;
export type GepData = z.output<typeof gepSchema>;
export type GlossaryData = z.output<typeof glossarySchema>;
