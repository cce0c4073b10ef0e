import type { Content } from '../../src/model/content.ts';
import { httpsUrl } from '../../src/schemas/text.ts';
import type { Block } from '../drafts/entry-text.ts';
import type { Archive } from '../suggestions/archive.ts';
import { type Suggestions, suggest } from '../suggestions/suggest.ts';
import { createResolver, type Resolver, toComparableAnchor } from './draft/addresses.ts';
import { toEventBlocks } from './draft/event-draft.ts';
import { listTakenNames, type TakenNames, takeAliases, takeTitle } from './draft/names.ts';
import type { Remainder } from './draft/render.ts';
import { toFreeId, toSlug } from './draft/slug.ts';
import { type TopicContent, toTopicContent } from './draft/topic-content.ts';
import { toTopicBlocks } from './draft/topic-draft.ts';
import type { Existing, ExistingEntries } from './existing.ts';
import { matchTopics } from './match.ts';
import { listPageLinks } from './page/links.ts';
import type { Page, PageTopic } from './page/page.ts';

/** What is known besides the page. */
export interface Setting {
  /** Year and month of the event. */
  event: string;
  /** Address under which the page is published. */
  pageUrl: string;
  content: Content;
  /** What earlier events teach. */
  archive: Archive;
  /** Entries that exist where the drafts should go. */
  existing: ExistingEntries;
  /** Day on which drafts come into the archive. */
  today: string;
  /** Told after each topic. */
  onProgress?: (done: number, all: number) => void;
}

/** An entry as the page would have it. */
export interface Draft {
  id: string;
  title: string;
  /** Line of the page. */
  line: number;
  blocks: Block[];
  existing: Existing | undefined;
  remainder: Remainder[];
}

export interface TopicDraft extends Draft {
  /** Address of the section. */
  source: string;
  content: TopicContent;
  suggestions: Suggestions;
  /** Numbers of proposals that it names and `geps.yaml` does not have. */
  unknownGeps: number[];
}

export interface Drafts {
  event: Draft;
  topics: TopicDraft[];
}

/** Drafts all entries of a page. Pure: the same page and setting give the same drafts. */
export function draftPage(page: Page, setting: Setting): Drafts {
  const { content, event, pageUrl } = setting;
  const taken = listTakenNames(content, event);
  const sources = page.topics.map(({ url, anchor }) => url ?? toSource(pageUrl, anchor));
  const placed = placeTopics(page, sources, setting);
  const resolver = createResolver({
    pageUrl,
    topics: new Map(page.topics.map((topic, index) => [toComparableAnchor(topic.anchor), placed[index]?.id ?? ''])),
  });
  const knownGeps = new Set(content.geps.map(({ data }) => data.id));
  const topics = page.topics.map((topic, index): TopicDraft => {
    const found = toTopicContent(topic, topic.tree, resolver);
    const source = sources[index] ?? pageUrl;
    const suggestions = suggest(
      {
        title: topic.title,
        text: found.words.all,
        result: found.words.result,
        urls: found.links.map(({ url }) => url),
        geps: found.geps,
      },
      setting.archive,
    );
    const named = nameTopic(topic, event, taken);
    setting.onProgress?.(index + 1, page.topics.length);
    return {
      id: placed[index]?.id ?? '',
      existing: placed[index]?.existing,
      title: named.title,
      line: topic.line,
      source,
      content: found,
      suggestions,
      unknownGeps: found.geps.filter((gep) => !knownGeps.has(gep)),
      remainder: found.remainder,
      blocks: toTopicBlocks({
        ...named,
        heading: topic.source,
        labels: topic.parts.flatMap(({ label }) => label ?? []),
        isFastTrack: topic.isFastTrack,
        isPlanned: page.isPlan,
        source,
        content: found,
        suggestions,
        knownGeps,
        added: setting.today,
      }),
    };
  });
  return { event: draftEvent(page, setting, resolver, topics), topics };
}

/** Address of a section; of the page, if the anchor is longer than addresses may be. */
const toSource = (pageUrl: string, anchor: string): string => {
  const source = `${pageUrl}#${anchor}`;
  return anchor !== '' && httpsUrl.safeParse(source).success ? source : pageUrl;
};

function draftEvent(page: Page, { event, pageUrl, content, existing }: Setting, resolver: Resolver, topics: TopicDraft[]): Draft {
  const remainder: Remainder[] = [];
  const source = {
    id: event,
    title: page.title,
    facts: page.facts,
    others: page.others,
    footer: page.footer,
    wrapUp: pageUrl,
    isPlan: page.isPlan,
    topicTitles: topics.map(({ title }) => title),
  };
  const to = { tree: page.tree, resolver, isPlain: false, remainder };
  return {
    id: event,
    title: page.title ?? event,
    line: 1,
    blocks: toEventBlocks(source, to, content),
    existing: existing.event,
    remainder,
  };
}

/** The id of each topic: that of the entry that it has already, or a free one. */
function placeTopics(
  { topics }: Pick<Page, 'topics'>,
  sources: string[],
  { event, existing }: Pick<Setting, 'event' | 'existing'>,
): { id: string; existing: Existing | undefined }[] {
  const slugs = topics.map((topic, index) => toSlug(topic.title, `topic-${index + 1}`));
  const known = topics.map((topic, index) => ({
    title: topic.title,
    slug: slugs[index] ?? '',
    source: sources[index] ?? '',
    urls: [
      ...topic.links,
      ...listPageLinks(
        topic.parts.flatMap(({ blocks }) => blocks),
        topic.tree,
      ),
    ].map(({ url }) => url),
  }));
  const matched = matchTopics(known, existing.topics);
  const ids = new Set(existing.topics.map(({ id }) => id));
  return topics.map((_, index) => {
    const entry = matched.get(index);
    const id = entry?.id ?? toFreeId(event, slugs[index] ?? '', ids);
    ids.add(id);
    return { id, existing: entry };
  });
}

/** A title that no other entry has, and the other names that lead to no other. */
function nameTopic(
  topic: Pick<PageTopic, 'title' | 'isCut' | 'aliases'>,
  event: string,
  taken: TakenNames,
): { title: string; titleNote: string | undefined; aliases: string[] } {
  const wanted = topic.title.length >= 3 ? topic.title : topic.title ? `${topic.title} at the hackathon` : 'Topic without a name';
  const { title, takenBy } = takeTitle(wanted, event, taken);
  const titleNote = takenBy
    ? `"${wanted}" is ${takenBy.endsWith('…') ? 'another topic of this event' : takenBy}: say what sets this one apart`
    : topic.isCut
      ? 'shortened: the heading of the page stands above'
      : undefined;
  return { title, titleNote, aliases: takeAliases(topic.aliases, title, event, taken) };
}
