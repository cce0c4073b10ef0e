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

/** A status with its label, its meaning and the references that show it. */
export const toStatus = (data: StatusData, registry: ReferenceRegistry): Status => ({
  ...data,
  ...statuses[data.is],
  evidence: data.evidence.map(registry.at),
});

/** Whether it depends on a feature gate, or once did: then its note has to be read with it. */
export const namesGate = ({ note }: Status): boolean => /\bfeature gate\b/i.test(note ?? '');

/** Topics with the same outcome and the same status today. `status` is undefined if nobody has researched it. */
export interface OutcomeCell {
  /** The status, or `not-looked-up`: for addresses. */
  id: string;
  status: StatusId | undefined;
  label: string;
  description: string;
  topics: Topic[];
}

/** Topics with the same status today, by the outcome that they had at their event. */
export interface StatusGroup extends OutcomeCell {
  origins: { outcome: Outcome; topics: Topic[] }[];
}

/**
 * What outcomes became: a row for each outcome, from the state at the event, with a cell for each status today from furthest
 * to least, and one for topics at which nobody has looked. Every row has all cells, empty ones too.
 */
export const tabulateOutcomes = (outcomes: Outcome[]): { outcome: Outcome; cells: OutcomeCell[] }[] =>
  outcomes.map((outcome) => ({ outcome, cells: toCells(outcome.topics) }));

/** The same table read from today: each status that some topic has, with the outcomes its topics had. */
export const groupByStatus = (outcomes: Outcome[]): StatusGroup[] =>
  countStatuses(outcomes.flatMap(({ topics }) => topics)).map((cell) => ({
    ...cell,
    origins: outcomes
      .map((outcome) => ({ outcome, topics: outcome.topics.filter(({ status }) => status?.is === cell.status) }))
      .filter(({ topics }) => topics.length > 0),
  }));

/** How topics stand today, from furthest to least; points at which none stands are left out. */
export const countStatuses = (topics: Topic[]): OutcomeCell[] => toCells(topics).filter((cell) => cell.topics.length > 0);

/** What an event brought in: which of its topics have reached a release by now. */
export interface Harvest {
  released: Topic[];
  /** Topics with a known status. */
  known: Topic[];
  /** The first and the last day up to which the statuses were read; undefined while nobody has looked. */
  asOf: { first: Date; last: Date } | undefined;
}

/** The topics that reached a release, and those whose status is known. */
export function countHarvest(topics: Topic[]): Harvest {
  const known = topics.filter(({ status }) => status && status.is !== 'unknown');
  const days = listDays(topics);
  const [first, last] = [days[0], days.at(-1)];
  return {
    released: known.filter(({ status }) => status?.is === 'released'),
    known,
    asOf: first && last && { first, last },
  };
}

/** The earliest of the days up to which the status of some topics was read: all of them were true then. */
export const findOldestDay = (topics: Topic[]): Date | undefined => listDays(topics)[0];

/** The days up to which the status of topics was read, earliest first. */
const listDays = (topics: Topic[]): Date[] =>
  topics.flatMap(({ status }) => (status ? [status.asOf] : [])).sort((a, b) => a.getTime() - b.getTime());

function toCells(topics: Topic[]): OutcomeCell[] {
  const kinds = (Object.keys(statuses) as StatusId[]).map((id) => ({ id, status: id, ...statuses[id] }));
  return [...kinds, notLookedUp].map((kind) => ({
    ...kind,
    topics: topics.filter((topic) => topic.status?.is === kind.status),
  }));
}

const notLookedUp = {
  id: 'not-looked-up',
  status: undefined,
  label: 'Not looked up',
  description: 'Nobody has looked yet what became of it.',
};
