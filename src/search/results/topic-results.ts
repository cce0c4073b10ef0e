import type { TopicResult } from '../answer.ts';
import { statusWordsFilter } from '../facets.ts';
import type { Entities } from '../index/entities.ts';
import { readUrl } from '../index/entities.ts';
import type { FullText, IndexedPage } from '../index/pagefind.ts';
import type { Clause } from '../query/clause.ts';
import { matchNames, type NameMatch } from '../ranking/names.ts';
import { byScore, type Hit } from '../ranking/scorer.ts';
import type { Weights } from '../ranking/weights.ts';
import { toTerm } from '../text/normalizer.ts';
import { stem } from '../text/stemmer.ts';
import { listMisses } from './completeness.ts';
import { cutExcerpt, type Wanted } from './excerpt.ts';
import { explainMatch } from './reason.ts';
import { readStorylinePlace } from './storyline-place.ts';

/** How many of the best pages are read to be set in their final order: as many as the dialog shows, and browsers ask for at once. */
export const reranked = 6;

/** What the pages of an answer are read with. */
export interface Reading {
  clauses: Clause[];
  clauseWeights: number[];
  /** What no page of the site has. */
  notFound: string[];
  isByRelevance: boolean;
  fullText: FullText;
  entities: Entities;
  weights: Weights;
}

/**
 * Reads the first pages and makes results of them. Where relevance decides, a page whose title, other name or question is
 * what was asked for comes before one that only mentions it; that is seen only when a page is read.
 */
export async function readTopics(hits: Hit[], limit: number, reading: Reading): Promise<RatedTopic[]> {
  const { isByRelevance, fullText } = reading;
  const first = hits.slice(0, isByRelevance ? Math.max(limit, reranked) : limit);
  const read = await Promise.all(first.map(async (hit) => rate(hit, await fullText.read(hit.key), reading)));
  const decided = isByRelevance ? read.slice(0, reranked).sort(byScore) : [];
  const ordered = [...decided, ...read.slice(decided.length)].slice(0, limit);
  return ordered.map((one) => ({ result: toResult(one, reading), storylines: one.page.filters['storyline'] ?? [] }));
}

/** A result, and the storylines of which it is a chapter. */
export interface RatedTopic {
  result: TopicResult;
  storylines: string[];
}

interface Rated {
  key: string;
  score: number;
  hit: Hit;
  page: IndexedPage;
  name: NameMatch;
}

function rate(hit: Hit, page: IndexedPage, { clauses, clauseWeights, weights }: Reading): Rated {
  const name = matchNames(page, clauses, clauseWeights, weights);
  return { key: hit.key, hit, page, name, score: hit.score * (1 + name.similarity) };
}

function toResult({ hit, page, name, score }: Rated, { clauses, notFound, entities }: Reading): TopicResult {
  const wanted = listWanted(hit, clauses);
  const { fragments, section } = cutExcerpt(page, wanted, page.title.split(/\s+/).length);
  const isInSection = section !== undefined && section.id !== topAnchor && wanted.length > 0;
  const readValue = (filter: string) => page.filters[filter]?.[0] ?? '';
  const [area, outcome] = [readValue('area'), readValue('outcome')];
  const place = readStorylinePlace(page, entities);
  return {
    id: readUrl(entities.base, page.url)?.id ?? '',
    kind: 'topic',
    title: page.title,
    url: isInSection ? `${page.url}#${section.id}` : page.url,
    section: isInSection ? section.title : '',
    score,
    why: explainMatch(page, hit, clauses, name),
    misses: [...new Set([...listMisses(hit, clauses), ...notFound])],
    excerpt: fragments,
    event: readValue('event'),
    area,
    outcome,
    status: readValue('status'),
    labels: {
      area: entities.labelOf('area', area),
      outcome: entities.labelOf('outcome', outcome),
      status: readValue(statusWordsFilter),
    },
    ...(place && { place }),
  };
}

/** What to mark on a page: what was typed, and the terms by which the page has it. */
const listWanted = ({ matches }: Hit, clauses: Clause[]): Wanted[] =>
  clauses.flatMap(({ typed }, index) => {
    const { terms = [], isPrefix = false } = matches[index]?.variant ?? {};
    return [...new Set([toTerm(typed), ...terms])].map((term) => ({ stem: isPrefix ? term : stem(term), isPrefix }));
  });

/** Id of the main heading of a page: the page itself, not a section. */
const topAnchor = 'top';
