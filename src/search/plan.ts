import type { Question, SortOrder } from './answer.ts';
import { type Filters, isFiltered, mergeFilters } from './facets.ts';
import type { DocValues } from './index/doc-values.ts';
import type { Entities, NamedKind } from './index/entities.ts';
import type { Resources } from './index/resources.ts';
import { type AnalyzedQuery, analyzeQuery } from './query/analyzer.ts';
import { resolveFilters } from './query/filters.ts';
import { type ParsedQuery, parseQuery } from './query/parser.ts';
import type { QueryContext } from './query/query-context.ts';
import { makeSynonyms } from './query/synonyms.ts';
import { readTimes } from './query/times.ts';
import { listTypedTerms, withoutStopWords } from './query/typed-terms.ts';

/** What a question asks for, and what is needed to answer it. */
export interface Plan {
  question: Question;
  context: QueryContext;
  query: ParsedQuery;
  analyzed: AnalyzedQuery;
  entities: Entities;
  /** The query has neither words nor a time: all topics are the answer. */
  isBrowsing: boolean;
  order: SortOrder;
  /** Loaded only where filters, facets in the query, counts or order need them. */
  docValues: DocValues | undefined;
  filters: Filters;
  withoutFilters: Filters;
  /** Filters whose value no page has, as typed. */
  unknownFilters: string[];
}

/** Parses and analyzes the query, and resolves filters. */
export async function planQuery(question: Question, resources: Resources): Promise<Plan> {
  const context = await loadContext(resources);
  const entities = await resources.entities();
  const query = parseQuery(question.text, context.proposalPrefix);
  const { rest: words } = readTimes(query.terms, context.events);
  // What was typed is most often there: its part of the index comes together with the lexicon that tells.
  void resources
    .fullText()
    .then(({ preload }) => preload(listTypedTerms(withoutStopWords(words), context.proposalPrefix)), ignore);
  const analyzed = await analyzeQuery(query, context, question.verbatim ?? false);
  const typedFilters = mergeFilters(query.filters, question.filters ?? {});
  const isWordless = analyzed.clauses.length === 0 && analyzed.notFound.length === 0;
  const wanted = question.sort ?? 'relevance';
  // Where nothing was asked for, nothing is more relevant than the rest.
  const order = isWordless && wanted === 'relevance' ? 'newest' : wanted;
  const isNarrowed = isFiltered(typedFilters) || isFiltered(query.withoutFilters) || analyzed.facets.length > 0;
  const docValues = isNarrowed || order !== 'relevance' || question.withCounts ? await resources.docValues() : undefined;
  const filters = docValues ? resolveFilters(typedFilters, docValues, entities) : { filters: {}, unknown: [] };
  const without = docValues ? resolveFilters(query.withoutFilters, docValues, entities) : { filters: {}, unknown: [] };
  return {
    question,
    context,
    query,
    analyzed,
    entities,
    isBrowsing: isWordless && analyzed.facets.length === 0,
    order,
    docValues,
    filters: filters.filters,
    withoutFilters: without.filters,
    unknownFilters: [...filters.unknown, ...without.unknown],
  };
}

const ignore = (): void => {};

/** What queries are analyzed against. */
export async function loadContext(resources: Resources): Promise<QueryContext> {
  const [entities, lexicon, { proposalPrefix, hackathon }] = await Promise.all([
    resources.entities(),
    resources.lexicon(),
    resources.manifest(),
  ]);
  const listNamed = (wanted: NamedKind) =>
    entities.all.filter(({ kind }) => kind === wanted).map(({ id, title, aliases }) => ({ id, names: [title, ...aliases] }));
  return {
    lexicon,
    synonyms: makeSynonyms(entities),
    proposalPrefix,
    hackathon,
    events: listNamed('event').map(({ id }) => id),
    outcomes: listNamed('outcome'),
  };
}
