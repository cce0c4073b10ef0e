import type { EventData } from '../schemas/event.ts';
import type { StorylineData } from '../schemas/storyline.ts';
import type { LaterData, NextStepData, TopicData } from '../schemas/topic.ts';
import type { OutcomeData } from '../schemas/vocabulary.ts';
import type { Reference } from './references.ts';

/** The linked objects that pages and outputs work with. Where front matter holds an id, they hold the thing itself. */

export interface Topic extends Omit<TopicData, 'area' | 'tags' | 'outcome' | 'geps' | 'links' | 'continues' | 'nextSteps'> {
  id: string;
  url: string;
  file: string;
  body: string;
  event: Event;
  area: Area;
  tags: Tag[];
  outcome: Outcome;
  geps: Gep[];
  references: Reference[];
  /** Where the topic could be found before it had a page of its own. */
  oldAddresses: string[];
  continues: Topic[];
  continuedBy: Topic[];
  nextSteps: NextStep[];
  /** Next steps of earlier topics that this one took up. */
  takesUp: NextStep[];
  /** Topics whose text links here. */
  mentionedBy: Topic[];
  /** Where it stands in each storyline that tells of it. */
  places: Place[];
  /** Topics with much in common that nothing else on the page names; closest first. */
  related: Topic[];
}

export interface Event extends Omit<EventData, 'links'> {
  id: string;
  url: string;
  file: string;
  /** `November 2025` */
  month: string;
  /** `Nov 2025` */
  shortMonth: string;
  /** `24–28 November 2025` */
  days: string;
  year: string;
  references: Reference[];
  topics: Topic[];
}

export interface Group {
  id: string;
  label: string;
  description: string;
  url: string;
  aliases: string[];
  /** Words from elsewhere that lead here in search. */
  elsewhere: string[];
  topics: Topic[];
}

export interface Area extends Group {
  /** Which of the eight area colours it has. */
  color: number;
}

export interface Tag extends Group {}

export interface Outcome extends OutcomeData {
  topics: Topic[];
}

export interface Gep {
  id: number;
  number: number;
  /** `GEP-28` */
  label: string;
  title: string;
  status: string;
  aliases: string[];
  url: string;
  /** Where the proposal itself stands. */
  source: string;
  topics: Topic[];
}

export interface Term {
  id: string;
  term: string;
  aliases: string[];
  /** Words from elsewhere that lead here in search. */
  elsewhere: string[];
  definition: string;
  url: string;
  tag?: Tag | undefined;
}

export interface NextStep extends Omit<NextStepData, 'takenUpBy'> {
  topic: Topic;
  /** Empty while the step is open. */
  takenUpBy: Topic[];
}

export interface Chapter {
  storyline: Storyline;
  topic: Topic;
  note: string;
  number: number;
  /** Months since the chapter before; 0 for the first and for chapters of one event. */
  gap: number;
}

export interface Place extends Chapter {
  of: number;
  previous: Topic | undefined;
  next: Topic | undefined;
}

export interface Storyline extends Omit<StorylineData, 'chapters' | 'names'> {
  id: string;
  url: string;
  file: string;
  body: string;
  names: { name: string; since: Event }[];
  chapters: Chapter[];
}

export type Later = LaterData;
