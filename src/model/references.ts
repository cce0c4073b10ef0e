import type { ReferenceData } from '../schemas/reference.ts';
import type { Entry } from './content.ts';
import type { Event } from './events.ts';
import { type Described, describeAddress, identify } from './outside-addresses.ts';
import { linkForks, makeRepository, type Repository } from './repositories.ts';
import type { Storyline } from './storylines.ts';
import type { Topic } from './topics.ts';

/** Something on another site that content links to. All addresses of it lead to one object, which knows who cites it. */
export interface Reference extends Omit<Described, 'repository'> {
  /** `owner/name#12` for what has a number; the address without its anchor for everything else. */
  id: string;
  /** The address under which content named it first. */
  url: string;
  /** Its name: as the editor of a `later` item wrote it, or from `references.yaml`. */
  title?: string;
  /** Where the address belongs to a repository. */
  repository?: Repository;
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

/** A registry without references that knows what became of them. */
export function makeReferenceRegistry(records: Entry<ReferenceData>[]): ReferenceRegistry {
  const recordById = new Map(records.map(({ data }) => [identify(data.url), data]));
  const references = new Map<string, Reference>();
  const repositories = new Map<string, Repository>();
  const repositoryOf = (name: string): Repository => getOrAdd(repositories, name.toLowerCase(), () => makeRepository(name));
  const toReference = (id: string, url: string): Reference => {
    const { repository, ...described } = describeAddress(url);
    const record = recordById.get(id);
    const reference: Reference = {
      id,
      url,
      ...described,
      ...(repository && { repository: repositoryOf(repository) }),
      ...(record && { record }),
      ...(record?.title && { title: record.title }),
      topics: [],
      storylines: [],
      events: [],
    };
    reference.repository?.references.push(reference);
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

/** What a link to a reference says where its author says nothing: the title of a post, the short form of a pull request. */
export const nameOf = ({ title, label, repository }: Reference): string => (repository ? label : (title ?? label));

/** How many topics, storylines and events cite a reference. */
const countUses = ({ topics, storylines, events }: Reference): number => topics.length + storylines.length + events.length;

/** The other topics that cite a reference of a topic. */
export const listOtherTopics = (reference: Reference, topic: Topic): Topic[] =>
  reference.topics.filter((other) => other !== topic);

function getOrAdd<Item>(items: Map<string, Item>, id: string, make: (id: string) => Item): Item {
  const item = items.get(id) ?? make(id);
  items.set(id, item);
  return item;
}
