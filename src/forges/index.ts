import type { Forge, Place } from './forge.ts';
import { github } from './github.ts';

export type { Forge, Place, PlaceKind } from './forge.ts';

/** Every forge whose addresses are understood. Another one is another file, and a line here. */
const forges: readonly Forge[] = [github];

/** What an address leads to, where it lies in a repository of a known forge. */
export function findPlace(url: URL): Place | undefined {
  return forges.find(({ hosts }) => hosts.includes(url.hostname))?.readAddress(url);
}

/** The short form that people write: `owner/name#12`, `owner/name@1a2b3c4`, `owner/name:branch`, `owner/name`. */
export function toShortName({ repository, kind, number, ref, path }: Place): string {
  if (number !== undefined) return `${repository}#${number}`;
  if (kind === 'commit') return `${repository}@${(ref ?? '').slice(0, 7)}`;
  const tail = path ?? ref;
  return tail ? `${repository}:${tail}` : repository;
}
