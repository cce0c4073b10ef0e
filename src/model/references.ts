import type { ReferenceData } from '../schemas/reference.ts';
import type { Entry } from './content.ts';
import type { Event } from './events.ts';
import { type Described, describeAddress, identify } from './outside-addresses.ts';
import { readTitle } from './reference-titles.ts';
import { linkForks, makeRepository, type Repository } from './repositories.ts';
import type { Storyline } from './storylines.ts';
import type { Topic } from './topics.ts';

/** Something on another site that content links to. All addresses of it lead to one object, which knows who cites it. */
export interface Reference extends Omit<Described, 'repository'> {
  /** `owner/name#12` for what has a number; the address without its anchor for everything else. */
  id: string;
  /** The address under which content named it first. */
  url: string;
  /** Its title, as `references.yaml` or a list of the content has it, or as the editor of a `later` item wrote it. */
  title?: string;
  /** Where the address belongs to a repository. */
  repository?: Repository;
  /** Its place on the page of its repository. Missing for the repository itself, and outside of repositories. */
  anchor?: string;
  /** What `references.yaml` says became of it: state, date, release, title. */
  record?: ReferenceData;
  topics: Topic[];
  storylines: Storyline[];
  events: Event[];
}

/** All references of the content. */
export interface ReferenceRegistry {
  /** What an address leads to. It is registered on first use. */
  at(url: string): Reference;
  /** Every reference, what is cited most first. */
  list(): Reference[];
  /** Every repository with a reference, by name. Forks are linked with their upstream. */
  listRepositories(): Repository[];
}

/** A registry without references that knows what became of them, and what some of them are called. */
export function makeReferenceRegistry(
  records: Entry<ReferenceData>[],
  titled: { url: string; title: string }[] = [],
): ReferenceRegistry {
  const recordById = new Map(records.map(({ data }) => [identify(data.url), data]));
  const titleById = new Map(titled.map(({ url, title }) => [identify(url), title]));
  const references = new Map<string, Reference>();
  const repositories = new Map<string, Repository>();
  const repositoryOf = (name: string): Repository => getOrAdd(repositories, name.toLowerCase(), () => makeRepository(name));
  const toReference = (id: string, url: string): Reference => {
    const { repository, ...described } = describeAddress(url);
    const record = recordById.get(id);
    const title = titleById.get(id) ?? (record && readTitle(record));
    const reference: Reference = {
      id,
      url,
      ...described,
      ...(repository && { repository: repositoryOf(repository) }),
      ...(record && { record }),
      ...(title && { title }),
      topics: [],
      storylines: [],
      events: [],
    };
    if (reference.repository) addTo(reference.repository, reference);
    return reference;
  };
  return {
    at: (url) => getOrAdd(references, identify(url), (id) => toReference(id, url)),
    list: () => [...references.values()].sort((a, b) => countUses(b) - countUses(a) || (a.id < b.id ? -1 : 1)),
    listRepositories: () => {
      linkForks([...repositories.values()]);
      return [...repositories.values()].sort((a, b) => a.id.localeCompare(b.id, 'en', { sensitivity: 'base' }));
    },
  };
}

/** Where a reference stands on this site; undefined outside of repositories. */
export const pageOf = ({ repository, anchor }: Reference): string | undefined =>
  repository && `${repository.url}${anchor ? `#${anchor}` : ''}`;

/** What a link to a reference says where its author says nothing: the title of a post, the short form of a pull request. */
export const nameOf = ({ title, label, repository }: Reference): string => (repository ? label : (title ?? label));

/** Puts a reference on the page of its repository, under an anchor that no other one there has. */
function addTo(repository: Repository, reference: Reference): void {
  if (reference.kind !== 'repository') {
    const anchor = toAnchor(reference, repository);
    const others = repository.references.filter((other) => other.anchor?.replace(/--\d+$/, '') === anchor);
    reference.anchor = others.length > 0 ? `${anchor}--${others.length + 1}` : anchor;
  }
  repository.references.push(reference);
}

/** `ref-13558`, `branch-enh-wireguard`, `commit-1a2b3c4` */
function toAnchor({ kind, label, number }: Reference, { id }: Repository): string {
  if (number !== undefined) return `ref-${number}`;
  const name = label.startsWith(id) ? label.slice(id.length) : label;
  return [kind, ...(name.toLowerCase().match(/[a-z0-9]+/g) ?? [])].join('-');
}

/** How many topics, storylines and events cite a reference. */
export const countUses = ({ topics, storylines, events }: Reference): number => topics.length + storylines.length + events.length;

/** The other topics that cite a reference of a topic. */
export const listOtherTopics = (reference: Reference, topic: Topic): Topic[] =>
  reference.topics.filter((other) => other !== topic);

function getOrAdd<Item>(items: Map<string, Item>, id: string, make: (id: string) => Item): Item {
  const item = items.get(id) ?? make(id);
  items.set(id, item);
  return item;
}
