import type { Resources } from './index/resources.ts';
import type { Plan } from './plan.ts';
import { analyzeQuery } from './query/analyzer.ts';
import { loosenQuery } from './query/loosening.ts';
import { type Retrieved, retrievePages } from './ranking/retrieval.ts';
import type { Weights } from './ranking/weights.ts';
import { toTerm } from './text/normalizer.ts';
import { splitCompound } from './text/tokenizer.ts';

/** The pages that have anything of what was asked for, scored. What no page has in that form is read as single words, and reported as missing. */
export async function retrieve(plan: Plan, resources: Resources, weights: Weights): Promise<Retrieved> {
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
