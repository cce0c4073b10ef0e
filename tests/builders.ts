import type { z } from 'astro/zod';
import type { Content, Entry } from '../src/model/content.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../src/model/knowledge-base.ts';
import { listCollections } from '../src/schemas/collections.ts';
import { type EventData, eventSchema } from '../src/schemas/event.ts';
import { type MentionData, mentionSchema } from '../src/schemas/mention.ts';
import { type ReferenceData, referenceSchema } from '../src/schemas/reference.ts';
import { type StorylineData, storylineSchema } from '../src/schemas/storyline.ts';
import { eventIdOf } from '../src/schemas/text.ts';
import { type TopicData, topicSchema } from '../src/schemas/topic.ts';
import {
  type AreaData,
  areaSchema,
  type GepData,
  type GlossaryData,
  gepSchema,
  glossarySchema,
  type OutcomeData,
  outcomeSchema,
  type TermData,
  termSchema,
} from '../src/schemas/vocabulary.ts';

/** Entries for tests: name what the test is about, the rest is filled in. All pass the real schemas. */

type Input<Schema extends z.ZodType> = Partial<z.input<Schema>>;

export const topic = (
  id: string,
  { body = '', ...data }: Input<typeof topicSchema> & { body?: string } = {},
): Entry<TopicData> => ({
  id,
  data: topicSchema.parse({
    title: `Title of ${id}`,
    summary,
    area: 'networking',
    tags: ['vpn', 'testing'],
    outcome: 'merged',
    outcomeNote: 'The pull request was merged.',
    source: `https://wrapup.example/${eventIdOf(id)}`,
    ...data,
  }),
  body,
  file: `src/content/topics/${id}.mdx`,
});

export const event = (id: string, data: Input<typeof eventSchema> = {}): Entry<EventData> => ({
  id,
  data: eventSchema.parse({
    title: `Hackathon of ${id}`,
    summary,
    start: `${id}-10`,
    end: `${id}-14`,
    place: 'Schelklingen',
    organizers: [{ name: 'The community' }],
    wrapUp: `https://wrapup.example/${id}`,
    ...data,
  }),
  body: '',
  file: `src/content/events/${id}.mdx`,
});

/** A storyline that tells of some topics. */
export const storyline = (id: string, topics: string[], data: Input<typeof storylineSchema> = {}): Entry<StorylineData> => ({
  id,
  data: storylineSchema.parse({
    title: `Story of ${id}`,
    summary,
    chapters: topics.map((one) => ({ topic: one, note: `What ${one} changed.` })),
    ...data,
  }),
  body: '',
  file: `src/content/storylines/${id}.mdx`,
});

export const tag = (id: string, data: Input<typeof termSchema> = {}): Entry<TermData> =>
  item('tags', id, termSchema.parse({ id, ...named(id), ...data }));
export const area = (id: string, data: Input<typeof areaSchema> = {}): Entry<AreaData> =>
  item('areas', id, areaSchema.parse({ id, ...named(id), color: 1, ...data }));
export const outcome = (id: string, data: Input<typeof outcomeSchema> = {}): Entry<OutcomeData> =>
  item('outcomes', id, outcomeSchema.parse({ id, ...named(id), mark: 'flower', ...data }));
export const gep = (id: number, data: Input<typeof gepSchema> = {}): Entry<GepData> =>
  item(
    'geps',
    String(id),
    gepSchema.parse({ id, title: `Proposal ${id}`, status: 'draft', url: 'https://gep.example/', ...data }),
  );
export const term = (id: string, data: Input<typeof glossarySchema> = {}): Entry<GlossaryData> =>
  item('glossary', id, glossarySchema.parse({ id, term: id, definition: `What ${id} means.`, ...data }));
export const address = (id: string, ...urls: string[]): Content['addresses'][number] =>
  item('addresses', id, listCollections.addresses.parse({ id, urls }));

export const reference = (url: string, data: Input<typeof referenceSchema> = {}): Entry<ReferenceData> =>
  item('references', url, referenceSchema.parse({ url, state: 'unknown', ...data }));

export const mention = (repository: string, proposals: MentionData['proposals'], asOf = '2026-08-21'): Entry<MentionData> =>
  item('mentions', repository, mentionSchema.parse({ repository, proposals, asOf }));

/** Content made of the given entries and of whatever events and vocabulary they name. */
export function contentOf(given: Partial<Content>): Content {
  const { topics = [], events = [], areas = [], tags = [], outcomes = [], geps = [] } = given;
  const data = topics.map((one) => one.data);
  return {
    storylines: [],
    glossary: [],
    addresses: [],
    references: [],
    mentions: [],
    ...given,
    topics,
    events: fill(
      events,
      topics.map(({ id }) => eventIdOf(id)),
      event,
    ),
    areas: fill(
      areas,
      data.map((one) => one.area),
      area,
    ),
    tags: fill(
      tags,
      data.flatMap((one) => one.tags),
      tag,
    ),
    outcomes: fill(
      outcomes,
      data.map((one) => one.outcome),
      outcome,
    ),
    geps: fill(
      geps,
      data.flatMap((one) => one.geps.map(String)),
      (id) => gep(Number(id)),
    ),
  };
}

/** The knowledge base of some entries and of whatever they name. */
export const kbOf = (given: Partial<Content>): KnowledgeBase => buildKnowledgeBase(contentOf(given));

function fill<Data>(given: Entry<Data>[], named: string[], build: (id: string) => Entry<Data>): Entry<Data>[] {
  const missing = [...new Set(named)].filter((id) => !given.some((entry) => entry.id === id));
  return [...given, ...missing.map(build)];
}

const item = <Data>(list: string, id: string, data: Data): Entry<Data> => ({
  id,
  data,
  body: '',
  file: `src/content/${list}.yaml`,
});
const named = (id: string) => ({ label: id, description: `What ${id} means.` });
const summary = 'A summary that is long enough to stand alone in a list of search results.';
