import { z } from 'astro/zod';
import { eventSchema } from './event.ts';
import { count } from './limits.ts';
import { mentionSchema } from './mention.ts';
import { referenceSchema } from './reference.ts';
import { storylineSchema } from './storyline.ts';
import { eventId, httpsUrl, slug, topicId } from './text.ts';
import { topicSchema } from './topic.ts';
import { areaSchema, gepSchema, glossarySchema, outcomeSchema, termSchema } from './vocabulary.ts';

/** An entry of `addresses.yaml`: where a topic could be found before it had its own page. */
const addressSchema = z.strictObject({ id: topicId, urls: z.array(httpsUrl).min(1).max(count.urls) });

/** Collections of MDX files: folder below `src/content` → schema of the front matter. */
export const proseCollections = { topics: topicSchema, events: eventSchema, storylines: storylineSchema } as const;

/** What the path of an entry below the folder of its collection must be, without `.mdx`: its id. */
export const idSchemas = { topics: topicId, events: eventId, storylines: slug } as const;

/** Collections in one YAML list each: file below `src/content`, without `.yaml` → schema of an item. */
export const listCollections = {
  areas: areaSchema,
  tags: termSchema,
  outcomes: outcomeSchema,
  geps: gepSchema,
  glossary: glossarySchema,
  addresses: addressSchema,
  references: referenceSchema,
  mentions: mentionSchema,
} as const;

/** The field that identifies the items of a list. */
export const idField = (collection: ListCollection): 'id' | 'url' | 'repository' =>
  collection === 'references' ? 'url' : collection === 'mentions' ? 'repository' : 'id';

export type ProseCollection = keyof typeof proseCollections;
export type ListCollection = keyof typeof listCollections;
export type AddressData = z.output<typeof addressSchema>;
