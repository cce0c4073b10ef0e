import type { Topic } from '../model/topics.ts';

/** An address that a topic had before, and where it is now: enough to make a redirect. */
export interface OldAddress {
  from: string;
  to: string[];
}

/**
 * Old addresses with the topics that moved from there, sorted. One address may lead to several topics: the fast tracks of
 * the first hackathon shared a section.
 */
export function listOldAddresses(topics: Topic[], origin: URL | undefined): OldAddress[] {
  const pairs = topics.flatMap((topic) =>
    topic.oldAddresses.map((from) => ({ from, to: origin ? new URL(topic.url, origin).href : topic.url })),
  );
  return [...Map.groupBy(pairs, ({ from }) => from)]
    .map(([from, list]) => ({ from, to: list.map(({ to }) => to).sort() }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}
