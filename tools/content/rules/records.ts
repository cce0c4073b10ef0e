import type { ReferenceData } from '../../../src/schemas/reference.ts';
import { toLinked } from '../../references/linked.ts';
import { readVersion } from '../../references/versions.ts';

/** The items of `references.yaml`, by any address of a pull request, commit or branch. */
export interface Records {
  /** Undefined if the address is something else, or if its state is unknown. */
  find(address: string): ReferenceData | undefined;
}

/** Looks up the items of `references.yaml` by address. */
export function makeRecords(references: ReferenceData[]): Records {
  const byUrl = new Map(references.map((record) => [record.url, record]));
  return {
    find(address) {
      const record = byUrl.get(toLinked(address)?.url ?? '');
      return record?.state === 'unknown' ? undefined : record;
    },
  };
}

/** Whether a release includes it, not only a pre-release. */
export const isReleased = ({ state, release }: ReferenceData): boolean =>
  state === 'merged' && release !== undefined && !readVersion(release)?.isPreRelease;

/** The days of its merge, release and revert, oldest first. */
export const listDays = ({ date, releaseDate, until }: ReferenceData): string[] =>
  [date, releaseDate, until].flatMap((day) => (day ? [toDay(day)] : [])).sort();

/** `2025-12-11`, in UTC. */
export const toDay = (date: Date): string => date.toISOString().slice(0, 10);

/** A predicate for messages: `was merged on 2025-12-11 and first released in v1.135.0 on 2026-01-27`. */
export function describeRecord({ state, date, release, releaseDate, until }: ReferenceData): string {
  const on = (day: Date | undefined): string => (day ? ` on ${toDay(day)}` : '');
  if (state === 'open') return 'is open';
  if (state === 'reverted') return `was merged${on(date)} and reverted${on(until)}`;
  const released = release ? ` and first released in ${release}${on(releaseDate)}` : '';
  return `was ${state.replace('-', ' ')}${on(date)}${released}`;
}
