import { findPlace, type PlaceKind, toShortName } from '../forges/index.ts';

/** A reference is a link of an entry with what its address alone tells: kind, short label, repository. */

export type ReferenceKind = Exclude<PlaceKind, 'page'> | 'video' | 'document';

export interface Reference {
  url: string;
  kind: ReferenceKind;
  /** The author's words, or the short form of the address: `gardener/gardener#13558`. */
  label: string;
  /** `owner/repo` where the address lies in a repository. */
  repository?: string;
  /** Number of the pull request, issue or discussion. */
  number?: number;
}

/** Names of the kinds in the order readers want them: what changed first, what was read last. */
const referenceKinds: Record<ReferenceKind, string> = {
  'pull-request': 'Pull requests',
  issue: 'Issues',
  discussion: 'Discussions',
  commit: 'Commits',
  comparison: 'Comparisons',
  branch: 'Branches',
  file: 'Files',
  repository: 'Repositories',
  video: 'Videos',
  document: 'Documents',
};

/** What an address tells of itself. Never throws: an address that is not GitHub's is a document named by host and path. */
export function toReference(link: { url: string; label?: string | undefined }): Reference {
  const derived = readAddress(new URL(link.url));
  return { url: link.url, ...derived, label: link.label ?? derived.label };
}

/** References in groups of one kind, in the order of `referenceKinds`; empty kinds are left out. */
export function groupReferences(references: Reference[]): { kind: ReferenceKind; title: string; references: Reference[] }[] {
  return (Object.keys(referenceKinds) as ReferenceKind[])
    .map((kind) => ({ kind, title: referenceKinds[kind], references: references.filter((one) => one.kind === kind) }))
    .filter((group) => group.references.length > 0);
}

function readAddress(url: URL): Omit<Reference, 'url'> {
  const place = findPlace(url);
  if (place && place.kind !== 'page') {
    const { kind, repository, number } = place;
    return { kind, label: toShortName(place).replace(':', ': '), repository, ...(number !== undefined && { number }) };
  }
  const kind = /(^|\.)(youtube\.com|youtu\.be)$/.test(url.hostname) ? 'video' : 'document';
  return { kind, label: withoutScheme(url), ...(place && { repository: place.repository }) };
}

const withoutScheme = (url: URL): string =>
  decode(url.hostname.replace(/^www\./, '') + url.pathname.replace(/\/$/, '') + url.search + url.hash);

/** Reads percent signs as people do; an address with a stray one stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
