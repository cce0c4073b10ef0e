import { routes } from '../routes.ts';
import { statuses } from '../schemas/status.ts';
import { outcomeMarks } from '../schemas/vocabulary.ts';
import {
  byLabel,
  type Choice,
  type HeadedChoices,
  type Heading,
  inOrderOf,
  listChoices,
  newestFirst,
  toAttributes,
} from './headings.ts';
import type { Topic } from './topics.ts';

/** What a list of topics can be narrowed by. */
export type TopicHeadingId = 'area' | 'event' | 'outcome' | 'state' | 'tag';

/** Everything that topics can be narrowed by, with the choices that one of them has. */
export const listTopicHeadings = (topics: Topic[]): HeadedChoices<TopicHeadingId, Topic>[] => listChoices(headings, topics);

/** What a topic is found under, as attributes for the filter of a list. */
export const fileTopic = (topic: Topic): Record<string, string> => toAttributes(headings, topic);

const notLookedUp = { id: 'not-looked-up', label: 'Not looked up' };

const headings: Record<TopicHeadingId, Heading<Topic>> = {
  area: { label: 'Area', valuesOf: ({ area }) => [area], order: byLabel, urlOf: routes.area },
  event: {
    label: 'Event',
    valuesOf: ({ event }) => [{ id: event.id, label: event.month }],
    order: newestFirst,
    urlOf: routes.event,
  },
  outcome: {
    label: 'Outcome',
    valuesOf: ({ outcome }) => [outcome],
    order: (a, b) => rankOutcome(a) - rankOutcome(b),
    urlOf: () => routes.outcomes(),
  },
  state: {
    label: 'State today',
    valuesOf: ({ status }) => [status ? { id: status.is, label: status.label } : notLookedUp],
    order: inOrderOf([...Object.keys(statuses), notLookedUp.id]),
    urlOf: routes.outcomes,
  },
  tag: {
    label: 'Tag',
    valuesOf: ({ tags }) => tags,
    order: (a, b) => b.items.length - a.items.length || byLabel(a, b),
    urlOf: routes.tag,
  },
};

/** From full growth to cut off. */
const rankOutcome = ({ items: [topic] }: Choice<Topic>): number => (topic ? outcomeMarks.indexOf(topic.outcome.mark) : -1);
