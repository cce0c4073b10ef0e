import type { Forge, Place } from './forge.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';

export type { Forge, Merge, Message, Place, PlaceKind } from './forge.ts';

/** All supported forges. To support another one, add a file for it and a line here. */
const forges: readonly Forge[] = [github, gitlab];

/** The forge of an address. */
export const findForge = (url: URL): Forge | undefined => forges.find(({ hosts }) => hosts.includes(url.hostname));

/** What an address leads to, where it belongs to a repository of a known forge. */
export const findPlace = (url: URL): Place | undefined => findForge(url)?.readAddress(url);

/**
 * The name of a number without its repository, for search. A small one without its sign would be any number there: `#131` is
 * not the one in `v1.131.0`. `^` is a letter to search.
 */
export const toNumberName = (number: number): string => (number < 1000 ? `^${number}` : String(number));

/** The short form that people write: `owner/name#12`, `owner/name@1a2b3c4`, `owner/name:branch`, `owner/name`. */
export function toShortName({ repository, kind, number, sign = '#', ref, path }: Place): string {
  if (number !== undefined) return `${repository}${sign}${number}`;
  if (kind === 'commit') return `${repository}@${(ref ?? '').slice(0, 7)}`;
  const tail = path ?? ref;
  return tail ? `${repository}:${tail}` : repository;
}

/** What leads from a repository to one of its things in an address. */
const sections = /^[\w.-]+\/[\w.-]+\/(?:pull|issues|discussions|commit|compare|tree|blob)\/./;

/** Reads an address as people type and paste it: with or without scheme, or from the owner on (`owner/name/pull/9`). */
export function findTypedPlace(text: string): Place | undefined {
  const hosts = forges.flatMap((forge) => [...forge.hosts]);
  const isHosted = hosts.some((host) => text.toLowerCase().startsWith(`${host}/`));
  const spelled = /^https?:\/\//i.test(text) ? [text] : isHosted ? [`https://${text}`] : [];
  const completed = spelled.length === 0 && sections.test(text) ? hosts.map((host) => `https://${host}/${text}`) : [];
  return [...spelled, ...completed]
    .flatMap((address) => (URL.canParse(address) ? [findPlace(new URL(address))] : []))
    .find(Boolean);
}
