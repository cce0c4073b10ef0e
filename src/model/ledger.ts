import type { Event } from './events.ts';
import { type NextStep, type StepState, stepStates } from './next-steps.ts';
import type { Topic } from './topics.ts';

/** The ledger of what was left to do: one page per event, newest first, steps under their topics. */
export interface LedgerPage {
  event: Event;
  /** How many steps are in each state; states without one are left out. */
  counts: StateCount[];
  topics: Topic[];
}

export interface StateCount {
  state: StepState;
  label: string;
  count: number;
}

/** What the ledger can be narrowed by. */
export type LedgerHeading = 'state' | 'area' | 'storyline' | 'event';

/** The id chosen under each heading, as an address gives it. An id that no step has leaves nothing. */
export type LedgerFilter = Partial<Record<LedgerHeading, string | undefined>>;

/** What can be chosen under a heading, and how many steps that would leave. */
export interface LedgerChoice {
  id: string;
  label: string;
  count: number;
}

export function toLedger(steps: NextStep[]): LedgerPage[] {
  const pages = [...Map.groupBy(steps, (step) => step.topic.event)].map(([event, ofEvent]) => ({
    event,
    counts: countStates(ofEvent),
    topics: [...new Set(ofEvent.map((step) => step.topic))],
  }));
  return pages.sort((a, b) => b.event.id.localeCompare(a.event.id));
}

/** How many steps are in each state, open ones first; states without one are left out. */
export const countStates = (steps: NextStep[]): StateCount[] =>
  (Object.keys(stepStates) as StepState[])
    .map((state) => ({ state, label: stepStates[state].label, count: steps.filter((step) => step.state === state).length }))
    .filter(({ count }) => count > 0);

export const filterSteps = (steps: NextStep[], filter: LedgerFilter): NextStep[] =>
  steps.filter((step) =>
    headings.every(
      (heading) => filter[heading] === undefined || listValues[heading](step).some(({ id }) => id === filter[heading]),
    ),
  );

/**
 * The choices under each heading in the order of the steps, counted within what is chosen under the other headings. A choice
 * of the whole ledger stays, with 0 where it would leave nothing.
 */
export function countChoices(steps: NextStep[], filter: LedgerFilter = {}): Record<LedgerHeading, LedgerChoice[]> {
  const choices = (heading: LedgerHeading): LedgerChoice[] => {
    const labels = new Map(steps.flatMap(listValues[heading]).map(({ id, label }) => [id, label]));
    return [...labels].map(([id, label]) => ({ id, label, count: filterSteps(steps, { ...filter, [heading]: id }).length }));
  };
  return { state: choices('state'), area: choices('area'), storyline: choices('storyline'), event: choices('event') };
}

const listValues: Record<LedgerHeading, (step: NextStep) => { id: string; label: string }[]> = {
  state: ({ state }) => [{ id: state, label: stepStates[state].label }],
  area: ({ topic }) => [topic.area],
  storyline: ({ topic }) => topic.places.map(({ storyline }) => ({ id: storyline.id, label: storyline.title })),
  event: ({ topic }) => [{ id: topic.event.id, label: topic.event.month }],
};

const headings = Object.keys(listValues) as LedgerHeading[];
