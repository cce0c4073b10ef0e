import type { Answer, EntityResult } from './answer.ts';
import type { Filters } from './facets.ts';
import type { Resources } from './index/resources.ts';
import type { Ordered } from './order.ts';
import type { Plan } from './plan.ts';
import type { RankedPage } from './ranking/reranking.ts';
import type { Retrieved } from './ranking/retrieval.ts';
import { findConflict } from './results/conflict.ts';
import { correctText } from './results/corrected-text.ts';
import { toEntityResults } from './results/entity-results.ts';
import { countFacets } from './results/facet-counts.ts';
import { findNearestNames } from './results/nearest-names.ts';
import { isReferenceName, listMatched, matchReferences } from './results/reference-matches.ts';
import { toTopicResult } from './results/topic-results.ts';

/** Makes results of the pages, says what was corrected, not found and excluded, and offers entities and near names. */
export async function presentAnswer(found: Ordered, plan: Plan, resources: Resources): Promise<Answer> {
  const { question, query, entities, filters } = plan;
  const { unknown } = plan.analyzed;
  const toResult = (ranked: RankedPage) => toTopicResult(ranked, { ...found, entities });
  const leading = found.leading.map((ranked) => ({
    result: toResult(ranked),
    storylines: ranked.page.filters['storyline'] ?? [],
  }));
  const rows = await readMeanings(toEntityResults(query.terms.join(' '), leading, found.entityHits, entities), resources);
  const [results, partial] = [found.shown.map(toResult), found.near.map(toResult)];
  const references = query.terms.some(isReferenceName) ? matchReferences(query.terms, await resources.references()) : [];
  const cited = listMatched(query.terms, references);
  const corrected = correctText(question.text, found.clauses);
  const total = found.complete.length;
  return {
    query: question.text,
    ...(corrected && { corrected }),
    isCut: query.isCut,
    notFound: found.notFound.filter((term) => !cited.includes(term)),
    unknown,
    unknownFilters: plan.unknownFilters,
    excluded: [
      ...query.excluded.filter((text) => !unknown.includes(text)),
      ...listFilters(plan.withoutFilters).filter((filter) => !plan.unknownFilters.includes(filter)),
    ],
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

/**
 * Begins to load the sentences of entities. Most are known before pages are read, so that their sentences come in the same round
 * trip. What fails here fails again where it is needed.
 */
export function foreseeEntities({ entityHits }: Retrieved, { query, entities }: Plan, resources: Resources): void {
  readMeanings(toEntityResults(query.terms.join(' '), [], entityHits, entities), resources).catch(() => {});
}

function countAnswer({ unfiltered }: Ordered, { question, docValues, filters, entities }: Plan): Pick<Answer, 'counts'> {
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
