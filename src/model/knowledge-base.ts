import type { Content } from './content.ts';
import { type Event, makeEvents } from './events.ts';
import { type Gep, isKnown, linkNames, makeGeps } from './geps.ts';
import { makeGlossary, type Term } from './glossary.ts';
import { getById } from './catalog.ts';
import type { NextStep } from './next-steps.ts';
import { makeReferenceRegistry, type Reference } from './references.ts';
import { rankRelated } from './related.ts';
import type { Repository } from './repositories.ts';
import { makeStorylines, type Storyline } from './storylines.ts';
import { site } from '../site.ts';
import { makeTopics, type Topic } from './topics.ts';
import { type Area, makeAreas, makeOutcomes, makeTags, type Outcome, type Tag } from './vocabulary.ts';

/** Everything the site knows, as linked objects. Each list is in the order in which pages show it. */
export interface KnowledgeBase {
  /** Newest event first, then by title. */
  topics: Topic[];
  /** Newest first. */
  events: Event[];
  /** The longest first, then by title. */
  storylines: Storyline[];
  /** By label. */
  areas: Area[];
  /** By label; only tags that a topic carries. */
  tags: Tag[];
  /** From full growth to cut off. */
  outcomes: Outcome[];
  /** By number; only proposals that a topic belongs to, or that an entry names. */
  geps: Gep[];
  /** By term. */
  glossary: Term[];
  /** In the order of their topics. */
  nextSteps: NextStep[];
  /** Everything outside the site that content links to, what is cited most first. */
  references: Reference[];
  /** By name; forks are linked with their upstream. */
  repositories: Repository[];
  /** The topic of an id. Throws when there is none. */
  topic(id: string): Topic;
}

/** Builds the knowledge base. Throws on an id without entry: `npm run check:content` reports them all with file and line. */
export function buildKnowledgeBase(content: Content): KnowledgeBase {
  const references = makeReferenceRegistry(
    content.references,
    content.geps.map(({ data }) => ({ url: data.url, title: `${site.proposalPrefix}-${data.id}: ${data.title}` })),
  );
  const events = makeEvents(content.events, references);
  const areas = makeAreas(content.areas);
  const tags = makeTags(content.tags);
  const outcomes = makeOutcomes(content.outcomes);
  const geps = makeGeps(content.geps, content.mentions);
  const catalog = makeTopics(content, { events, areas, tags, outcomes, geps, references });
  const storylines = makeStorylines(content.storylines, { events, topics: catalog, references });
  const topics = [...catalog.values()];
  linkNames(geps, [...topics, ...storylines]);
  for (const topic of topics) topic.related = rankRelated(topic, topics.length);

  const isUsed = (group: { topics: Topic[] }): boolean => group.topics.length > 0;
  return {
    topics,
    events: [...events.values()],
    storylines,
    areas: [...areas.values()],
    tags: [...tags.values()].filter(isUsed),
    outcomes: [...outcomes.values()],
    geps: [...geps.values()].filter(isKnown),
    glossary: makeGlossary(content.glossary, tags),
    nextSteps: topics.flatMap((topic) => topic.nextSteps),
    references: references.list(),
    repositories: references.listRepositories(),
    topic: (id) => getById(catalog, id),
  };
}
