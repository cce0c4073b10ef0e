import { formatMonth } from '../formats/calendar.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { describeStatus } from '../model/status-words.ts';
import type { Topic } from '../model/topics.ts';
import { toComparableAddress } from '../prior-art/addresses.ts';
import { learnPriorArt, type Source } from '../prior-art/archive.ts';
import { type PriorArtFile, toFile } from '../prior-art/file.ts';
import type { PriorArt } from '../prior-art/related.ts';

/** What readers are told of an earlier topic. */
export interface TopicFacts {
  title: string;
  /** Below the base path of the site. */
  url: string;
  event: string;
  outcome: string;
  /** Where it stands today: `released in v1.135.0, two weeks later`. Undefined where nobody knows. */
  state?: string;
  storylines: { title: string; url: string }[];
}

/** The archive of all published topics, for comparison with a proposal. */
export const makePriorArt = (kb: KnowledgeBase): PriorArt => learnPriorArt(kb.topics.map(toSource));

/** What is shown of each topic that resembles a proposal, by id. */
export const listTopicFacts = (kb: KnowledgeBase): Record<string, TopicFacts> =>
  Object.fromEntries(kb.topics.map((topic) => [topic.id, toFacts(topic)]));

/** The file that the browser loads to compare a proposal without sending it anywhere. */
export const toPriorArtFile = (kb: KnowledgeBase): { archive: PriorArtFile; facts: Record<string, TopicFacts> } => ({
  archive: toFile(makePriorArt(kb)),
  facts: listTopicFacts(kb),
});

const toSource = ({ id, title, summary, aliases, body, nextSteps, links, geps, oldAddresses, source }: Topic): Source => ({
  id,
  title,
  summary,
  aliases,
  body,
  nextSteps: nextSteps.map(({ text }) => text),
  urls: links.map(({ url }) => url),
  geps: geps.map(({ number }) => number),
  addresses: [...new Set([source, ...oldAddresses].map(toComparableAddress))],
});

function toFacts({ title, url, event, outcome, status, places }: Topic): TopicFacts {
  const state = status && status.is !== 'unknown' ? { state: describeStatus(status, event) } : {};
  const storylines = places.map(({ storyline }) => ({ title: storyline.title, url: storyline.url }));
  return { title, url, event: formatMonth(event.id), outcome: outcome.label, ...state, storylines };
}
