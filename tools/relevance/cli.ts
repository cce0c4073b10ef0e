import { listAblations } from './ablation.ts';
import { askMiniSearch, askPagefind } from './baselines.ts';
import type { Weights } from '../../src/search/ranking/weights.ts';
import { openDiskHost } from '../search/disk-host.ts';
import { readOptions } from '../options.ts';
import { askEngine, listUnanswered, openRememberingHost, type Part, parts, readQueries, readQuestions } from './judged.ts';
import { type JudgedQuery, type Returned, type Scores, score } from './score.ts';

/**
 * `npm run relevance`: how well search answers the judged queries, by kind, beside MiniSearch and Pagefind on the same
 * pages; and how many questions over several events. With `--ablate`: what every rule and weight is worth. Needs a built site.
 */
const usage = `Usage: npm run relevance [-- --ablate] [--site folder]

Prints how well search answers the judged queries, beside MiniSearch and Pagefind. Needs a built site.

  --ablate       prints what every rule and weight is worth
  --site folder  folder of the built site; dist unless told
  -h, --help     prints this text`;

const values = readOptions(usage, { ablate: { type: 'boolean', default: false }, site: { type: 'string', default: 'dist' } });

if (values.ablate) await printAblations(values.site);
else {
  for (const part of parts) await printPart(part, values.site);
  await printQuestions(values.site);
}

async function printPart(part: Part, site: string): Promise<void> {
  const queries = readQueries(part);
  const ours = await askEngine(queries, openDiskHost(site));
  console.log(`\n${part.padEnd(16)}   n   S@1    MRR    nDCG   zero   complete  unanswerable`);
  for (const kind of new Set(queries.map((query) => query.kind))) print(kind, queries, ours, (query) => query.kind === kind);
  print('all', queries, ours);
  print('MiniSearch', queries, await askMiniSearch(queries, site));
  print('Pagefind', queries, await askPagefind(queries, site));
}

function print(
  name: string,
  queries: JudgedQuery[],
  returned: Returned[],
  isWanted: (query: JudgedQuery) => boolean = () => true,
): void {
  const places = queries.flatMap((query, place) => (isWanted(query) ? [place] : []));
  const pick = <Item>(list: Item[]): Item[] => places.flatMap((place) => list[place] ?? []);
  console.log(`${name.padEnd(16)} ${String(places.length).padStart(3)}   ${format(score(pick(queries), pick(returned)))}`);
}

function format({ queries, successAt1, mrr, ndcg, zero, complete, negativesRight, negatives }: Scores): string {
  const numbers =
    queries > negatives ? [successAt1, mrr, ndcg, zero, complete].map((value) => value.toFixed(3)).join('  ') : ' '.repeat(33);
  return `${numbers}  ${negatives > 0 ? `${negativesRight}/${negatives}` : ''}`;
}

async function printQuestions(site: string): Promise<void> {
  const questions = readQuestions();
  console.log('\nQuestions over several events, page among the first three');
  for (const form of ['question', 'keywords'] as const) {
    const unanswered = await listUnanswered(questions, form, site);
    console.log(`${form.padEnd(16)} ${questions.length - unanswered.length}/${questions.length}`);
    for (const { id, [form]: text, answer } of unanswered) console.log(`  ${id} ${text} (${answer})`);
  }
}

/** Differences to all rules together; a minus is what the rule is worth. */
async function printAblations(site: string): Promise<void> {
  const sets = (['tune', 'validate'] as const).map((part) => readQueries(part));
  const host = await openRememberingHost(site);
  const measure = async (weights?: Weights) =>
    Promise.all(sets.map(async (queries) => score(queries, await askEngine(queries, host, weights))));
  const base = await measure();
  console.log(`${'without'.padEnd(22)} tune: S@1    MRR     nDCG   validate: S@1    MRR     nDCG   unanswerable`);
  for (const { name, weights } of listAblations()) {
    const [tune, validate] = (await measure(weights)).map((scores, index) => compare(scores, base[index] ?? scores));
    console.log(`${name.padEnd(22)}     ${tune}            ${validate}`);
  }
}

function compare(scores: Scores, base: Scores): string {
  const differences = (['successAt1', 'mrr', 'ndcg'] as const).map((key) => (scores[key] - base[key]).toFixed(3).padStart(6));
  return `${differences.join('  ')}  ${scores.negativesRight}/${scores.negatives}`;
}
