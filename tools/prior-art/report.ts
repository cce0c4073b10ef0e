import type { TopicFacts } from '../../src/outputs/prior-art.ts';
import type { Relation } from '../../src/prior-art/related.ts';

/** An earlier topic that a proposal resembles, with full addresses. */
export interface PriorRecord extends TopicFacts {
  id: string;
  score: number;
  because: string[];
}

/** Joins what was found with what is known; `origin` is where the site is served. */
export function toRecords(relations: Relation[], facts: Record<string, TopicFacts>, origin: string): PriorRecord[] {
  const absolute = (url: string) => new URL(url.replace(/^\//, ''), origin.replace(/\/?$/, '/')).href;
  return relations.flatMap(({ id, score, because }) => {
    const topic = facts[id];
    if (!topic) return [];
    const storylines = topic.storylines.map(({ title, url }) => ({ title, url: absolute(url) }));
    return [{ id, score: Math.round(score * 1000) / 1000, ...topic, url: absolute(topic.url), storylines, because }];
  });
}

/** What was found, best first, to be read in a terminal. */
export const toText = (found: PriorRecord[]): string =>
  found.length === 0
    ? 'No earlier topic resembles this.'
    : found
        .map(({ title, url, storylines, because, ...topic }, index) =>
          [
            `${index + 1}. ${title}`,
            `   ${describe(topic)}`,
            ...(storylines.length > 0 ? [`   Storylines: ${storylines.map((one) => one.title).join(', ')}`] : []),
            `   In common: ${because.join(', ')}`,
            `   ${url}`,
          ].join('\n'),
        )
        .join('\n');

/** A comment for the issue that proposes a topic. What comes from the proposal is code, so that it formats nothing and calls nobody. */
export const toMarkdown = (found: PriorRecord[]): string =>
  found.length === 0
    ? 'No earlier topic of the hackathons resembles this proposal.'
    : [
        '**Earlier topics that this proposal resembles**',
        '',
        ...found.map(({ title, url, storylines, because, ...topic }) => {
          const stories = storylines.map((one) => `[${escapeMarkdown(one.title)}](${one.url})`).join(', ');
          const words = because.map(toCode).join(', ');
          return `- [${escapeMarkdown(title)}](${url}) (${describe(topic)}).${stories ? ` Storyline: ${stories}.` : ''} In common: ${words}`;
        }),
        '',
        'Compared by words, references and names. Please say if one of them is not related.',
      ].join('\n');

const describe = ({ event, outcome, state }: Pick<TopicFacts, 'event' | 'outcome' | 'state'>): string =>
  [`${event}: ${outcome.toLowerCase()}`, ...(state ? [`today ${state}`] : [])].join('; ');

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>~|#@]/g, '\\$&');
const toCode = (text: string): string => `\`${text.replaceAll('`', '')}\``;
