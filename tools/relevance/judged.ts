import { readFileSync } from 'node:fs';
import type { Answer } from '../../src/search/answer.ts';
import { createEngine } from '../../src/search/engine.ts';
import type { Weights } from '../../src/search/ranking/weights.ts';
import type { Host } from '../../src/search/host.ts';
import { openDiskHost, openPagefind } from '../search/disk-host.ts';
import type { JudgedQuery, Returned } from './score.ts';

/**
 * Weights are chosen on `tune`; `validate` tells what they are worth on queries that nobody looked at. `outside` was written by
 * somebody who knew only the wrap-ups, and looked at since.
 */
export const parts = ['tune', 'validate', 'outside'] as const;

export type Part = (typeof parts)[number];

/** The judged queries of a part. Throws when the file cannot be read. */
export const readQueries = (part: Part): JudgedQuery[] =>
  JSON.parse(readFileSync(`tests/search/queries.${part}.json`, 'utf8')) as JudgedQuery[];

/** A question over several events, as people ask it and as keywords, with the page that answers it. */
export interface JudgedQuestion {
  id: string;
  question: string;
  keywords: string;
  /** `storyline/backups` */
  answer: string;
}

/** The judged questions over several events. Throws when the file cannot be read. */
export const readQuestions = (): JudgedQuestion[] =>
  JSON.parse(readFileSync('tests/search/questions-over-events.json', 'utf8')) as JudgedQuestion[];

/** A host whose Pagefind remembers every search: for the same queries asked again under other weights. */
export async function openRememberingHost(dist: string): Promise<Host> {
  const pagefind = await openPagefind(dist);
  const known = new Map<string | null, ReturnType<typeof pagefind.search>>();
  const search = (term: string | null) => {
    const found = known.get(term) ?? pagefind.search(term);
    known.set(term, found);
    return found;
  };
  return { ...openDiskHost(dist), loadPagefind: async () => ({ search, preload: pagefind.preload }) };
}

/** What our search returns for queries: answers, then what misses something. */
export async function askEngine(queries: JudgedQuery[], host: Host, weights?: Weights): Promise<Returned[]> {
  const engine = createEngine(host, weights);
  const returned: Returned[] = [];
  for (const { q } of queries) returned.push(toReturned(await engine.search({ text: q, limit: 10 })));
  return returned;
}

/** The questions whose page is not among the first three of what is shown. */
export async function listUnanswered(
  questions: JudgedQuestion[],
  form: 'question' | 'keywords',
  dist: string,
): Promise<JudgedQuestion[]> {
  const engine = createEngine(openDiskHost(dist));
  const unanswered: JudgedQuestion[] = [];
  for (const question of questions) {
    const { entities, results } = await engine.search({ text: question[form] });
    const shown = [...entities, ...results].map(({ kind, id }) => `${kind}/${id}`);
    if (!shown.slice(0, 3).includes(question.answer)) unanswered.push(question);
  }
  return unanswered;
}

function toReturned({ results, partial }: Answer): Returned {
  const topics = [...results, ...partial];
  return { ids: topics.map(({ id }) => id), isPartial: topics.map(({ misses }) => misses.length > 0) };
}
