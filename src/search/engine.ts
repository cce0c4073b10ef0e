import type { Answer, Question, SearchEngine, Suggestion } from './answer.ts';
import { filterHits } from './filter.ts';
import type { Host } from './host.ts';
import { openResources, type Resources } from './index/resources.ts';
import { orderHits } from './order.ts';
import { loadContext, planQuery } from './plan.ts';
import { foreseeEntities, presentAnswer } from './present.ts';
import { parseQuery } from './query/parser.ts';
import { type Weights, weights as defaultWeights } from './ranking/weights.ts';
import { matchEntityNames } from './results/name-matches.ts';
import { isReferenceName, matchReferences } from './results/reference-matches.ts';
import { retrieve } from './retrieve.ts';
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
    foreseeEntities(retrieved, plan, resources);
    const filtered = await filterHits(retrieved, plan, resources, weights);
    const ordered = await orderHits(filtered, plan, resources, weights);
    return presentAnswer(ordered, plan, resources);
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
