import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import type { Content, Entry } from './content.ts';
import { buildKnowledgeBase } from './knowledge-base.ts';

/** The knowledge base of this site, loaded once. The content was checked before Astro read it. */
export const kb = buildKnowledgeBase(await loadContent());

async function loadContent(): Promise<Content> {
  const [topics, events, storylines, areas, tags, outcomes, geps, glossary, addresses, references, mentions] = await Promise.all([
    load('topics'),
    load('events'),
    load('storylines'),
    load('areas'),
    load('tags'),
    load('outcomes'),
    load('geps'),
    load('glossary'),
    load('addresses'),
    load('references'),
    load('mentions'),
  ]);
  return { topics, events, storylines, areas, tags, outcomes, geps, glossary, addresses, references, mentions };
}

async function load<Name extends CollectionKey>(name: Name): Promise<Entry<CollectionEntry<Name>['data']>[]> {
  const entries: CollectionEntry<Name>[] = await getCollection(name);
  return entries.map((entry) => ({
    id: entry.id,
    data: entry.data,
    body: ('body' in entry && entry.body) || '',
    file: ('filePath' in entry && entry.filePath) || '',
  }));
}
