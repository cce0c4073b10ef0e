import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Answer, apis } from '../../src/forges/api/index.ts';
import { findForge } from '../../src/forges/index.ts';
import { addAnswer, addEarlier } from './combine.ts';
import { readHistory } from './history.ts';
import { indexHistory } from './indexed-history.ts';
import { cleanItem, type Item } from './item.ts';
import type { Linked } from './linked.ts';
import { combineMentions, countMentions, type Mention, type Proposal } from './mentions.ts';
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
  /** The proposals whose mentions in commits are counted. */
  proposals: Proposal[];
  /** What was counted so far. */
  earlierMentions: Mention[];
  environment: NodeJS.ProcessEnv;
  /** Reports progress. */
  log: (message: string) => void;
}

/** Both lists. */
export interface Updated {
  items: Item[];
  mentions: Mention[];
}

/**
 * The new lists: what forges and histories say now, and what the lists said before about everything else. Rejects with an
 * `OperatorProblem` that names all problems with the sources.
 */
export async function updateItems(update: Update): Promise<Updated> {
  const answers = await askForges(update);
  const read = await readSources(update, answers);
  const found = new Map(read.items.map((item) => [item.url, item]));
  const earlier = new Map(update.earlier.map((item) => [item.url, item]));
  const items = update.linked.map(({ url }) => {
    const item = addAnswer(found.get(url) ?? { url, state: 'unknown' }, answers.get(url));
    return cleanItem(addEarlier(item, earlier.get(url)));
  });
  return { items, mentions: combineMentions(read.mentions, update.earlierMentions) };
}

async function readSources({ linked, sources, renamed, proposals, log }: Update, answers: Map<string, Answer>): Promise<Updated> {
  const nameOf = ({ place }: Linked): string => renamed.get(place.repository.toLowerCase()) ?? place.repository.toLowerCase();
  const byRepository = Map.groupBy(linked, nameOf);
  const needed = sources.filter(({ repository }) => proposals.length > 0 || byRepository.has(repository.toLowerCase()));
  const unused = sources.filter((source) => !needed.includes(source)).map(({ repository }) => repository);
  if (unused.length > 0) log(`The content links to nothing in ${unused.join(', ')}.`);
  const read: Updated = { items: [], mentions: [] };
  const problems: string[] = [];
  for (const [index, source] of needed.entries()) {
    log(`[${index + 1}/${needed.length}] Reading the history of ${source.repository}`);
    try {
      const ofSource = { linked: byRepository.get(source.repository.toLowerCase()) ?? [], proposals, answers };
      const { items, mentions } = await readSource(source, ofSource);
      read.items.push(...items);
      read.mentions.push(...mentions);
    } catch (error) {
      const problem = toOperatorProblem(error);
      if (!(problem instanceof OperatorProblem)) throw problem;
      problems.push(`${source.repository}: ${problem.message}`);
    }
  }
  if (problems.length > 0) throw new OperatorProblem(problems.join('\n'));
  return read;
}

async function readSource(
  { repository, path }: Source,
  { linked, proposals, answers }: { linked: Linked[]; proposals: Proposal[]; answers: Map<string, Answer> },
): Promise<Updated> {
  const opened = await openRepository(path);
  try {
    const forge = linked[0] && findForge(new URL(linked[0].url));
    const refs = linked.flatMap(({ place }) => (forge && place.number !== undefined ? [forge.toRef(place.number)] : []));
    const history = await readHistory(opened, refs);
    const indexed = forge && indexHistory(history, repository, forge);
    return {
      items: indexed ? linked.map((one) => judge(indexed, one, answers.get(one.url))) : [],
      mentions: proposals.length > 0 ? [countMentions(history, repository, proposals)] : [],
    };
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
