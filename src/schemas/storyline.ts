import { z } from 'astro/zod';
import { count, length } from './limits.ts';
import { day, distinct, eventId, plainText, sentence, summary, topicId } from './text.ts';
import { laterSchema, terms } from './topic.ts';

/** Front matter of `src/content/storylines/<slug>.mdx`: a theme that runs through several events. */
export const storylineSchema = z.strictObject({
  title: plainText.max(length.title),
  /** The whole story in one or two sentences; 60 to 240 characters. */
  summary,
  aliases: distinct(plainText).max(count.aliases).default([]),
  /** How the thing was called, and from which event on. Empty where it kept its name. */
  names: z
    .array(z.strictObject({ name: plainText, since: eventId }))
    .max(count.names)
    .default([]),
  /** Topics in the order of their events; each note says what changed with it. */
  chapters: z
    .array(z.strictObject({ topic: topicId, note: sentence }))
    .min(2)
    .max(count.relations),
  later: z.array(laterSchema).max(count.relations).default([]),
  /** Day on which the storyline came into the archive, and on which it last changed in substance. */
  added: day.optional(),
  changed: day.optional(),
  /** Which terms of the glossary the text explains. */
  terms,
  /** Not yet fit to be read by others: shown in development, left out of the built site. */
  draft: z.boolean().default(false),
});

export type StorylineData = z.output<typeof storylineSchema>;
