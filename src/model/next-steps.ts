import { type NextStepData, stepKinds } from '../schemas/topic.ts';
import type { Reference, ReferenceRegistry } from './references.ts';
import type { Topic } from './topics.ts';

/** Something that was left to do when an event ended. */
export interface NextStep extends Omit<NextStepData, 'takenUpBy' | 'settledBy' | 'overtakenBy'> {
  topic: Topic;
  state: StepState;
  /** Topics of later events that worked on it. */
  takenUpBy: Topic[];
  /** What shows that it was done. */
  settledBy: Reference[];
  /** What shows that it is no longer wanted. */
  overtakenBy: Reference[];
}

/** What became of a step, with its meaning for readers. */
export const stepStates = {
  open: { label: 'Open', description: 'No later work on it is recorded here.' },
  'taken-up': { label: 'Taken up', description: 'A topic of a later event worked on it.' },
  settled: { label: 'Settled', description: 'It was done.' },
  overtaken: {
    label: 'Overtaken',
    description: 'It is no longer needed: another solution was chosen, or its subject no longer exists.',
  },
} as const satisfies Record<string, { label: string; description: string }>;

export type StepState = keyof typeof stepStates;

/** A step of a topic. `findTopic` turns an id into its topic. */
export function toNextStep(
  step: NextStepData,
  topic: Topic,
  { findTopic, references }: { findTopic: (id: string) => Topic; references: ReferenceRegistry },
): NextStep {
  return {
    ...step,
    topic,
    state: stateOf(step),
    takenUpBy: step.takenUpBy.map(findTopic),
    settledBy: step.settledBy.map(references.at),
    overtakenBy: step.overtakenBy.map(references.at),
  };
}

/** Whether nobody is known to have done anything about it. It may have been done elsewhere. */
export const isOpen = ({ state }: NextStep): boolean => state === 'open';

/** What people who look for work need to know: `Open · Documentation · Small`. The links of a step show how it ended. */
export const describeStep = (step: NextStep): string =>
  [isOpen(step) && stepStates.open.label, step.kind && stepKinds[step.kind], step.small && 'Small'].filter(Boolean).join(' · ');

/** Whether somebody new could begin with it: it is open, and small, or a text or a test. */
export const isGoodFirst = (step: NextStep): boolean =>
  isOpen(step) && (step.small || step.kind === 'docs' || step.kind === 'test');

/** An end counts for more than work on it, and having been done for more than being no longer wanted. */
function stateOf({ takenUpBy, settledBy, overtakenBy }: NextStepData): StepState {
  if (settledBy.length > 0) return 'settled';
  if (overtakenBy.length > 0) return 'overtaken';
  return takenUpBy.length > 0 ? 'taken-up' : 'open';
}
