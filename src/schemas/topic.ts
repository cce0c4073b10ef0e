import { z } from 'astro/zod';
import { showsOtherHost, toComparable } from './address.ts';
import { count, length } from './limits.ts';
import { statusSchema } from './status.ts';
import { day, distinct, httpsUrl, plainText, sentence, slug, summary, topicId } from './text.ts';

export const misleading = 'must not show an address of another host than its `url`';

/** A reference of the source. Its kind and short label are derived from the address. */
const linkSchema = z
  .strictObject({
    url: httpsUrl,
    /** Words for the reader where the address does not speak for itself. */
    label: plainText.optional(),
  })
  .refine(({ url, label = '' }) => !showsOtherHost(label, url), { path: ['label'], message: misleading });

/** References of an entry. No address occurs twice. */
export const links = z
  .array(linkSchema)
  .max(count.links)
  .superRefine((list, context) => {
    const addresses = list.map(({ url }) => toComparable(url));
    addresses.forEach((address, index) => {
      const first = addresses.indexOf(address);
      if (first < index)
        context.addIssue({ code: 'custom', path: [index, 'url'], message: `is the same address as \`links[${first}]\`` });
    });
  })
  .default([]);

/** Whether a text explains terms of the glossary where it uses them: `false`, or the ids of those that stay plain. */
export const terms = z
  .union([z.literal(false), z.strictObject({ without: distinct(slug).max(count.relations) })], {
    error: 'must be `false`, or `without:` and a list of ids of the glossary',
  })
  .optional();

/** Kinds of work that a next step can be, with their names for readers. */
export const stepKinds = { code: 'Code', test: 'Test', docs: 'Documentation', decision: 'Decision' } as const;

export type StepKind = keyof typeof stepKinds;

/** Something that was left to do when the event ended. */
const nextStepSchema = z.strictObject({
  text: sentence,
  /** Topics of later events that took the step up. */
  takenUpBy: distinct(topicId).max(count.relations).default([]),
  /** What shows that it was done since: a merged pull request, a release, a post. */
  settledBy: distinct(httpsUrl).max(count.relations).default([]),
  /** What shows that it is no longer wanted: another way was taken, the subject went away. */
  overtakenBy: distinct(httpsUrl).max(count.relations).default([]),
  /** What kind of work it is, where the source tells. */
  kind: z.enum(Object.keys(stepKinds) as [StepKind, ...StepKind[]]).optional(),
  /** The source shows that little is missing: one flag, one page, one test. */
  small: z.boolean().default(false),
});

/** How something that happened later relates to the topic: it came out, was carried on, replaced or given up, or is near it. */
const laterKinds = ['shipped', 'follow-up', 'superseded', 'dropped', 'related'] as const;

/** What became of a topic or storyline after the event, with the post, pull request or release that tells it. */
export const laterSchema = z
  .strictObject({
    date: day,
    kind: z.enum(laterKinds),
    title: plainText,
    url: httpsUrl,
    /** One sentence: what came of it, with the identifiers an engineer would search for. */
    note: sentence,
  })
  .refine(({ url, title }) => !showsOtherHost(title, url), { path: ['title'], message: misleading });

/** Front matter of `src/content/topics/<event>/<slug>.mdx`: one topic of one hackathon. */
export const topicSchema = z.strictObject({
  /** Plain words, no emoji, no markup; at most 70 characters, so that result lists do not cut it. */
  title: plainText.min(3).max(length.title),
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
  geps: distinct(z.number().int().positive()).max(count.relations).default([]),
  /** Other names people use or used: abbreviations, product names, the symptom instead of the cure. */
  aliases: distinct(plainText).max(count.aliases).default([]),
  /** Every reference of the source: pull request, issue, branch, commit, repository, document, video. */
  links,
  /** Earlier topics that this one takes further; their events are strictly earlier. */
  continues: distinct(topicId).max(count.relations).default([]),
  /** What was left to do. */
  nextSteps: z.array(nextStepSchema).max(count.steps).default([]),
  /** What became of it after the event. */
  later: z.array(laterSchema).max(count.relations).default([]),
  /** Where it stands today. Missing until somebody looked; `unknown` when nothing was found. */
  status: statusSchema.optional(),
  /** Day on which the entry came into the archive. */
  added: day.optional(),
  /** Day on which it last changed in substance; not for wording. */
  changed: day.optional(),
  /** Which terms of the glossary the text explains where it uses them: all, `false` for none, or all `without` some. */
  terms,
  /** Not yet fit to be read by others: shown in development, left out of the built site. */
  draft: z.boolean().default(false),
  /** Questions the entry answers, as somebody asks who does not know its words. Search reads them. */
  questions: distinct(plainText.max(120)).max(count.questions).default([]),
  /** Marked as fast track by the event. */
  fastTrack: z.boolean().default(false),
  /** The section of the wrap-up that the entry was written from. */
  source: httpsUrl,
});

export type TermChoice = z.output<typeof terms>;
export type TopicData = z.output<typeof topicSchema>;
export type LaterData = z.output<typeof laterSchema>;
export type NextStepData = z.output<typeof nextStepSchema>;
export type LaterKind = (typeof laterKinds)[number];
