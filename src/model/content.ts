import type { AddressData } from '../schemas/collections.ts';
import type { EventData } from '../schemas/event.ts';
import type { MentionData } from '../schemas/mention.ts';
import type { ReferenceData } from '../schemas/reference.ts';
import type { StorylineData } from '../schemas/storyline.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { AreaData, GepData, GlossaryData, OutcomeData, TermData } from '../schemas/vocabulary.ts';

/** One file or list item of `src/content`, checked against its schema and not yet linked to others. */
export interface Entry<Data> {
  id: string;
  data: Data;
  /** Markdown below the front matter; empty for list items. */
  body: string;
  /** Path below the repository, for edit links and messages. */
  file: string;
}

/** All of `src/content`: what the model is made from. */
export interface Content {
  topics: Entry<TopicData>[];
  events: Entry<EventData>[];
  storylines: Entry<StorylineData>[];
  areas: Entry<AreaData>[];
  tags: Entry<TermData>[];
  outcomes: Entry<OutcomeData>[];
  geps: Entry<GepData>[];
  glossary: Entry<GlossaryData>[];
  addresses: Entry<AddressData>[];
  references: Entry<ReferenceData>[];
  mentions: Entry<MentionData>[];
}
