import { routes } from '../routes.ts';
import type { Reference } from './references.ts';

/** A repository in which something lies that content links to. */
export interface Repository {
  /** `owner/name` */
  id: string;
  owner: string;
  name: string;
  /** Its page on this site. */
  url: string;
  /** In the order in which content named them. */
  references: Reference[];
  /** The repository that it was forked from, where names tell. */
  upstream?: Repository;
  forks: Repository[];
}

/** A repository by `owner/name`; references and forks are added later. */
export function makeRepository(id: string): Repository {
  const slash = id.lastIndexOf('/');
  return { id, owner: id.slice(0, slash), name: id.slice(slash + 1), url: routes.repository(id), references: [], forks: [] };
}

/** The address of a repository on its forge. All forges put owner and name behind their host. */
export const sourceOf = ({ id, references: [first] }: Repository): string => new URL(id, first && new URL(first.url).origin).href;

/**
 * Links forks with their upstream. Of repositories with one name, that one is the upstream of the others which has most
 * numbered references: work on a fork ends in a pull request against its upstream. Where that does not decide, it is the
 * one whose owner has most repositories here; and where that does not either, nobody knows.
 */
export function linkForks(repositories: Repository[]): void {
  const ofOwner = Map.groupBy(repositories, ({ owner }) => owner);
  const rank = ({ references, owner }: Repository): [number, number] => [
    references.filter(({ number }) => number !== undefined).length,
    ofOwner.get(owner)?.length ?? 0,
  ];
  const compare = (a: Repository, b: Repository): number => {
    const [[numberedA, siblingsA], [numberedB, siblingsB]] = [rank(a), rank(b)];
    return numberedB - numberedA || siblingsB - siblingsA;
  };
  for (const namesakes of Map.groupBy(repositories, ({ name }) => name.toLowerCase()).values()) {
    const [first, second, ...rest] = namesakes.toSorted(compare);
    if (!first || !second || compare(first, second) === 0) continue;
    first.forks = [second, ...rest];
    for (const fork of first.forks) fork.upstream = first;
  }
}
