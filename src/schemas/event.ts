import { z } from 'astro/zod';
import { showsOtherHost } from './address.ts';
import { count, length } from './limits.ts';
import { day, httpsUrl, plainText, summary } from './text.ts';
import { links, misleading, terms } from './topic.ts';

/** Front matter of `src/content/events/<yyyy-mm>.mdx`: one hackathon. */
export const eventSchema = z.strictObject({
  title: plainText.max(length.title),
  /** What the week was about; 60 to 240 characters. */
  summary,
  /** First and last day. The file name must be the year and month of the first. */
  start: day,
  end: day,
  place: plainText,
  placeUrl: httpsUrl.optional(),
  organizers: z
    .array(
      z
        .strictObject({ name: plainText, url: httpsUrl.optional() })
        .refine(({ name, url }) => !url || !showsOtherHost(name, url), { path: ['name'], message: misleading }),
    )
    .min(1)
    .max(count.names),
  /** Topic list, review meeting, blog post. */
  links,
  /** The page that the event left behind. */
  wrapUp: httpsUrl,
  /** Which terms of the glossary the text explains. */
  terms,
  /** Not yet fit to be read by others: shown in development, left out of the built site, with all its topics. */
  draft: z.boolean().default(false),
});

export type EventData = z.output<typeof eventSchema>;
