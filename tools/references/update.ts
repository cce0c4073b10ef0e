import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Answer, apis } from '../../src/forges/api/index.ts';
import { findForge } from '../../src/forges/index.ts';
import { addAnswer, addEarlier } from './combine.ts';
import { readHistory } from './history.ts';
import { indexHistory } from './indexed-history.ts';
import { cleanItem, type Item } from './item.ts';
import type { Linked } from './linked.ts';
import { OperatorProblem, toOperatorProblem } from './problem.ts';
import { openRepository } from './repository.ts';
import type { Source } from './sources.ts';
import { judge } from './verdict.ts';

export interface Update {
  linked: Linked[];
  sources: Source[];
  /** Former name of a repository → name of the source with its history, both in lower case. */
  renamed: Map<string, string>;
  /** Names of the forges to ask. */
  forges: string[];
  /** The list so far. */
  earlier: Item[];
  environment: NodeJS.ProcessEnv;
  /** Reports progress. */
  log: (message: string) => void;
}

/**
 * The new list: what forges and histories say now, and what the list said before about everything else. Rejects with an
 * `OperatorProblem` that names all problems with the sources.
 */
export async function updateItems(update: Update): Promise<Item[]> {
  const answers = await askForges(update);
  const read = await readSources(update, answers);
  const earlier = new Map(update.earlier.map((item) => [item.url, item]));
  return update.linked.map(({ url }) => {
    const item = addAnswer(read.get(url) ?? { url, state: 'unknown' }, answers.get(url));
    return cleanItem(addEarlier(item, earlier.get(url)));
  });
}

async function readSources({ linked, sources, renamed, log }: Update, answers: Map<string, Answer>): Promise<Map<string, Item>> {
  const nameOf = ({ place }: Linked): string => renamed.get(place.repository.toLowerCase()) ?? place.repository.toLowerCase();
  const byRepository = Map.groupBy(linked, nameOf);
  const needed = sources.filter(({ repository }) => byRepository.has(repository.toLowerCase()));
  const unused = sources.filter((source) => !needed.includes(source)).map(({ repository }) => repository);
  if (unused.length > 0) log(`The content links to nothing in ${unused.join(', ')}.`);
  const items: Item[] = [];
  const problems: string[] = [];
  for (const [index, source] of needed.entries()) {
    log(`[${index + 1}/${needed.length}] Reading the history of ${source.repository}`);
    try {
      items.push(...(await readSource(source, byRepository.get(source.repository.toLowerCase()) ?? [], answers)));
    } catch (error) {
      const problem = toOperatorProblem(error);
      if (!(problem instanceof OperatorProblem)) throw problem;
      problems.push(`${source.repository}: ${problem.message}`);
    }
  }
  if (problems.length > 0) throw new OperatorProblem(problems.join('\n'));
  return new Map(items.map((item) => [item.url, item]));
}

async function readSource({ repository, path }: Source, linked: Linked[], answers: Map<string, Answer>): Promise<Item[]> {
  const opened = await openRepository(path);
  try {
    const forge = findForge(new URL(linked[0]?.url ?? ''));
    if (!forge) return [];
    const refs = linked.flatMap(({ place }) => (place.number === undefined ? [] : [forge.toRef(place.number)]));
    const history = indexHistory(await readHistory(opened, refs), repository, forge);
    return linked.map((one) => judge(history, one, answers.get(one.url)));
  } finally {
    opened.close();
  }
}

/** What forges answer, by address. They are asked for releases only where no history is given. */
async function askForges({ linked, sources, renamed, forges, environment, log }: Update): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const read = new Set(sources.map(({ repository }) => repository.toLowerCase()));
  for (const name of forges) {
    const api = apis[name];
    if (!api) continue;
    const { [api.tokenVariable]: token, [api.addressVariable]: address, XDG_CACHE_HOME: caches } = environment;
    if (!token)
      throw new OperatorProblem(
        `--${name} requires a token. Create one that can read public repositories, and set ${api.tokenVariable} to it.`,
      );
    const cache = join(caches || join(homedir(), '.cache'), 'trellis', 'references', name);
    const ask = api.open({ token, address, cache, log });
    const asked = linked.filter(({ url }) => new URL(url).hostname === api.host);
    for (const [index, { url, place }] of asked.entries()) {
      if (index % 10 === 0) log(`Asking ${name}: ${index} of ${asked.length} references done`);
      const repository = place.repository.toLowerCase();
      answers.set(url, await ask(place, { withRelease: !read.has(renamed.get(repository) ?? repository) }));
    }
  }
  return answers;
}
