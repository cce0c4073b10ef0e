import { routes } from '../routes.ts';
import { stepKinds } from '../schemas/topic.ts';
import type { Event } from './events.ts';
import { byLabel, type HeadedChoices, type Heading, inOrderOf, listChoices, newestFirst, toAttributes } from './headings.ts';
import { isGoodFirst, type NextStep, type StepState, stepStates } from './next-steps.ts';
import type { Topic } from './topics.ts';

/** The ledger of what was left to do: steps by event, newest first, under their topics. */
export interface LedgerPage {
  event: Event;
  topics: { topic: Topic; steps: NextStep[] }[];
}

/** How many steps are in each state; states without one are left out. */
export interface StateCount {
  state: StepState;
  label: string;
  count: number;
}

/** What the ledger can be narrowed by. */
type LedgerHeadingId = 'state' | 'first' | 'kind' | 'area' | 'event' | 'storyline';

/** Steps by event, newest first, and by topic. */
export const toLedger = (steps: NextStep[]): LedgerPage[] =>
  [...Map.groupBy(steps, ({ topic }) => topic.event)]
    .map(([event, ofEvent]) => ({ event, topics: groupByTopic(ofEvent) }))
    .sort((a, b) => b.event.id.localeCompare(a.event.id));

/** How many steps are in each state, open ones first; states without one are left out. */
export const countStates = (steps: NextStep[]): StateCount[] =>
  (Object.keys(stepStates) as StepState[])
    .map((state) => ({ state, label: stepStates[state].label, count: steps.filter((step) => step.state === state).length }))
    .filter(({ count }) => count > 0);

/** Everything that the ledger can be narrowed by, with the choices that have a step. */
export const listHeadings = (steps: NextStep[]): HeadedChoices<LedgerHeadingId, NextStep>[] => listChoices(headings, steps);

/** What a step is found under, as attributes for the filter of a list. */
export const fileStep = (step: NextStep): Record<string, string> => toAttributes(headings, step);

/** The address of the page that lists just the steps of a choice. */
const urlUnder =
  (heading: LedgerHeadingId) =>
  (choice: string): string =>
    routes.nextSteps({ heading, choice });

const headings: Record<LedgerHeadingId, Heading<NextStep>> = {
  state: {
    label: 'State',
    valuesOf: ({ state }) => [{ id: state, label: stepStates[state].label }],
    order: inOrderOf(Object.keys(stepStates)),
    urlOf: urlUnder('state'),
  },
  first: {
    label: 'Where to begin',
    valuesOf: (step) => (isGoodFirst(step) ? [{ id: 'yes', label: 'A good first step' }] : []),
    order: byLabel,
    urlOf: urlUnder('first'),
  },
  kind: {
    label: 'Kind of work',
    valuesOf: ({ kind }) => (kind ? [{ id: kind, label: stepKinds[kind] }] : []),
    order: inOrderOf(Object.keys(stepKinds)),
    urlOf: urlUnder('kind'),
  },
  area: { label: 'Area', valuesOf: ({ topic }) => [topic.area], order: byLabel, urlOf: urlUnder('area') },
  event: {
    label: 'Event',
    valuesOf: ({ topic }) => [{ id: topic.event.id, label: topic.event.month }],
    order: newestFirst,
    urlOf: urlUnder('event'),
  },
  storyline: {
    label: 'Storyline',
    valuesOf: ({ topic }) => topic.places.map(({ storyline }) => ({ id: storyline.id, label: storyline.title })),
    order: byLabel,
    urlOf: urlUnder('storyline'),
  },
};

const groupByTopic = (steps: NextStep[]): LedgerPage['topics'] =>
  [...Map.groupBy(steps, ({ topic }) => topic)].map(([topic, ofTopic]) => ({ topic, steps: ofTopic }));
