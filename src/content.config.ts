import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { listCollections, proseCollections } from './schemas/collections.ts';

const prose = (folder: keyof typeof proseCollections) => glob({ pattern: '**/*.mdx', base: `src/content/${folder}` });
const list = (name: keyof typeof listCollections) => file(`src/content/${name}.yaml`);

/** Items that are identified by their address. */
const byUrl = (text: string) => Object.fromEntries((parse(text) as { url: string }[]).map((item) => [item.url, { ...item }]));

export const collections = {
  topics: defineCollection({ loader: prose('topics'), schema: proseCollections.topics }),
  events: defineCollection({ loader: prose('events'), schema: proseCollections.events }),
  storylines: defineCollection({ loader: prose('storylines'), schema: proseCollections.storylines }),
  areas: defineCollection({ loader: list('areas'), schema: listCollections.areas }),
  tags: defineCollection({ loader: list('tags'), schema: listCollections.tags }),
  outcomes: defineCollection({ loader: list('outcomes'), schema: listCollections.outcomes }),
  geps: defineCollection({ loader: list('geps'), schema: listCollections.geps }),
  glossary: defineCollection({ loader: list('glossary'), schema: listCollections.glossary }),
  addresses: defineCollection({ loader: list('addresses'), schema: listCollections.addresses }),
  references: defineCollection({
    loader: file('src/content/references.yaml', { parser: byUrl }),
    schema: listCollections.references,
  }),
};
