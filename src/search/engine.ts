import type { Answer, EntityResult, Question, SearchEngine, SortOrder, TopicResult } from './answer.ts';
import { type Filters, isFiltered, mergeFilters } from './facets.ts';
import type { Host } from './host.ts';
import type { DocValues } from './index/doc-values.ts';
import type { Entities } from './index/entities.ts';
import { openResources, type Resources } from './index/resources.ts';
import { type AnalyzedQuery, analyzeQuery, listForms, loosenQuery, type QueryContext } from './query/analyzer.ts';
import { hasAnyValue, matchesFilters, resolveFilters } from './query/filters.ts';
import { type ParsedQuery, parseQuery } from './query/parser.ts';
import { makeSynonyms } from './query/synonyms.ts';
import { retrievePages, type Retrieved } from './ranking/retrieval.ts';
import { byScore, type Hit } from './ranking/scorer.ts';
import { type Weights, weights as defaultWeights } from './ranking/weights.ts';
import { findConflict, splitByMisses } from './results/completeness.ts';
import { correctText } from './results/corrected-text.ts';
import { toEntityResults } from './results/entity-results.ts';
import { countFacets } from './results/facet-counts.ts';
import { matchEntityNames } from './results/name-matches.ts';
import { findNearestNames } from './results/nearest-names.ts';
import { readTopics } from './results/topic-results.ts';
import { SearchUnavailable } from './unavailable.ts';

/** How many topics come where the question does not say. */
const defaultLimit = 10;

/**
 * The one way into search. After a failure all resources are loaded anew with the next question; when the site was built
 * anew since they were loaded, at once, before the reader hears of it.
 */
export function createEngine(host: Host, weights: Weights = defaultWeights): SearchEngine {
  let resources = openResources(host);
  const answer = async (question: Question): Promise<Answer> => {
    const plan = await planQuery(question, resources);
    const retrieved = await retrieve(plan, resources, weights);
    const filtered = await filterHits(retrieved, plan, resources, weights);
    return present(orderHits(filtered, plan), plan, resources, weights);
  };
  return {
    prepare: async () => void (await Promise.all([loadContext(resources), resources.catalog()])),
    suggest: async (text) => matchEntityNames(parseQuery(text).terms.join(' '), await resources.entities()),
    search: async (question) => {
      try {
        return await answer(question);
      } catch (error) {
        // What was loaded may be half of it.
        resources = openResources(host);
        if (!(error instanceof SearchUnavailable) || error.reason !== 'stale') throw error;
        return answer(question);
      }
    },
  };
}

/** What a question asks for, and what is needed to answer it. */
interface Plan {
  question: Question;
  context: QueryContext;
  query: ParsedQuery;
  analyzed: AnalyzedQuery;
  entities: Entities;
  /** Nothing is asked for: all topics are the answer. */
  isBrowsing: boolean;
  order: SortOrder;
  /** Loaded only where filters, times, counts or order need them. */
  docValues: DocValues | undefined;
  filters: Filters;
  withoutFilters: Filters;
  /** Filter values that no page has. */
  unknownValues: string[];
}

/** 1. Plan: parse and analyze the query, resolve filters. */
async function planQuery(question: Question, resources: Resources): Promise<Plan> {
  const context = await loadContext(resources);
  const entities = await resources.entities();
  const query = parseQuery(question.text, context.proposalPrefix);
  // What was typed is most often there: its part of the index comes together with the lexicon that tells.
  void resources.fullText().then(({ preload }) => preload(listForms(query, context)), ignore);
  const analyzed = await analyzeQuery(query, context, question.verbatim ?? false);
  const typedFilters = mergeFilters(query.filters, question.filters ?? {});
  const isBrowsing = analyzed.clauses.length === 0 && analyzed.notFound.length === 0;
  const wanted = question.sort ?? 'relevance';
  // Where nothing was asked for, nothing is more relevant than the rest.
  const order = isBrowsing && wanted === 'relevance' ? 'newest' : wanted;
  const isNarrowed = isFiltered(typedFilters) || isFiltered(query.withoutFilters) || analyzed.times.length > 0;
  const docValues = isNarrowed || order !== 'relevance' || question.withCounts ? await resources.docValues() : undefined;
  const filters = docValues ? resolveFilters(typedFilters, docValues, entities) : { filters: {}, unknown: [] };
  const without = docValues ? resolveFilters(query.withoutFilters, docValues, entities) : { filters: {}, unknown: [] };
  return {
    question,
    context,
    query,
    analyzed,
    entities,
    isBrowsing: isBrowsing && analyzed.times.length === 0,
    order,
    docValues,
    filters: filters.filters,
    withoutFilters: without.filters,
    unknownValues: [...filters.unknown, ...without.unknown.map((value) => `-${value}`)],
  };
}

const ignore = (): void => {};

async function loadContext(resources: Resources): Promise<QueryContext> {
  const [entities, lexicon, { proposalPrefix }] = await Promise.all([
    resources.entities(),
    resources.lexicon(),
    resources.manifest(),
  ]);
  const events = entities.all
    .filter(({ kind }) => kind === 'event')
    .map(({ id, title, aliases }) => ({ id, names: [title, ...aliases] }));
  return { lexicon, synonyms: makeSynonyms(entities), proposalPrefix, events };
}

/** 2. Retrieve: the pages that have any of it, scored. What no page has as it is is read as its words, and said to be missing. */
async function retrieve(plan: Plan, resources: Resources, weights: Weights): Promise<Retrieved> {
  const [fullText, catalog] = await Promise.all([resources.fullText(), resources.catalog()]);
  const sources = { fullText, catalog, docValues: resources.docValues, weights };
  const retrieved = await retrievePages(plan.analyzed, sources);
  if (plan.isBrowsing) return { ...retrieved, hits: catalog.topics.map((key) => ({ key, score: 0, matches: [] })) };
  const loose = loosenQuery(plan.query, retrieved.notFound, plan.context.proposalPrefix);
  if (!loose) return retrieved;
  const again = await retrievePages(await analyzeQuery(loose, plan.context, plan.question.verbatim ?? false), sources);
  return { ...again, notFound: [...new Set([...retrieved.notFound, ...again.notFound])] };
}

/** Hits that meet everything, those that miss something, and what the counts are taken over. */
interface Filtered extends Retrieved {
  complete: Hit[];
  partial: Hit[];
  /** Complete before the filters of facets. */
  unfiltered: Hit[];
}

/** 3. Filter: what was excluded goes, what misses something stands apart, facets narrow. */
async function filterHits(retrieved: Retrieved, plan: Plan, resources: Resources, weights: Weights): Promise<Filtered> {
  const { docValues, filters, withoutFilters, analyzed } = plan;
  const fullText = await resources.fullText();
  const banned = new Set((await Promise.all(analyzed.excluded.map(fullText.searchPhrase))).flatMap((keys) => [...keys]));
  const allowed = retrieved.hits.filter(
    ({ key }) => !banned.has(key) && !(docValues && hasAnyValue(key, withoutFilters, docValues)),
  );
  const isIn = ({ key }: Hit) => !docValues || matchesFilters(key, filters, docValues);
  const { complete, partial } = splitByMisses(allowed, retrieved, weights);
  return { ...retrieved, complete: complete.filter(isIn), partial: partial.filter(isIn), unfiltered: complete };
}

/** 4. Order: best first, or by time where the reader wants it; inside an event the best come first. */
function orderHits(filtered: Filtered, { order, docValues }: Plan): Filtered {
  const complete = filtered.complete.toSorted(byScore);
  const partial = filtered.partial.toSorted(byScore);
  if (order === 'relevance' || !docValues) return { ...filtered, complete, partial };
  const direction = order === 'newest' ? -1 : 1;
  const eventOf = ({ key }: Hit) => docValues.valuesOf(key, 'event')[0] ?? '';
  return {
    ...filtered,
    partial,
    complete: complete.toSorted((a, b) => direction * eventOf(a).localeCompare(eventOf(b)) || byScore(a, b)),
  };
}

/** 5. Present: read the first pages, say what was corrected, not found and excluded, offer entities and near names. */
async function present(found: Filtered, plan: Plan, resources: Resources, weights: Weights): Promise<Answer> {
  const { question, query, entities, filters, docValues, order, unknownValues } = plan;
  const { clauses, clauseWeights, complete, notFound } = found;
  const limit = question.limit ?? defaultLimit;
  const typed = query.terms.join(' ');
  const fullText = await resources.fullText();
  const reading = { clauses, clauseWeights, notFound, fullText, entities, weights };
  // Most entities are known before the topics are read: their sentences come in the same round trip.
  readMeanings(toEntityResults(typed, [], found.entityHits, entities), resources).catch(ignore);
  const [answers, near] = await Promise.all([
    readTopics(complete, limit, { ...reading, isByRelevance: order === 'relevance' }),
    complete.length >= limit
      ? []
      : readTopics(found.partial.slice(0, weights.partial.most), weights.partial.most, { ...reading, isByRelevance: true }),
  ]);
  const rows = await readMeanings(toEntityResults(typed, [...answers, ...near], found.entityHits, entities), resources);
  const [results, partial] = [answers, near].map((topics) => topics.map(({ result }) => result)) as [
    TopicResult[],
    TopicResult[],
  ];
  const corrected = correctText(question.text, clauses);
  return {
    query: question.text,
    ...(corrected && { corrected }),
    notFound: [...notFound, ...unknownValues],
    excluded: query.excluded,
    conflict: findConflict(found),
    filters,
    entities: rows,
    results,
    total: complete.length,
    partial,
    nearest: complete.length + partial.length + rows.length === 0 ? findNearestNames(query.terms, entities) : [],
    ...(question.withCounts &&
      docValues && {
        counts: countFacets(
          found.unfiltered.map(({ key }) => key),
          filters,
          docValues,
          entities,
        ),
      }),
  };
}

/** Entities with the sentence that says what they are; that of the glossary where a tag is a term as well. */
async function readMeanings(rows: EntityResult[], resources: Resources): Promise<EntityResult[]> {
  const [fullText, catalog] = [await resources.fullText(), await resources.catalog()];
  return Promise.all(
    rows.map(async (row) => {
      const told = row.also[0] ?? row;
      const key = catalog.keyOf(told.kind, told.id);
      return key ? { ...row, meaning: (await fullText.read(key)).meaning } : row;
    }),
  );
}
