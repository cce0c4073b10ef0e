import { formatCount } from '../formats/counts.ts';
import { findStorylines } from './browsing.ts';
import { referenceKinds } from './reference-kinds.ts';
import { countUses, type Reference } from './references.ts';
import type { Repository } from './repositories.ts';
import type { Storyline } from './storylines.ts';
import type { Topic } from './topics.ts';

/** What is used most first; of equals, the newest number. */
export const byUse = (a: Reference, b: Reference): number =>
  countUses(b) - countUses(a) || (b.number ?? 0) - (a.number ?? 0) || (a.id < b.id ? -1 : 1);

/** Topics that cite something of a repository, newest event first. */
export const listTopics = ({ references }: Repository): Topic[] =>
  [...new Set(references.flatMap(({ topics }) => topics))].sort((a, b) => b.event.id.localeCompare(a.event.id));

/** Storylines that cite something of a repository or tell of a topic that does, with the number of those topics; most first. */
export function listStorylines(repository: Repository): { storyline: Storyline; topics: number }[] {
  const told = findStorylines(listTopics(repository)).map(({ storyline, topics }) => ({ storyline, topics: topics.length }));
  const citing = new Set(repository.references.flatMap(({ storylines }) => storylines));
  const others = [...citing].filter((storyline) => !told.some((one) => one.storyline === storyline));
  return [...told, ...others.map((storyline) => ({ storyline, topics: 0 }))];
}

/** What is cited in a repository, in words: `12 pull requests, 3 issues, 1 branch`; empty where only its home page is cited. */
export const describeRepository = ({ references }: Repository): string =>
  Object.entries(referenceKinds)
    .filter(([kind]) => kind !== 'repository')
    .flatMap(([kind, { one, many }]) => {
      const count = references.filter((reference) => reference.kind === kind).length;
      return count > 0 ? [formatCount(count, one.toLowerCase(), many.toLowerCase())] : [];
    })
    .join(', ');

/** Who cites a reference, in words: `3 topics, 1 storyline`. */
export const describeUses = ({ topics, storylines, events }: Reference): string =>
  [
    { list: topics, noun: 'topic' },
    { list: storylines, noun: 'storyline' },
    { list: events, noun: 'event' },
  ]
    .filter(({ list }) => list.length > 0)
    .map(({ list, noun }) => formatCount(list.length, noun))
    .join(', ');

/** The day up to which the history of a repository was read; undefined where nobody has read it. */
export const findDay = ({ references }: Repository): Date | undefined =>
  references.flatMap(({ record }) => record?.asOf ?? []).sort((a, b) => b.getTime() - a.getTime())[0];

/** Repositories that are no fork, each with its forks; the one with most topics first. */
export function listUpstreams(repositories: Repository[]): Repository[] {
  const size = new Map(repositories.map((repository) => [repository, listTopics(repository).length]));
  const compare = (a: Repository, b: Repository): number => (size.get(b) ?? 0) - (size.get(a) ?? 0) || a.id.localeCompare(b.id);
  return repositories.filter(({ upstream }) => !upstream).sort(compare);
}
