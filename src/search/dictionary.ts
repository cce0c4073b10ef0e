import type { Synonyms } from './synonyms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a query is read against. */
export interface Dictionary {
  vocabulary: Vocabulary;
  synonyms: Synonyms;
  proposalPrefix: string;
  /** Number of topic pages. */
  pages: number;
  /** Ids of the events: a year, a month. */
  events: string[];
}
