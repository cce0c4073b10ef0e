import type { Lexicon } from '../index/lexicon.ts';
import type { Synonyms } from './synonyms.ts';

/** What a query is analyzed against. */
export interface QueryContext {
  lexicon: Lexicon;
  synonyms: Synonyms;
  proposalPrefix: string;
  /** What the events are called. */
  hackathon: string;
  /** Ids of all events. */
  events: string[];
  /** Every outcome with its names. */
  outcomes: { id: string; names: string[] }[];
}
