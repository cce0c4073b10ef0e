import type { ReferenceData } from '../../../src/schemas/reference.ts';
import { toLinked } from '../../references/linked.ts';
import { readVersion } from '../../references/versions.ts';

/** What `references.yaml` says, to be looked up by any address of a pull request, commit or branch. */
export interface Records {
  /** Undefined where the address leads elsewhere, or nobody has looked. */
  find(address: string): ReferenceData | undefined;
}

export function makeRecords(references: ReferenceData[]): Records {
  const byUrl = new Map(references.map((record) => [record.url, record]));
  return {
    find(address) {
      const record = byUrl.get(toLinked(address)?.url ?? '');
      return record?.state === 'unknown' ? undefined : record;
    },
  };
}

/** Whether a release, and not only a pre-release, has it. */
export const isReleased = ({ state, release }: ReferenceData): boolean =>
  state === 'merged' && release !== undefined && !readVersion(release)?.isPreRelease;

/** Days on which something happened to it, oldest first. */
export const listDays = ({ date, releaseDate, until }: ReferenceData): string[] =>
  [date, releaseDate, until].flatMap((day) => (day ? [toDay(day)] : [])).sort();

export const toDay = (date: Date): string => date.toISOString().slice(0, 10);

/** What became of it, to follow its name: `was merged on 2025-12-11 and first released in v1.135.0 on 2026-01-27`. */
export function describeRecord({ state, date, release, releaseDate, until }: ReferenceData): string {
  const on = (day: Date | undefined): string => (day ? ` on ${toDay(day)}` : '');
  if (state === 'open') return 'is open';
  if (state === 'reverted') return `was merged${on(date)} and reverted${on(until)}`;
  const released = release ? ` and first released in ${release}${on(releaseDate)}` : '';
  return `was ${state.replace('-', ' ')}${on(date)}${released}`;
}
