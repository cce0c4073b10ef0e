import type { TopicResult } from '../answer.ts';
import { statusWordsFilter } from '../page-metadata.ts';
import type { Entities } from '../index/entities.ts';
import { readUrl } from '../index/entities.ts';
import type { Clause } from '../query/clause.ts';
import { listMisses } from '../ranking/completeness.ts';
import type { RankedPage } from '../ranking/reranking.ts';
import type { Hit } from '../ranking/scorer.ts';
import { toTerm } from '../text/normalizer.ts';
import { stem } from '../text/stemmer.ts';
import { isStopWord } from '../text/stop-words.ts';
import { cutExcerpt, type Wanted } from './excerpt.ts';
import { explainMatch } from './reason.ts';
import { readStorylinePlace } from './storyline-place.ts';

/** What results are made with. */
export interface Reading {
  clauses: Clause[];
  /** What no page of the site has. */
  notFound: string[];
  entities: Entities;
}

/** A page that was read as the result that a reader sees. */
export function toTopicResult({ hit, page, name, score }: RankedPage, { clauses, notFound, entities }: Reading): TopicResult {
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
    // Of a phrase, words such as `the` stand everywhere.
    const telling = terms.filter((term) => terms.length === 1 || !isStopWord(term));
    return [...new Set([toTerm(typed), ...telling])].map((term) => ({ stem: isPrefix ? term : stem(term), isPrefix }));
  });

/** Id of the main heading of a page: the page itself, not a section. */
const topAnchor = 'top';
