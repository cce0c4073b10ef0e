import type { Forge } from '../../src/forges/index.ts';
import { findAncestors, listFirstParents, type Places } from './ancestry.ts';
import type { History } from './history.ts';
import { type Reading, readMessage, stripBackport } from './messages.ts';

/** A history of which every message was read: what questions about single changes are put to. */
export interface Archive extends History {
  /** `owner/name` */
  repository: string;
  forge: Forge;
  /** What each commit says, at its place. */
  readings: Reading[];
  /** The earlier commits that each commit takes back or brings back, at its place. */
  turns: Turned[][];
  /** What the default branch has. */
  onDefault: Places;
  /** The default branch itself, oldest first. */
  mainLine: number[];
  /** The day of the newest commit of the default branch. */
  asOf: string;
}

/** A turn whose commit was found, or that names a pull request by its number. */
export type Turned = { isIn: boolean } & ({ place: number } | { number: number });

export function toArchive(history: History, repository: string, forge: Forge): Archive {
  const readings = history.commits.map((commit) => readMessage(commit, forge));
  const onDefault = findAncestors(history, history.head);
  const days = history.commits.filter((_, place) => onDefault[place]).map(({ day }) => day);
  return {
    ...history,
    repository,
    forge,
    readings,
    turns: findTurned(history, readings),
    onDefault,
    mainLine: listFirstParents(history, history.head),
    asOf: days.sort().at(-1) ?? '',
  };
}

/** Place of the commit with a hash, which may be shortened to seven signs. */
export function findCommit({ commits }: History, hash: string): number | undefined {
  const place = hash.length < 7 ? -1 : commits.findIndex((commit) => commit.hash.startsWith(hash.toLowerCase()));
  return place < 0 ? undefined : place;
}

/** A quoted title is that of the last commit before which has it. */
function findTurned(history: History, readings: Reading[]): Turned[][] {
  const titled = new Map<string, number>();
  return readings.map(({ title, turns }, place) => {
    const found = turns.flatMap((turn): Turned[] => {
      if ('number' in turn) return [turn];
      const target = 'hash' in turn ? findCommit(history, turn.hash) : titled.get(turn.title);
      return target === undefined || target >= place ? [] : [{ isIn: turn.isIn, place: target }];
    });
    titled.set(stripBackport(title), place);
    return found;
  });
}
