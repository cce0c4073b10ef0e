import type { DocValues } from '../index/doc-values.ts';
import type { NamedKind } from '../index/entities.ts';
import type { FullText } from '../index/pagefind.ts';
import type { Catalog } from '../index/resources.ts';
import type { AnalyzedQuery } from '../query/analyzer.ts';
import { type Clause, type FacetValues, makeVariant } from '../query/clause.ts';
import { hasSubject } from './completeness.ts';
import { isMet, matchClauses, type Matches } from './matcher.ts';
import { addPairs, matchPairs } from './pairs.ts';
import { byScore, type Hit, scorePages, weighClauses } from './scorer.ts';
import type { Weights } from './weights.ts';

/** The pages that have anything of what a query asks for. */
export interface Retrieved {
  /** Those of the query that any page has, and one for each facet that it names. */
  clauses: Clause[];
  clauseWeights: number[];
  /** Topics that have what each clause asks for, and not only the subject that it belongs to. */
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
  kind: NamedKind;
  id: string;
  /** Relative to the best: 0 to 1. */
  relevance: number;
  /** No topic has some of it: the page is the answer, not its topics. */
  isOnlyThere: boolean;
}

interface Sources {
  fullText: FullText;
  catalog: Catalog;
  docValues: () => Promise<DocValues>;
  weights: Weights;
}

/** Finds and scores the pages for an analyzed query. */
export async function retrievePages(analyzed: AnalyzedQuery, sources: Sources): Promise<Retrieved> {
  const { fullText, catalog, weights } = sources;
  const [found, pairs] = await Promise.all([
    matchClauses(analyzed.clauses, fullText, weights),
    matchPairs(analyzed.clauses, fullText),
  ]);
  const isAnywhere = (_: unknown, index: number) => (found[index]?.size ?? 0) > 0;
  const clauses = [...analyzed.clauses.filter(isAnywhere), ...analyzed.facets];
  const byFacet = await Promise.all(analyzed.facets.map(({ typed, facet }) => matchFacet(typed, facet, sources)));
  const matches = [...found.filter(isAnywhere), ...byFacet];
  const ofTopics = await Promise.all(matches.map((one, index) => toTopicMatches(one, clauses[index], sources)));
  const clauseWeights = weighClauses(clauses, ofTopics, catalog.topics.length, weights);
  const notFound = analyzed.clauses
    .filter(({ isLight }, index) => !isLight && [...(found[index]?.values() ?? [])].every((match) => !isMet(match)))
    .map(({ typed }) => typed);
  const missing = [...new Set([...analyzed.notFound, ...notFound])];
  return {
    clauses,
    clauseWeights,
    topicCounts: ofTopics.map((one) => [...one.values()].filter(isMet).length),
    notFound: missing,
    hits: addPairs(scorePages(ofTopics, clauseWeights), pairs, clauses, clauseWeights, weights),
    entityHits: listEntityHits(scorePages(matches, clauseWeights), clauses, missing, catalog).map((hit) => ({
      ...hit,
      isOnlyThere: matches.some((one) => one.size > 0 && [...one.keys()].every((key) => !catalog.isTopic(key))),
    })),
  };
}

/** The topics that are filed under one of the values. */
async function matchFacet(typed: string, facet: FacetValues | undefined, { catalog, docValues }: Sources): Promise<Matches> {
  const variant = makeVariant('exact', [typed]);
  const filed = await docValues();
  const isMeant = (key: string) => facet && filed.valuesOf(key, facet.name).some((value) => facet.values.includes(value));
  return new Map(catalog.topics.filter(isMeant).map((key) => [key, { score: 1, variant }]));
}

/** Matches of topics. A word that only the page of an event has (where it was, who was there) holds for its topics. */
async function toTopicMatches(matches: Matches, clause: Clause | undefined, sources: Sources): Promise<Matches> {
  const { catalog } = sources;
  const own = new Map([...matches].filter(([key]) => catalog.isTopic(key)));
  const isWord = clause?.variants.some(({ terms }) => terms.every((term) => /^\p{L}{3,}$/u.test(term)));
  if (own.size > 0 || !clause || !isWord) return own;
  const events = [...matches.keys()].flatMap((key) => catalog.entityOf(key) ?? []).filter(({ kind }) => kind === 'event');
  return events.length > 0 ? matchFacet(clause.typed, { name: 'event', values: events.map(({ id }) => id) }, sources) : own;
}

function listEntityHits(hits: Hit[], clauses: Clause[], missing: string[], catalog: Catalog): Omit<EntityHit, 'isOnlyThere'>[] {
  const isThen = ({ key, matches }: Hit) =>
    clauses.every(({ isLight, facet }, index) => {
      if (!facet) return isLight || matches[index];
      const entity = catalog.entityOf(key);
      return entity?.kind !== facet.name || facet.values.includes(entity.id);
    });
  const isNear = (hit: Hit) => missing.length === 0 || hasSubject(hit, clauses, missing);
  const complete = hits.filter((hit) => !catalog.isTopic(hit.key) && isThen(hit) && isNear(hit)).sort(byScore);
  const best = complete[0]?.score ?? 1;
  return complete.flatMap(({ key, score }) => {
    const entity = catalog.entityOf(key);
    return entity ? [{ ...entity, relevance: score / best }] : [];
  });
}
