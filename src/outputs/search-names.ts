import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { NamedThing } from '../search/names.ts';

/** How many topics are named with their aliases: beyond it only titles are, so that the file stays small. */
const topicsWithAliases = 400;

/** Everything that has a name, for the answers that come before full text has arrived. */
export function listNames(kb: KnowledgeBase): NamedThing[] {
  return [
    ...kb.storylines.map(({ id, title, url, aliases, names, chapters }) => ({
      kind: 'storyline' as const,
      id,
      title,
      url,
      detail: `${chapters.length} chapters, ${chapters[0]?.topic.event.month} to ${chapters.at(-1)?.topic.event.month}`,
      aliases: [...new Set([...names.map(({ name }) => name), ...aliases])].filter((name) => name !== title),
    })),
    ...kb.geps.map(({ number, label, title, url, aliases, topics }) => ({
      kind: 'gep' as const,
      id: String(number),
      title: `${label}: ${title}`,
      url,
      detail: count(topics),
      aliases: [label, title, ...aliases],
    })),
    ...kb.tags.map(({ id, label, url, aliases, topics }) => ({
      kind: 'tag' as const,
      id,
      title: label,
      url,
      detail: count(topics),
      aliases,
    })),
    ...kb.areas.map(({ id, label, url, aliases, topics }) => ({
      kind: 'area' as const,
      id,
      title: label,
      url,
      detail: count(topics),
      aliases,
    })),
    ...kb.events.map(({ id, month, url, place, topics }) => ({
      kind: 'event' as const,
      id,
      title: month,
      url,
      detail: `${place}, ${count(topics)}`,
      aliases: [id],
    })),
    ...kb.outcomes.map(({ id, label, topics }) => ({
      kind: 'outcome' as const,
      id,
      title: label,
      url: '',
      detail: count(topics),
      aliases: [],
    })),
    ...kb.glossary.map(({ id, term, url, aliases, definition }) => ({
      kind: 'term' as const,
      id,
      title: term,
      url,
      detail: shorten(definition),
      aliases,
    })),
    ...kb.topics.map(({ id, title, url, event, aliases }, index) => ({
      kind: 'topic' as const,
      id,
      title,
      url,
      detail: event.month,
      aliases: index < topicsWithAliases ? aliases : [],
    })),
  ];
}

const count = (topics: unknown[]): string => (topics.length === 1 ? '1 topic' : `${topics.length} topics`);
const shorten = (text: string): string => (text.length > 90 ? `${text.slice(0, 87).trimEnd()}…` : text).replaceAll('`', '');
