import { findForge, type Place } from '../../src/forges/index.ts';
import type { Files } from '../content/reading/read.ts';

/** A pull request, commit or branch that the content links to. */
export interface Linked {
  /** The address without a tab or an anchor. */
  url: string;
  place: Place;
  /** First day of the earliest event that links to it; undefined if only storylines and lists do. */
  event?: string | undefined;
}

/** Every pull request, commit and branch that the content links to, each once, sorted by repository, kind, and number or name. */
export function listLinked({ prose, items }: Pick<Files, 'prose' | 'items'>): Linked[] {
  const starts = new Map(
    prose.filter(({ collection }) => collection === 'events').map(({ id, data }) => [id, readStart(id, data)]),
  );
  const entries = [
    ...prose.map(({ collection, id, data, body }) => ({
      texts: [...listTexts(data), body],
      event: collection === 'storylines' ? undefined : (starts.get(id.slice(0, 7)) ?? `${id.slice(0, 7)}-01`),
    })),
    ...items
      .filter(({ collection }) => collection !== 'references' && collection !== 'mentions')
      .map(({ data }) => ({ texts: listTexts(data), event: undefined })),
  ];
  const linked = new Map<string, Linked>();
  for (const { texts, event } of entries)
    for (const one of texts.flatMap(findLinked)) {
      const events = [linked.get(one.url)?.event, event].filter((day) => day !== undefined);
      linked.set(one.url, { ...one, event: events.sort()[0] });
    }
  return [...linked.values()].sort((a, b) => compareKeys(toKey(a.place), toKey(b.place)));
}

/** The pull request, commit or branch at an address; undefined for anything else, including default branches. */
export function toLinked(address: string): Linked | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const forge = url && findForge(url);
  const place = url && forge?.readAddress(url);
  if (!forge || !place || !(place.kind in kindOrder)) return undefined;
  const isDefaultBranch = place.kind === 'branch' && /^(main|master)$/.test(place.ref ?? '');
  return isDefaultBranch ? undefined : { url: forge.toAddress(place), place };
}

/** The pull requests, commits and branches that a text links to. */
export const findLinked = (text: string): Linked[] =>
  [...text.matchAll(/https:\/\/[^\s<>()"'`\]]+/g)].flatMap(([address]) => toLinked(address.replace(/[.,;:!?]+$/, '')) ?? []);

/** All strings in a value, at any depth. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

function readStart(id: string, data: unknown): string {
  const start = typeof data === 'object' && data !== null && 'start' in data ? String(data.start) : '';
  return /^\d{4}-\d\d-\d\d$/.test(start) ? start : `${id}-01`;
}

const kindOrder: Partial<Record<Place['kind'], number>> = { 'pull-request': 1, commit: 2, branch: 3 };

type Key = (string | number)[];

const toKey = ({ repository, kind, number, ref }: Place): Key => [
  repository.toLowerCase(),
  repository,
  kindOrder[kind] ?? 0,
  number ?? 0,
  ref ?? '',
];

/** Compares by code points, so that the order is the same on every machine. */
function compareKeys(a: Key, b: Key): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] ?? '') < (b[place] ?? '') ? -1 : 1;
}
