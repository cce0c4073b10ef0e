import type { FacetName, Filters } from './facets.ts';
import type { EntityKind } from './index/entities.ts';

/** The types that other rooms see: the question and the answer. Plain data, the same in browser and Node. */

export type SortOrder = 'relevance' | 'newest' | 'oldest';

/** What is asked, in words and filters, and how much of the answer is wanted. */
export interface Question {
  /** As typed, filters such as `area:networking` included. */
  text: string;
  /** Chosen outside the text (facets); merged with those in the text. */
  filters?: Filters;
  sort?: SortOrder;
  /** How many topics come with an excerpt. Default 10. */
  limit?: number;
  /** Take the words as typed, without correction of spelling. */
  verbatim?: boolean;
  /** Count facets and events as well. */
  withCounts?: boolean;
}

/** A piece of text, marked where it matches. Never HTML. */
export interface Fragment {
  text: string;
  marked: boolean;
}

/** The strongest reason why a topic is found that its title and text do not show. */
export type MatchReason =
  | { kind: 'title' }
  | { kind: 'text' }
  /** By another name of the topic. */
  | { kind: 'alias'; alias: string }
  /** By another name of a thing that the query names. */
  | { kind: 'synonym'; name: string }
  | { kind: 'question'; question: string }
  | { kind: 'reference'; label: string }
  | { kind: 'correction'; typed: string; read: string };

/** A topic that has all of what was asked for, or is near to it. */
export interface TopicResult {
  id: string;
  kind: 'topic';
  title: string;
  /** Address of the section that answers best, base path and anchor included. */
  url: string;
  /** Heading of that section; empty when it is the page itself. */
  section: string;
  score: number;
  why: MatchReason;
  /** What the query asks for and this topic does not have, as it was read. Empty for an answer. */
  misses: string[];
  excerpt: Fragment[];
  /** Ids. */
  event: string;
  area: string;
  outcome: string;
  /** Where it stands today; empty where nobody has looked. */
  status: string;
  /** What area and outcome are called, and the status in a few words: `released v1.135.0`. */
  labels: { area: string; outcome: string; status: string };
  /** Of a chapter. */
  place?: StorylinePlace;
}

/** A topic on the strip of the first storyline that tells it. */
export interface StorylinePlace {
  /** Of the storyline; the address is that of the chapter on its page. */
  title: string;
  url: string;
  /** The chapter, counted from 1. */
  number: number;
  /** All chapters: percent of the time scale of the site, and steps below the line. */
  nodes: { x: number; level: number }[];
  /** How many more storylines tell the topic. */
  others: number;
}

/** A reference, storyline, proposal, event, area, tag or term of the glossary that the query means. */
export interface EntityResult {
  id: string;
  kind: EntityKind;
  title: string;
  url: string;
  /** What it is, in one sentence; empty before full text has answered. */
  meaning?: string;
  /** How much there is behind it: `4 chapters`, `12 topics`. */
  extent: string;
  /** The other name that the query spells; only where neither title nor query show it. */
  alias?: string;
  /** Other things of the same name: a tag that is a term of the glossary too. */
  also: { kind: EntityKind; id: string; url: string }[];
  /** Of a storyline: the chapter that answers best. */
  chapter?: { topic: string; title: string; url: string };
  /** 1 when the query is its name; less for the beginning of one, or for what is found by text. */
  score: number;
}

/** A topic or entity by its name, before full text has answered. */
export interface Suggestion extends Omit<EntityResult, 'kind' | 'meaning' | 'chapter'> {
  kind: EntityKind | 'topic';
}

/** A value of a facet, and how many topics choosing it would show. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
  chosen: boolean;
}

/** All topics of the answer, counted: the same set as `results` and `total`. */
export interface Counts {
  facets: Record<FacetName, FacetValue[]>;
  /** Every event in order with the number of topics that choosing it would show; zero is a gap. */
  timeline: { event: string; label: string; count: number }[];
}

/** A part of what was asked for, and how many topics have it. */
interface Found {
  /** As typed. */
  typed: string;
  topics: number;
  /** Whether it names a time, which limits topics instead of standing in them. */
  isTime: boolean;
}

/** All that search has to say to a question. */
export interface Answer {
  /** The query text as typed. */
  query: string;
  /** The text that was searched instead, where the spelling was corrected. */
  corrected?: string;
  /** Whether the query was too long: only its beginning was searched. */
  isCut: boolean;
  /** What no page of the site mentions, as typed. */
  notFound: string[];
  /** What no page mentions and none needs to, as typed: after a minus, or beside `OR`. */
  unknown: string[];
  /** Filters that nothing has, as typed: `area:foo`. */
  unknownFilters: string[];
  /** What was left out, as typed after a minus; words that no page has are in `unknown`. */
  excluded: string[];
  /** What each is found, but on no page together; empty otherwise. */
  conflict: Found[];
  /** Filters in force: those of the text and those given, merged. */
  filters: Filters;
  entities: EntityResult[];
  /** The first topics that meet everything asked for. */
  results: TopicResult[];
  /** How many topics meet everything. */
  total: number;
  /** The few best topics that miss something; shown apart, and never counted. */
  partial: TopicResult[];
  /** Names near to what was typed; only where nothing is found. */
  nearest: Suggestion[];
  /** Where the question asks for it. */
  counts?: Counts;
}

/** Search, as page, dialog and tools ask it. */
export interface SearchEngine {
  /** Loads what every answer needs. Throws `SearchUnavailable`; `search` loads by itself too. */
  prepare(): Promise<void>;
  /** Names only, topics among them, from one small file: answers before full text has arrived. */
  suggest(text: string): Promise<Suggestion[]>;
  /** The full answer. Throws `SearchUnavailable` when the index cannot be had. */
  search(question: Question): Promise<Answer>;
}
