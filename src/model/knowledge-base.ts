import { listSiteLinks } from '../markdown/links.ts';
import { routes } from '../routes.ts';
import type { EventData } from '../schemas/event.ts';
import type { StorylineData } from '../schemas/storyline.ts';
import type { TopicData } from '../schemas/topic.ts';
import { type AreaData, outcomeMarks, type TermData } from '../schemas/vocabulary.ts';
import { site } from '../site.ts';
import { formatDays, formatMonth, formatShortMonth, monthsBetween } from './calendar.ts';
import type { Content, Entry } from './content.ts';
import type { Area, Event, Gep, Group, NextStep, Outcome, Place, Storyline, Tag, Term, Topic } from './entities.ts';
import { toReference } from './references.ts';
import { rankRelated } from './related.ts';

/**
 * All knowledge as linked objects, made from entries that the check found sound. Ids end here: whoever holds a
 * topic reaches its event, area, storylines and neighbours without a lookup.
 *
 * Lists are ordered once: events and whatever follows them from new to old, areas and tags by label, outcomes from full
 * growth to cut off, topics of one event by title.
 */
export interface KnowledgeBase {
  topics: Topic[];
  /** Newest first. */
  events: Event[];
  storylines: Storyline[];
  areas: Area[];
  /** By label; only tags that a topic carries. */
  tags: Tag[];
  outcomes: Outcome[];
  /** By number; only proposals that a topic belongs to. */
  geps: Gep[];
  glossary: Term[];
  nextSteps: NextStep[];
  /** The topic of an id. Throws when there is none. */
  topic(id: string): Topic;
}

/** Builds the knowledge base. Throws on a dangling id: `tools/content` reports them all. */
export function buildKnowledgeBase(content: Content): KnowledgeBase {
  const events = content.events.map(toEvent).sort((a, b) => b.id.localeCompare(a.id));
  const areas = content.areas.map(toArea).sort(byLabel);
  const tags = content.tags.map(toTag);
  const outcomes = content.outcomes
    .map(({ data }): Outcome => ({ ...data, topics: [] }))
    .sort((a, b) => outcomeMarks.indexOf(a.mark) - outcomeMarks.indexOf(b.mark));
  const geps = content.geps.map(
    ({ data }): Gep => ({
      ...data,
      number: data.id,
      label: `${site.proposalPrefix}-${data.id}`,
      url: routes.gep(data.id),
      source: data.url,
      topics: [],
    }),
  );
  const vocabulary = { events: byId(events), areas: byId(areas), tags: byId(tags), outcomes: byId(outcomes), geps: byId(geps) };
  const oldAddresses = new Map(content.addresses.map(({ data }) => [data.id, data.urls.map((url) => new URL(url).href)]));

  const topics = content.topics
    .map((entry) => toTopic(entry, vocabulary, oldAddresses.get(entry.id) ?? []))
    .sort((a, b) => b.event.id.localeCompare(a.event.id) || a.title.localeCompare(b.title));
  const topicById = byId(topics);
  for (const entry of content.topics) linkTopic(get(topicById, entry.id), entry, topicById);
  for (const topic of topics) registerTopic(topic);

  const storylines = content.storylines.map((entry) => toStoryline(entry, topicById, vocabulary.events)).sort(byLength);
  for (const storyline of storylines) placeChapters(storyline);
  for (const topic of topics) topic.related = rankRelated(topic, topics).slice(0, 4);

  return {
    topics,
    events,
    storylines,
    areas,
    tags: tags.filter((tag) => tag.topics.length > 0).sort(byLabel),
    outcomes,
    geps: geps.filter((gep) => gep.topics.length > 0).sort((a, b) => a.number - b.number),
    glossary: content.glossary
      .map(
        ({ data }): Term => ({
          ...data,
          url: routes.glossary(data.id),
          tag: data.tag ? get(vocabulary.tags, data.tag) : undefined,
        }),
      )
      .sort((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base' })),
    nextSteps: topics.flatMap((topic) => topic.nextSteps),
    topic: (id) => get(topicById, id),
  };
}

function toEvent({ id, data, file }: Entry<EventData>): Event {
  return {
    ...data,
    id,
    url: routes.event(id),
    file,
    month: formatMonth(id),
    shortMonth: formatShortMonth(id),
    days: formatDays(data.start, data.end),
    year: id.slice(0, 4),
    references: data.links.map(toReference),
    topics: [],
  };
}

const toArea = ({ data }: Entry<AreaData>): Area => ({ ...data, url: routes.area(data.id), topics: [] });
const toTag = ({ data }: Entry<TermData>): Tag => ({ ...data, url: routes.tag(data.id), topics: [] });

function toTopic({ id, data, body, file }: Entry<TopicData>, vocabulary: Vocabulary, oldAddresses: string[]): Topic {
  return {
    ...data,
    id,
    url: routes.topic(id),
    file,
    body,
    source: new URL(data.source).href,
    event: get(vocabulary.events, id.slice(0, 7)),
    area: get(vocabulary.areas, data.area),
    tags: data.tags.map((tag) => get(vocabulary.tags, tag)),
    outcome: get(vocabulary.outcomes, data.outcome),
    geps: data.geps.map((gep) => get(vocabulary.geps, String(gep))),
    references: data.links.map(toReference),
    oldAddresses,
    continues: [],
    continuedBy: [],
    nextSteps: [],
    takesUp: [],
    mentionedBy: [],
    places: [],
    related: [],
  };
}

/** Links a topic with others in both directions. */
function linkTopic(topic: Topic, { data, body }: Entry<TopicData>, topics: Map<string, Topic>): void {
  for (const id of data.continues) {
    const earlier = get(topics, id);
    topic.continues.push(earlier);
    earlier.continuedBy.push(topic);
  }
  for (const step of data.nextSteps) {
    const nextStep: NextStep = { ...step, topic, takenUpBy: step.takenUpBy.map((id) => get(topics, id)) };
    topic.nextSteps.push(nextStep);
    for (const later of nextStep.takenUpBy) later.takesUp.push(nextStep);
  }
  for (const mentioned of listMentioned(body, topics)) {
    if (mentioned !== topic && !mentioned.mentionedBy.includes(topic)) mentioned.mentionedBy.push(topic);
  }
}

/** Topics that a text links to. */
function listMentioned(body: string, topics: Map<string, Topic>): Topic[] {
  return listSiteLinks(body).flatMap(({ path }) => topics.get(path.replace(/^\/topics\/|\/$/g, '')) ?? []);
}

function registerTopic(topic: Topic): void {
  for (const group of [topic.event, topic.area, topic.outcome, ...topic.tags, ...topic.geps]) group.topics.push(topic);
}

function toStoryline(
  { id, data, body, file }: Entry<StorylineData>,
  topics: Map<string, Topic>,
  events: Map<string, Event>,
): Storyline {
  const storyline: Storyline = {
    ...data,
    id,
    url: routes.storyline(id),
    file,
    body,
    names: data.names.map(({ name, since }) => ({ name, since: get(events, since) })),
    chapters: [],
  };
  storyline.chapters = data.chapters.map(({ topic: topicId, note }, index) => {
    const topic = get(topics, topicId);
    const before = data.chapters[index - 1]?.topic.slice(0, 7);
    return { storyline, topic, note, number: index + 1, gap: before ? monthsBetween(before, topic.event.id) : 0 };
  });
  return storyline;
}

/** Gives each topic of a storyline its place in it. */
function placeChapters(storyline: Storyline): void {
  for (const [index, chapter] of storyline.chapters.entries()) {
    const place: Place = {
      ...chapter,
      of: storyline.chapters.length,
      previous: storyline.chapters[index - 1]?.topic,
      next: storyline.chapters[index + 1]?.topic,
    };
    chapter.topic.places.push(place);
  }
}

const byId = <Item extends { id: string | number }>(items: Item[]): Map<string, Item> =>
  new Map(items.map((item) => [String(item.id), item]));
const byLabel = (a: Group, b: Group): number => a.label.localeCompare(b.label, 'en', { sensitivity: 'base' });
const byLength = (a: Storyline, b: Storyline): number => b.chapters.length - a.chapters.length || a.title.localeCompare(b.title);

function get<Item>(items: Map<string, Item>, id: string): Item {
  const item = items.get(id);
  if (!item) throw new Error(`There is no entry with the id "${id}".`);
  return item;
}

interface Vocabulary {
  events: Map<string, Event>;
  areas: Map<string, Area>;
  tags: Map<string, Tag>;
  outcomes: Map<string, Outcome>;
  geps: Map<string, Gep>;
}
