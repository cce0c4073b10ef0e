import { type StatusData, type StatusId, statuses } from '../schemas/status.ts';
import type { Reference, ReferenceRegistry } from './references.ts';
import type { Topic } from './topics.ts';
import type { Outcome } from './vocabulary.ts';

/** Where a topic stands today: a claim with its evidence and the day on which it was true. */
export interface Status extends Omit<StatusData, 'evidence'> {
  label: string;
  description: string;
  evidence: Reference[];
}

export const toStatus = (data: StatusData, registry: ReferenceRegistry): Status => ({
  ...data,
  ...statuses[data.is],
  evidence: data.evidence.map(registry.at),
});

/** Whether it depends on a feature gate, or once did: then its note has to be read with it. */
export const namesGate = ({ note }: Status): boolean => /\bfeature gate\b/i.test(note ?? '');

/** Topics of one outcome that stand at the same point today. `status` is undefined where nobody has looked. */
export interface OutcomeCell {
  status: StatusId | undefined;
  label: string;
  topics: Topic[];
}

/**
 * What outcomes became: a row for each outcome, from the state at the event, with a cell for each status today from furthest
 * to least, and one for topics at which nobody has looked. Every row has all cells, empty ones too.
 */
export const tabulateOutcomes = (outcomes: Outcome[]): { outcome: Outcome; cells: OutcomeCell[] }[] =>
  outcomes.map((outcome) => ({ outcome, cells: toCells(outcome.topics) }));

/** How topics stand today, from furthest to least; points at which none stands are left out. */
export const countStatuses = (topics: Topic[]): OutcomeCell[] => toCells(topics).filter((cell) => cell.topics.length > 0);

/** What an event brought in: which of its topics have reached a release by now. */
export interface Harvest {
  released: Topic[];
  /** Topics of which it is known where they stand. */
  known: Topic[];
  /** The day on which all of this was true; undefined while nothing is known. */
  asOf: Date | undefined;
}

export function countHarvest(topics: Topic[]): Harvest {
  const known = topics.filter(({ status }) => status && status.is !== 'unknown');
  return { released: known.filter(({ status }) => status?.is === 'released'), known, asOf: findOldestDay(known) };
}

/** The earliest of the days up to which the status of some topics was read: all of them were true then. */
export const findOldestDay = (topics: Topic[]): Date | undefined =>
  topics.flatMap(({ status }) => (status ? [status.asOf] : [])).sort((a, b) => a.getTime() - b.getTime())[0];

function toCells(topics: Topic[]): OutcomeCell[] {
  const kinds = (Object.keys(statuses) as StatusId[]).map((id) => ({ status: id, label: statuses[id].label }));
  return [...kinds, { status: undefined, label: 'Not looked up' }].map((kind) => ({
    ...kind,
    topics: topics.filter((topic) => topic.status?.is === kind.status),
  }));
}
