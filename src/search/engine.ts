import type { Answer, Question, SearchEngine, Suggestion } from './answer.ts';
import type { Host } from './host.ts';
import { openResources, type Resources } from './index/resources.ts';
import { analyzeQuery, loosenQuery } from './query/analyzer.ts';
import { hasAnyValue, matchesFilters } from './query/filters.ts';
import { parseQuery } from './query/parser.ts';
import { loadContext, type Plan, planQuery } from './plan.ts';
import { type Filtered, presentAnswer } from './present.ts';
import { type Retrieved, retrievePages } from './ranking/retrieval.ts';
import { byScore, type Hit } from './ranking/scorer.ts';
import { type Weights, weights as defaultWeights } from './ranking/weights.ts';
import { splitByMisses } from './results/completeness.ts';
import { matchEntityNames } from './results/name-matches.ts';
import { isReferenceName, matchReferences } from './results/reference-matches.ts';
import { toTerm } from './text/normalizer.ts';
import { splitCompound } from './text/tokenizer.ts';
import { SearchUnavailable } from './unavailable.ts';

/**
 * The one way into search. After a failure all resources are loaded again with the next question. When the site was built
 * again since they were loaded, that happens at once, before the reader notices.
 */
export function createEngine(host: Host, weights: Weights = defaultWeights): SearchEngine {
  let resources = openResources(host);
  const answer = async (question: Question): Promise<Answer> => {
    const plan = await planQuery(question, resources);
    const retrieved = await retrieve(plan, resources, weights);
    const filtered = await filterHits(retrieved, plan, resources, weights);
    const ordered = orderHits(filtered, plan);
    return presentAnswer(ordered, plan, resources, weights);
  };
  return {
    prepare: async () => void (await Promise.all([loadContext(resources), resources.catalog()])),
    suggest: (text) => suggestNames(parseQuery(text).terms, resources),
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

/** Names that the terms spell. Names of references are in a separate file, which is loaded only when a term looks like one. */
async function suggestNames(terms: string[], resources: Resources): Promise<Suggestion[]> {
  const references = terms.some(isReferenceName) ? await resources.references() : [];
  return [...matchReferences(terms, references), ...matchEntityNames(terms.join(' '), await resources.entities())];
}

/** Retrieve: the pages that have any of it, scored. What no page has in that form is read as single words, and reported as missing. */
async function retrieve(plan: Plan, resources: Resources, weights: Weights): Promise<Retrieved> {
  const [fullText, catalog] = await Promise.all([resources.fullText(), resources.catalog()]);
  const sources = { fullText, catalog, docValues: resources.docValues, weights };
  const retrieved = await retrievePages(plan.analyzed, sources);
  if (plan.isBrowsing) return { ...retrieved, hits: catalog.topics.map((key) => ({ key, score: 0, matches: [] })) };
  const loose = loosenQuery(plan.query, retrieved.notFound, plan.context.proposalPrefix);
  if (!loose) return retrieved;
  const again = await retrievePages(await analyzeQuery(loose, plan.context, plan.question.verbatim ?? false), sources);
  // `ArgoCD` and its two words are one thing that is missing.
  const told = new Set(retrieved.notFound.flatMap((word) => [toTerm(word), ...splitCompound(word)]));
  return { ...again, notFound: [...retrieved.notFound, ...again.notFound.filter((word) => !told.has(toTerm(word)))] };
}

/** Filter: drops what was excluded, sets aside what misses something, and applies the facets. */
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

/** Order: the best first, or by time on request; within an event, the best first. */
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
