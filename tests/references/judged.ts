import { github } from '../../src/forges/github.ts';
import { readHistory } from '../../tools/references/history.ts';
import { indexHistory } from '../../tools/references/indexed-history.ts';
import type { Item } from '../../tools/references/item.ts';
import { toLinked } from '../../tools/references/linked.ts';
import type { Hint } from '../../tools/references/merges.ts';
import { openRepository } from '../../tools/references/repository.ts';
import { judge } from '../../tools/references/verdict.ts';
import { type MadeRepository, makeFolder } from './make-repository.ts';

export const base = 'https://github.com/acme/app';

export interface Question {
  /** Below the repository: `pull/12`, `tree/feature`, `commit/<hash>`. */
  path: string;
  /** First day of the event that links to it. */
  event?: string;
  hint?: Hint;
}

/** What is found of a reference in a repository that git has read, without the address. */
export async function judgeIn(
  made: MadeRepository,
  { path, event = '2024-01-01', hint = {} }: Question,
): Promise<Omit<Item, 'url'>> {
  using folder = makeFolder();
  const linked = toLinked(`${base}/${path}`);
  if (!linked) throw new Error(`${path} is nothing that can be merged.`);
  const repository = await openRepository(made.write(folder.path));
  const refs = linked.place.number === undefined ? [] : [github.toRef(linked.place.number)];
  const history = indexHistory(await readHistory(repository, refs), 'acme/app', github);
  const { url: _, ...item } = judge(history, { ...linked, event }, hint);
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Omit<Item, 'url'>;
}
