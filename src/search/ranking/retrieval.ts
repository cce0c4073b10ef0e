import type { DocValues } from '../index/doc-values.ts';
import type { FullText } from '../index/pagefind.ts';
import type { Catalog } from '../index/resources.ts';
import type { AnalyzedQuery } from '../query/analyzer.ts';
import { type Clause, makeVariant } from '../query/clause.ts';
import type { Time } from '../query/times.ts';
import { matchClauses, type Matches } from './matcher.ts';
import { byScore, type Hit, scorePages, weighClauses } from './scorer.ts';
import type { Weights } from './weights.ts';

/** The pages that have anything of what a query asks for. */
export interface Retrieved {
  /** Those of the query, and one for each time that it names. */
  clauses: Clause[];
  clauseWeights: number[];
  /** Topics that have what each clause asks for. */
  topicCounts: number[];
  /** What no page has, as typed. */
  notFound: string[];
  /** Topics. */
  hits: Hit[];
  /** Other pages that have everything, best first. */
  entityHits: EntityHit[];
}

/** An event, storyline, proposal, area, tag or term that is found by its text. */
export interface EntityHit {
  kind: string;
  id: string;
  /** Relative to the best: 0 to 1. */
  relevance: number;
}

interface Sources {
  fullText: FullText;
  catalog: Catalog;
  docValues: DocValues | undefined;
  weights: Weights;
}

/** Finds and scores the pages for an analyzed query. */
export async function retrievePages(analyzed: AnalyzedQuery, { fullText, catalog, docValues, weights }: Sources): Promise<Retrieved> {
  const found = await matchClauses(analyzed.clauses, fullText, weights);
  const isAnywhere = (_: unknown, index: number) => (found[index]?.size ?? 0) > 0;
  const clauses = [...analyzed.clauses.filter(isAnywhere), ...analyzed.times.map(toTimeClause)];
  const matches = [...found.filter(isAnywhere), ...analyzed.times.map((time) => matchTime(time, catalog, docValues))];
  const ofTopics = matches.map((one) => new Map([...one].filter(([key]) => catalog.isTopic(key))));
  const clauseWeights = weighClauses(clauses, ofTopics, catalog.topics.length, weights);
  const notFound = analyzed.clauses.filter((clause, index) => !isAnywhere(clause, index)).map(({ typed }) => typed);
  return {
    clauses,
    clauseWeights,
    topicCounts: ofTopics.map(({ size }) => size),
    notFound: [...analyzed.notFound, ...notFound],
    hits: scorePages(ofTopics, clauseWeights, weights),
    entityHits: listEntityHits(scorePages(matches, clauseWeights, weights), clauses, catalog),
  };
}

const toTimeClause = ({ typed }: Time): Clause => ({ typed, variants: [], isRequired: false, isLight: false });

/** The topics of the events that a query names. */
function matchTime({ events, typed }: Time, { topics }: Catalog, docValues: DocValues | undefined): Matches {
  const variant = makeVariant('exact', [typed]);
  const isThen = (key: string) => docValues?.valuesOf(key, 'event').some((event) => events.includes(event));
  return new Map(topics.filter(isThen).map((key) => [key, { score: 1, variant, positions: [] }]));
}

function listEntityHits(hits: Hit[], clauses: Clause[], catalog: Catalog): EntityHit[] {
  const complete = hits
    .filter(({ key, matches }) => !catalog.isTopic(key) && clauses.every(({ isLight }, index) => isLight || matches[index]))
    .sort(byScore);
  const best = complete[0]?.score ?? 1;
  return complete.flatMap(({ key, score }) => {
    const entity = catalog.entityOf(key);
    return entity ? [{ ...entity, relevance: score / best }] : [];
  });
}
