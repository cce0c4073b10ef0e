import { defineCollection } from 'astro:content';
import { checkedContent } from '../tools/content/loader.ts';
import { listCollections, proseCollections } from './schemas/collections.ts';

/** In development, drafts are shown and the sound part of the content is, while its problems are reported. */
const options = { drafts: import.meta.env.DEV, strict: import.meta.env.PROD };

export const collections = {
  topics: defineCollection({ loader: checkedContent('topics', options), schema: proseCollections.topics }),
  events: defineCollection({ loader: checkedContent('events', options), schema: proseCollections.events }),
  storylines: defineCollection({ loader: checkedContent('storylines', options), schema: proseCollections.storylines }),
  areas: defineCollection({ loader: checkedContent('areas', options), schema: listCollections.areas }),
  tags: defineCollection({ loader: checkedContent('tags', options), schema: listCollections.tags }),
  outcomes: defineCollection({ loader: checkedContent('outcomes', options), schema: listCollections.outcomes }),
  geps: defineCollection({ loader: checkedContent('geps', options), schema: listCollections.geps }),
  glossary: defineCollection({ loader: checkedContent('glossary', options), schema: listCollections.glossary }),
  addresses: defineCollection({ loader: checkedContent('addresses', options), schema: listCollections.addresses }),
  references: defineCollection({ loader: checkedContent('references', options), schema: listCollections.references }),
  mentions: defineCollection({ loader: checkedContent('mentions', options), schema: listCollections.mentions }),
};
