import { idSchemas, listCollections, proseCollections } from '../../../src/schemas/collections.ts';
import type { EventData } from '../../../src/schemas/event.ts';
import type { MentionData } from '../../../src/schemas/mention.ts';
import type { ReferenceData } from '../../../src/schemas/reference.ts';
import type { StorylineData } from '../../../src/schemas/storyline.ts';
import type { TopicData } from '../../../src/schemas/topic.ts';
import type { AreaData, GepData, GlossaryData, OutcomeData, TermData } from '../../../src/schemas/vocabulary.ts';
import type { Files, ListItem, ProseFile } from '../reading/read.ts';
import { salvage } from './shape.ts';

/** An entry as far as it could be read: a file with a mistake elsewhere is still checked for what it does say. */
export interface PartialEntry<Data> {
  id: string;
  data: Partial<Data>;
  file: string;
}

/** All entries as far as they could be read. */
export interface PartialContent {
  topics: PartialEntry<TopicData>[];
  events: PartialEntry<EventData>[];
  storylines: PartialEntry<StorylineData>[];
  areas: PartialEntry<AreaData>[];
  tags: PartialEntry<TermData>[];
  outcomes: PartialEntry<OutcomeData>[];
  geps: PartialEntry<GepData>[];
  glossary: PartialEntry<GlossaryData>[];
  references: PartialEntry<ReferenceData>[];
  mentions: PartialEntry<MentionData>[];
  /** Undefined while the list cannot be read. */
  addresses: PartialEntry<{ id: string }>[] | undefined;
  /** Every id of every collection, of broken files too. A list that could not be read is not known, and not checked against. */
  ids: Partial<Record<ReferenceTarget, string[]>>;
}

export type ReferenceTarget = 'topic' | 'event' | 'storyline' | 'area' | 'tag' | 'outcome' | 'gep' | 'term';

/** Event that a topic belongs to: the folder it is in. */
export const eventOf = (topicId: string): string => topicId.slice(0, 7);

/** Paths of list items begin with `@id`; their fields are below it. */
export const itemPath = (item: PartialEntry<object>): (string | number)[] => [`@${item.id}`];

interface Readings extends Pick<Files, 'prose' | 'items'> {
  /** Whether a list could be read. */
  isKnown: (collection: ListItem['collection']) => boolean;
}

/**
 * What the rules between entries compare: every entry as far as its fields are sound on their own. A file whose name is no id
 * is left out, because what it belongs to is not known.
 */
export function toPartialContent({ prose, items, isKnown }: Readings): PartialContent {
  const entriesOf = <Collection extends ProseFile['collection']>(collection: Collection) =>
    prose
      .filter((file) => file.collection === collection && idSchemas[collection].safeParse(file.id).success)
      .map(({ id, data, file }) => ({ id, data: salvage(proseCollections[collection], data), file }));
  const itemsOf = <Collection extends ListItem['collection']>(collection: Collection) =>
    items
      .filter((item) => item.collection === collection)
      .map(({ id, data, file }) => ({ id, data: salvage(listCollections[collection], data), file }));
  const idsOf = (list: { collection: string; id: string }[], collection: string) =>
    list.filter((one) => one.collection === collection).map(({ id }) => id);
  return {
    topics: entriesOf('topics'),
    events: entriesOf('events'),
    storylines: entriesOf('storylines'),
    areas: itemsOf('areas'),
    tags: itemsOf('tags'),
    outcomes: itemsOf('outcomes'),
    geps: itemsOf('geps'),
    glossary: itemsOf('glossary'),
    references: itemsOf('references'),
    mentions: itemsOf('mentions'),
    addresses: isKnown('addresses') ? itemsOf('addresses') : undefined,
    ids: {
      topic: idsOf(prose, 'topics'),
      event: idsOf(prose, 'events'),
      storyline: idsOf(prose, 'storylines'),
      ...(isKnown('areas') && { area: idsOf(items, 'areas') }),
      ...(isKnown('tags') && { tag: idsOf(items, 'tags') }),
      ...(isKnown('outcomes') && { outcome: idsOf(items, 'outcomes') }),
      ...(isKnown('geps') && { gep: idsOf(items, 'geps') }),
      ...(isKnown('glossary') && { term: idsOf(items, 'glossary') }),
    },
  };
}
