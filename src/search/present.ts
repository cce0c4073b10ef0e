import type { Answer, EntityResult, TopicResult } from './answer.ts';
import type { Filters } from './facets.ts';
import type { Resources } from './index/resources.ts';
import type { Plan } from './plan.ts';
import type { Retrieved } from './ranking/retrieval.ts';
import { byScore, type Hit } from './ranking/scorer.ts';
import type { Weights } from './ranking/weights.ts';
import { findConflict } from './results/completeness.ts';
import { correctText } from './results/corrected-text.ts';
import { toEntityResults } from './results/entity-results.ts';
import { countFacets } from './results/facet-counts.ts';
import { findNearestNames } from './results/nearest-names.ts';
import { isReferenceName, listMatched, matchReferences } from './results/reference-matches.ts';
import { type RatedTopic, readTopics, reranked } from './results/topic-results.ts';

/** How many topics come where the question does not say. */
const defaultLimit = 10;

/** Hits that meet everything, those that miss something, and what the counts are taken over. */
export interface Filtered extends Retrieved {
  complete: Hit[];
  partial: Hit[];
  /** Complete before the filters of facets. */
  unfiltered: Hit[];
}

/** Reads the first pages, says what was corrected, not found and excluded, and offers entities and near names. */
export async function presentAnswer(found: Filtered, plan: Plan, resources: Resources, weights: Weights): Promise<Answer> {
  const { question, query, entities, filters } = plan;
  const { unknownExcluded } = plan.analyzed;
  const { results, partial, rows } = await readPages(found, plan, resources, weights);
  const references = query.terms.some(isReferenceName) ? matchReferences(query.terms, await resources.references()) : [];
  const cited = listMatched(query.terms, references);
  const corrected = correctText(question.text, found.clauses);
  const total = found.complete.length;
  return {
    query: question.text,
    ...(corrected && { corrected }),
    isCut: query.isCut,
    notFound: [...found.notFound.filter((term) => !cited.includes(term)), ...plan.unknownValues, ...unknownExcluded],
    excluded: [...query.excluded.filter((text) => !unknownExcluded.includes(text)), ...listFilters(plan.withoutFilters)],
    conflict: findConflict(found),
    filters,
    entities: [...references, ...rows],
    results,
    total,
    partial,
    nearest: total + partial.length + rows.length + references.length === 0 ? findNearestNames(query.terms, entities) : [],
    ...countAnswer(found, plan),
  };
}

/** Filters as they are typed. */
const listFilters = (filters: Filters): string[] =>
  Object.entries(filters).flatMap(([facet, values]) => values.map((value) => `${facet}:${value}`));

/** The pages that are shown. Partial answers only where the answer leaves room for them. */
async function readPages(found: Filtered, { question, query, entities, order }: Plan, resources: Resources, weights: Weights) {
  const { clauses, clauseWeights, notFound, complete, partial, entityHits } = found;
  const limit = question.limit ?? defaultLimit;
  const typed = query.terms.join(' ');
  const reading = { clauses, clauseWeights, notFound, entities, weights, fullText: await resources.fullText() };
  // Most entities are known before the topics are read: their sentences come in the same round trip.
  readMeanings(toEntityResults(typed, [], entityHits, entities), resources).catch(() => {});
  const [answers, leading, near] = await Promise.all([
    readTopics(complete, limit, { ...reading, isByRelevance: order === 'relevance' }),
    // What entities are offered does not depend on the order and length of the list.
    readTopics(complete.toSorted(byScore), reranked, { ...reading, isByRelevance: true }),
    complete.length < Math.max(limit, reranked)
      ? readTopics(partial, weights.partial.most, { ...reading, isByRelevance: true })
      : [],
  ]);
  const first = complete.length < reranked ? [...leading, ...near] : leading;
  const rows = await readMeanings(toEntityResults(typed, first, entityHits, entities), resources);
  const others = complete.length < limit ? near : [];
  return { results: answers.map(toResult), partial: others.map(toResult), rows };
}

const toResult = ({ result }: RatedTopic): TopicResult => result;

function countAnswer({ unfiltered }: Filtered, { question, docValues, filters, entities }: Plan): Pick<Answer, 'counts'> {
  if (!question.withCounts || !docValues) return {};
  const keys = unfiltered.map(({ key }) => key);
  return { counts: countFacets(keys, filters, docValues, entities) };
}

/** Entities with the sentence that says what they are; that of the glossary where a tag is a term as well. */
async function readMeanings(rows: EntityResult[], resources: Resources): Promise<EntityResult[]> {
  const [fullText, catalog] = [await resources.fullText(), await resources.catalog()];
  return Promise.all(
    rows.map(async (row) => {
      const told = row.also[0] ?? row;
      const key = told.kind === 'reference' ? undefined : catalog.keyOf(told.kind, told.id);
      return key ? { ...row, meaning: (await fullText.read(key)).meaning } : row;
    }),
  );
}
