import type { SearchUnavailable } from './unavailable.ts';

/** The shapes that leave the search room: what is asked, and what comes back. Plain data, the same in browser and Node. */

/** What results can be narrowed by, in the order they are shown. Values are ids; `gep` and `year` are numbers as text. */
export const facetNames = ['event', 'area', 'tag', 'outcome', 'storyline', 'gep', 'year'] as const;
export type FacetName = (typeof facetNames)[number];

/** Chosen values: OR inside a facet, AND across facets. */
export type Filters = Partial<Record<FacetName, string[]>>;

export type SortOrder = 'relevance' | 'newest' | 'oldest';

export interface Question {
  /** As typed, filters such as `area:networking` included. */
  text: string;
  /** Chosen outside the text (facets); merged with those in the text. */
  filters?: Filters;
  sort?: SortOrder;
  /** How many results come with a snippet. All others come as bare hits. Default 10. */
  limit?: number;
  /** Take the words as typed, without correction of spelling. */
  verbatim?: boolean;
  /** Count facets and events as well: one more file to read. */
  withSurvey?: boolean;
}

/** A piece of text, marked where it matches. Never HTML. */
export interface Fragment {
  text: string;
  marked: boolean;
}

/** Why a result is there, when it is not plain from title and text. */
export type Why =
  | { kind: 'title' }
  | { kind: 'text' }
  | { kind: 'alias'; alias: string }
  | { kind: 'reference'; label: string }
  | { kind: 'correction'; typed: string; read: string };

export interface TopicResult {
  id: string;
  kind: 'topic';
  title: string;
  /** Address of the section that answers best, base path and anchor included. */
  url: string;
  /** Heading of that section; empty when it is the page itself. */
  section: string;
  score: number;
  why: Why;
  /** A content word of the query is missing from this result. */
  partial: boolean;
  snippet: Fragment[];
  /** Ids. */
  event: string;
  area: string;
  outcome: string;
  /** What area and outcome are called. */
  labels: { area: string; outcome: string };
}

/** A storyline, tag, GEP, event, area or glossary term that the query names. */
export interface NameResult {
  id: string;
  kind: 'storyline' | 'gep' | 'event' | 'tag' | 'area' | 'term' | 'topic';
  title: string;
  url: string;
  /** One line that says what it is. */
  detail: string;
  /** The other name that matched, if it was not the title. */
  alias?: string;
  score: number;
}

export interface FacetValue {
  value: string;
  label: string;
  count: number;
  chosen: boolean;
}

export interface Answer {
  /** The query text as typed. */
  query: string;
  /** The text that was searched instead, where the spelling was corrected. */
  corrected?: string;
  /** Words that no page mentions, as typed. */
  missing: string[];
  /** Filters in force: those of the text and those given, merged. */
  filters: Filters;
  names: NameResult[];
  results: TopicResult[];
  /** How many topics match, of which `results` are the first. */
  total: number;
  /** Where the question asks for it. */
  survey?: Survey;
}

/** All topics that match, counted. */
export interface Survey {
  facets: Record<FacetName, FacetValue[]>;
  /** Every event in order with the number of topics choosing it would show; zero is a gap. */
  timeline: { event: string; label: string; count: number }[];
}

/** What the engine needs of its surroundings: browser and Node each give their own. */
export interface Surroundings {
  /** Reads a JSON file of the built site (`search/names.json`). Throws when it cannot be had, `SearchUnavailable` where it knows why. */
  readJson: (path: string) => Promise<unknown>;
  /** Imports Pagefind's API, made for this site. */
  loadPagefind: () => Promise<unknown>;
  /** The first file of the index that could not be had since this was last asked. Pagefind itself goes on without it. */
  takeLoss: () => SearchUnavailable | undefined;
}

export interface SearchEngine {
  /** Loads what every answer needs. Throws `SearchUnavailable`; search loads by itself too. */
  prepare(): Promise<void>;
  /** Names only, topics among them, from one small file: answers before full text has arrived. */
  suggest(text: string): Promise<NameResult[]>;
  /** The full answer. Throws `SearchUnavailable` when the index cannot be had. */
  search(question: Question): Promise<Answer>;
}
