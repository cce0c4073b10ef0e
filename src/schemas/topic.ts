import { z } from 'astro/zod';
import { day, distinct, httpsUrl, plainText, sentence, slug, summary, topicId } from './text.ts';

/** A reference of the source. Its kind and short label are derived from the address. */
export const linkSchema = z.strictObject({
  url: httpsUrl,
  /** Words for the reader where the address does not speak for itself. */
  label: plainText.optional(),
});

/** Something that was left to do when the event ended. */
const nextStepSchema = z.strictObject({
  text: sentence,
  /** Topics of later events that took the step up. */
  takenUpBy: distinct(topicId).default([]),
});

/** What became of a topic or storyline after the event, as a published post tells it. */
export const laterSchema = z.strictObject({
  date: day,
  title: plainText,
  url: httpsUrl,
  /** One sentence: what the post says came of it. */
  note: sentence,
});

/** Front matter of `src/content/topics/<event>/<slug>.mdx`: one topic of one hackathon. */
export const topicSchema = z.strictObject({
  /** Plain words, no emoji, no markup; at most 70 characters, so that result lists do not cut it. */
  title: plainText.min(3).max(70),
  /** What was attempted and what came of it, readable alone; 60 to 240 characters. */
  summary,
  /** Exactly one id from `areas.yaml`. */
  area: slug,
  /** Two to eight ids from `tags.yaml`. */
  tags: distinct(slug).min(2).max(8),
  /** State at the end of the event, as the wrap-up tells it; an id from `outcomes.yaml`. */
  outcome: slug,
  /** The evidence for the outcome in a few words. */
  outcomeNote: sentence,
  /** Numbers of the enhancement proposals it belongs to, from `geps.yaml`. */
  geps: distinct(z.number().int().positive()).default([]),
  /** Other names people use or used: abbreviations, product names, the symptom instead of the cure. */
  aliases: distinct(plainText).default([]),
  /** Every reference of the source: pull request, issue, branch, commit, repository, document, video. */
  links: z.array(linkSchema).default([]),
  /** Earlier topics that this one takes further; their events are strictly earlier. */
  continues: distinct(topicId).default([]),
  /** What was left to do. */
  nextSteps: z.array(nextStepSchema).default([]),
  /** What became of it after the event. */
  later: z.array(laterSchema).default([]),
  /** Marked as fast track by the event. */
  fastTrack: z.boolean().default(false),
  /** The section of the wrap-up that the entry was written from. */
  source: httpsUrl,
});

export type TopicData = z.output<typeof topicSchema>;
export type LaterData = z.output<typeof laterSchema>;
