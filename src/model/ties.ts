import type { Topic } from './topics.ts';

/** Other topics that are tied to a topic in one way. */
export interface Tie {
  title: string;
  topics: Topic[];
}

/**
 * What ties a topic to others, strongest first. Each other topic stands under its strongest tie, and those that its places in
 * storylines name under none.
 */
export function listTies(topic: Topic): Tie[] {
  const named = new Set(topic.places.flatMap(({ previous, next, besides }) => [previous, next, ...besides]));
  const ties = [
    { title: 'Continues', topics: topic.continues },
    { title: 'Continued by', topics: topic.continuedBy },
    { title: 'Takes up next steps of', topics: topic.takesUpFrom },
    { title: 'Mentioned by', topics: topic.mentionedBy },
  ];
  return ties
    .map(({ title, topics }) => ({ title, topics: topics.filter((other) => !named.has(other) && named.add(other)) }))
    .filter(({ topics }) => topics.length > 0);
}

/** How the next or previous chapter is tied to a topic besides its place: `continues this`; undefined where it only stands there. */
export function describeTie(topic: Topic, neighbour: Topic): string | undefined {
  if (topic.continues.includes(neighbour)) return 'continued here';
  if (topic.continuedBy.includes(neighbour)) return 'continues this';
  if (topic.takesUpFrom.includes(neighbour)) return 'its next steps are taken up here';
  return neighbour.takesUpFrom.includes(topic) ? 'takes up next steps' : undefined;
}
