import type { Answer } from '../../src/search/answer.ts';
import { createEngine } from '../../src/search/engine.ts';
import type { Weights } from '../../src/search/ranking/weights.ts';
import { openDiskHost } from '../search/disk-host.ts';
import type { JudgedQuery, Returned } from './score.ts';

/** What our search returns for queries on a built site: answers, then what misses something. */
export async function askEngine(queries: JudgedQuery[], dist: string, weights?: Weights): Promise<Returned[]> {
  const engine = createEngine(openDiskHost(dist), weights);
  const returned: Returned[] = [];
  for (const { q } of queries) returned.push(toReturned(await engine.search({ text: q, limit: 10 })));
  return returned;
}

function toReturned({ results, partial }: Answer): Returned {
  const topics = [...results, ...partial];
  return { ids: topics.map(({ id }) => id), isPartial: topics.map(({ misses }) => misses.length > 0) };
}
