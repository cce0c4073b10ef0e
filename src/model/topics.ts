import { routes } from '../routes.ts';
import { eventIdOf } from '../schemas/text.ts';
import type { TopicData } from '../schemas/topic.ts';
import { listMentionedTopics, listOutsideLinks } from './body-links.ts';
import { type Catalog, getById, toCatalog } from './catalog.ts';
import type { Place } from './chapters.ts';
import type { Content, Entry } from './content.ts';
import type { Event } from './events.ts';
import type { Gep } from './geps.ts';
import { type Later, type Link, toLater, toLink } from './links.ts';
import { type NextStep, toNextStep } from './next-steps.ts';
import type { Reference, ReferenceRegistry } from './references.ts';
import type { Relation } from './related.ts';
import { type Status, toStatus } from './status.ts';
import type { Area, Outcome, Tag } from './vocabulary.ts';

/** One topic of one hackathon. Where front matter holds an id, it holds the thing itself. */
export interface Topic extends Omit<TopicData, LinkedField> {
  id: string;
  url: string;
  file: string;
  body: string;
  event: Event;
  area: Area;
  tags: Tag[];
  outcome: Outcome;
  /** Where it stands today; undefined until somebody looked. */
  status: Status | undefined;
  geps: Gep[];
  links: Link[];
  later: Later[];
  /** Everything outside the site that it links to, each once. */
  cited: Reference[];
  /** Where the topic could be found before it had a page here. */
  oldAddresses: string[];
  continues: Topic[];
  continuedBy: Topic[];
  nextSteps: NextStep[];
  /** Next steps of earlier topics that this one took up. */
  takesUp: NextStep[];
  /** The topics of those steps, each once. */
  takesUpFrom: Topic[];
  /** Topics to which its text links. */
  mentions: Topic[];
  /** Topics whose text links here. */
  mentionedBy: Topic[];
  /** Its place in each storyline that includes it. */
  places: Place[];
  /** Topics with much in common that nothing else on its page names; closest first. */
  related: Relation[];
}

type LinkedField = 'area' | 'tags' | 'outcome' | 'status' | 'geps' | 'links' | 'later' | 'continues' | 'nextSteps';

/** What topics are filed under, and the references that they share. */
interface Shelves {
  events: Catalog<Event>;
  areas: Catalog<Area>;
  tags: Catalog<Tag>;
  outcomes: Catalog<Outcome>;
  geps: Catalog<Gep>;
  references: ReferenceRegistry;
}

/** Topics, newest event first, then by title; linked with each other and with what they are filed under. */
export function makeTopics(content: Pick<Content, 'topics' | 'addresses'>, shelves: Shelves): Catalog<Topic> {
  const addresses = new Map(content.addresses.map(({ data }) => [data.id, data.urls.map((url) => new URL(url).href)]));
  const topics = toCatalog(
    content.topics
      .map((entry) => ({ ...toTopic(entry, shelves), oldAddresses: addresses.get(entry.id) ?? [] }))
      .sort((a, b) => b.event.id.localeCompare(a.event.id) || a.title.localeCompare(b.title)),
  );
  for (const entry of content.topics) linkTopic(getById(topics, entry.id), entry, topics, shelves.references);
  for (const topic of topics.values()) fileTopic(topic, shelves.references);
  return topics;
}

function toTopic({ id, data, body, file }: Entry<TopicData>, shelves: Shelves): Topic {
  return {
    ...data,
    id,
    url: routes.topic(id),
    file,
    body,
    source: new URL(data.source).href,
    event: getById(shelves.events, eventIdOf(id)),
    area: getById(shelves.areas, data.area),
    tags: data.tags.map((tag) => getById(shelves.tags, tag)),
    outcome: getById(shelves.outcomes, data.outcome),
    status: data.status && toStatus(data.status, shelves.references),
    geps: data.geps.map((gep) => getById(shelves.geps, String(gep))),
    links: data.links.map((link) => toLink(link, shelves.references)),
    later: toLater(data.later, shelves.references),
    cited: [],
    oldAddresses: [],
    continues: [],
    continuedBy: [],
    nextSteps: [],
    takesUp: [],
    takesUpFrom: [],
    mentions: [],
    mentionedBy: [],
    places: [],
    related: [],
  };
}

/** Links a topic with others, in both directions. */
function linkTopic(topic: Topic, { data, body }: Entry<TopicData>, topics: Catalog<Topic>, references: ReferenceRegistry): void {
  const findTopic = (id: string): Topic => getById(topics, id);
  topic.continues = data.continues.map(findTopic);
  for (const earlier of topic.continues) earlier.continuedBy.push(topic);

  topic.nextSteps = data.nextSteps.map((step) => toNextStep(step, topic, { findTopic, references }));
  for (const step of topic.nextSteps) for (const later of step.takenUpBy) takeUp(later, step);

  topic.mentions = listMentionedTopics(body)
    .flatMap((id) => topics.get(id) ?? [])
    .filter((other) => other !== topic);
  for (const other of topic.mentions) other.mentionedBy.push(topic);
}

function takeUp(topic: Topic, step: NextStep): void {
  topic.takesUp.push(step);
  if (!topic.takesUpFrom.includes(step.topic)) topic.takesUpFrom.push(step.topic);
}

/** Tells what a topic is filed under, and what it cites, about the topic. */
function fileTopic(topic: Topic, registry: ReferenceRegistry): void {
  for (const group of [topic.event, topic.area, topic.outcome, ...topic.tags, ...topic.geps]) group.topics.push(topic);
  topic.cited = [...new Set(listCited(topic, registry))];
  for (const reference of topic.cited) reference.topics.push(topic);
}

/** Everything outside the site that a topic links to: what it lists, what it gives as evidence, what its text names. */
const listCited = (topic: Topic, registry: ReferenceRegistry): Reference[] => [
  ...topic.links.map(({ reference }) => reference),
  ...topic.later.map(({ reference }) => reference),
  ...topic.nextSteps.flatMap(({ settledBy, overtakenBy }) => [...settledBy, ...overtakenBy]),
  ...(topic.status?.evidence ?? []),
  ...listOutsideLinks(topic.body).map(registry.at),
];
