import { routes } from '../routes.ts';
import { stepKinds } from '../schemas/topic.ts';
import type { Event } from './events.ts';
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
type LedgerHeadingId = 'state' | 'first' | 'area' | 'storyline' | 'event' | 'kind';

export interface LedgerHeading {
  id: LedgerHeadingId;
  label: string;
  choices: LedgerChoice[];
}

/** What can be chosen under a heading, and the steps that it leaves. */
export interface LedgerChoice {
  id: string;
  label: string;
  /** The page that lists just these steps. */
  url: string;
  steps: NextStep[];
}

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
export const listHeadings = (steps: NextStep[]): LedgerHeading[] =>
  (Object.keys(headings) as LedgerHeadingId[])
    .map((id) => ({ id, label: headings[id].label, choices: listChoices(id, steps) }))
    .filter(({ choices }) => choices.length > 0);

/** What a step is found under, as attributes for the filter of a list. */
export const fileStep = (step: NextStep): Record<string, string> =>
  Object.fromEntries(
    (Object.keys(headings) as LedgerHeadingId[]).flatMap((id) => {
      const ids = idsOf(id, step);
      return ids.length > 0 ? [[`data-in-${id}`, ids.join(' ')]] : [];
    }),
  );

interface Value {
  id: string;
  label: string;
}

const headings: Record<
  LedgerHeadingId,
  { label: string; list: (step: NextStep) => Value[]; order: (a: Value, b: Value) => number }
> = {
  state: {
    label: 'State',
    list: ({ state }) => [{ id: state, label: stepStates[state].label }],
    order: inOrderOf(Object.keys(stepStates)),
  },
  first: {
    label: 'Where to begin',
    list: (step) => (isGoodFirst(step) ? [{ id: 'yes', label: 'A good first step' }] : []),
    order: byLabel,
  },
  kind: {
    label: 'Kind of work',
    list: ({ kind }) => (kind ? [{ id: kind, label: stepKinds[kind] }] : []),
    order: inOrderOf(Object.keys(stepKinds)),
  },
  area: { label: 'Area', list: ({ topic }) => [topic.area], order: byLabel },
  event: {
    label: 'Event',
    list: ({ topic }) => [{ id: topic.event.id, label: topic.event.month }],
    order: (a, b) => b.id.localeCompare(a.id),
  },
  storyline: {
    label: 'Storyline',
    list: ({ topic }) => topic.places.map(({ storyline }) => ({ id: storyline.id, label: storyline.title })),
    order: byLabel,
  },
};

function listChoices(heading: LedgerHeadingId, steps: NextStep[]): LedgerChoice[] {
  const { list, order } = headings[heading];
  const values = new Map(steps.flatMap(list).map((value) => [value.id, value]));
  return [...values.values()].sort(order).map(({ id, label }) => ({
    id,
    label,
    url: routes.nextSteps({ heading, choice: id }),
    steps: steps.filter((step) => idsOf(heading, step).includes(id)),
  }));
}

const idsOf = (heading: LedgerHeadingId, step: NextStep): string[] => headings[heading].list(step).map(({ id }) => id);

const groupByTopic = (steps: NextStep[]): LedgerPage['topics'] =>
  [...Map.groupBy(steps, ({ topic }) => topic)].map(([topic, ofTopic]) => ({ topic, steps: ofTopic }));

function byLabel(a: Value, b: Value): number {
  return a.label.localeCompare(b.label);
}

function inOrderOf(ids: string[]): (a: Value, b: Value) => number {
  return (a, b) => ids.indexOf(a.id) - ids.indexOf(b.id);
}
