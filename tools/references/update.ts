import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Answer, apis } from '../../src/forges/api/index.ts';
import { findForge } from '../../src/forges/index.ts';
import { toArchive } from './archive.ts';
import { addAnswer, addEarlier } from './combine.ts';
import { readHistory } from './history.ts';
import type { Item } from './item.ts';
import type { Linked } from './linked.ts';
import { OperatorProblem } from './problem.ts';
import { openRepository } from './repository.ts';
import type { Source } from './sources.ts';
import { judge } from './verdict.ts';

export interface Update {
  linked: Linked[];
  sources: Source[];
  /** Former name of a repository → the name of the source that has its history, both in lower case. */
  renamed: Map<string, string>;
  /** Names of the forges that are asked. */
  forges: string[];
  /** What the list says so far. */
  earlier: Item[];
  environment: NodeJS.ProcessEnv;
  /** Says what takes long. */
  log: (message: string) => void;
}

/**
 * The whole list anew: what forges and histories say now, and what the list said before where they say nothing. Rejects with
 * one `OperatorProblem` that names everything that is wrong with the sources.
 */
export async function updateItems(update: Update): Promise<Item[]> {
  const answers = await askForges(update);
  const read = await readSources(update, answers);
  const earlier = new Map(update.earlier.map((item) => [item.url, item]));
  return update.linked.map(({ url }): Item => {
    const answer = answers.get(url);
    const item = addAnswer(read.get(url) ?? { url, state: 'unknown' }, answer);
    return addEarlier(item, earlier.get(url));
  });
}

async function readSources({ linked, sources, renamed, log }: Update, answers: Map<string, Answer>): Promise<Map<string, Item>> {
  const names = (place: Linked['place']): string => renamed.get(place.repository.toLowerCase()) ?? place.repository.toLowerCase();
  const byRepository = Map.groupBy(linked, ({ place }) => names(place));
  const needed = sources.filter(({ repository }) => byRepository.has(repository.toLowerCase()));
  const idle = sources.filter((source) => !needed.includes(source)).map(({ repository }) => repository);
  if (idle.length > 0) log(`Content links to nothing in ${idle.join(', ')}.`);
  const items = new Map<string, Item>();
  const problems: string[] = [];
  for (const [index, source] of needed.entries()) {
    log(`[${index + 1}/${needed.length}] Reading the history of ${source.repository}.`);
    try {
      for (const item of await readSource(source, byRepository.get(source.repository.toLowerCase()) ?? [], answers))
        items.set(item.url, item);
    } catch (error) {
      if (!(error instanceof OperatorProblem)) throw error;
      problems.push(`${source.repository}: ${error.message}`);
    }
  }
  if (problems.length > 0) throw new OperatorProblem(problems.join('\n'));
  return items;
}

async function readSource({ repository, path }: Source, linked: Linked[], answers: Map<string, Answer>): Promise<Item[]> {
  const opened = await openRepository(path);
  try {
    const forge = findForge(new URL(linked[0]?.url ?? ''));
    if (!forge) return [];
    const refs = linked.flatMap(({ place }) => (place.number === undefined ? [] : [forge.toRef(place.number)]));
    const archive = toArchive(await readHistory(opened, refs), repository, forge);
    return linked.map((one) => judge(archive, one, answers.get(one.url)));
  } finally {
    opened.close();
  }
}

/** Answers by address. Releases are only asked for where no history tells them. */
async function askForges({ linked, sources, renamed, forges, environment, log }: Update): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const read = new Set(sources.map(({ repository }) => repository.toLowerCase()));
  for (const name of forges) {
    const api = apis[name];
    if (!api) continue;
    const { [api.tokenVariable]: token, [api.addressVariable]: address, XDG_CACHE_HOME: caches } = environment;
    if (!token)
      throw new OperatorProblem(
        `--${name} needs a token. Make one that may read public repositories, and put it into ${api.tokenVariable}.`,
      );
    const cache = join(caches || join(homedir(), '.cache'), 'trellis', 'references', name);
    const ask = api.open({ token, address, cache, log });
    const asked = linked.filter(({ url }) => new URL(url).hostname === api.host);
    for (const [index, { url, place }] of asked.entries()) {
      if (index % 10 === 0) log(`Asking ${name}: ${index} of ${asked.length} references.`);
      const repository = place.repository.toLowerCase();
      answers.set(url, await ask(place, { withRelease: !read.has(renamed.get(repository) ?? repository) }));
    }
  }
  return answers;
}
