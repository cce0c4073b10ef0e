import { z } from 'astro/zod';
import { day, httpsUrl, plainText, summary } from './text.ts';
import { linkSchema } from './topic.ts';

/** Front matter of `src/content/events/<yyyy-mm>.mdx`: one hackathon. */
export const eventSchema = z.strictObject({
  title: plainText.max(70),
  /** What the week was about; 60 to 240 characters. */
  summary,
  /** First and last day. The file name must be the year and month of the first. */
  start: day,
  end: day,
  place: plainText,
  placeUrl: httpsUrl.optional(),
  organizers: z.array(z.strictObject({ name: plainText, url: httpsUrl.optional() })).min(1),
  /** Topic list, review meeting, blog post. */
  links: z.array(linkSchema).default([]),
  /** The page that the event left behind. */
  wrapUp: httpsUrl,
});

export type EventData = z.output<typeof eventSchema>;
