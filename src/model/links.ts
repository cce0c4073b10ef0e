import type { LaterData, LaterKind } from '../schemas/topic.ts';
import { describeAddress, type ReferenceKind } from './outside-addresses.ts';
import type { Reference, ReferenceRegistry } from './references.ts';

/** A link of an entry, with its link text. */
export interface Link {
  url: string;
  /** The author's words, or the short form of the address: `gardener/gardener#13558`. */
  label: string;
  /** What the link leads to. */
  reference: Reference;
}

/** Something that happened after the event, and the post, pull request or release that tells it. */
export interface Later extends LaterData {
  reference: Reference;
}

/** How something that happened later relates to a topic or storyline. */
export const laterKindNames: Record<LaterKind, string> = {
  shipped: 'Shipped',
  'follow-up': 'Continued',
  superseded: 'Replaced',
  dropped: 'Dropped',
  related: 'Related',
};

/** Names of the kinds in the order readers want them: what changed first, what was read last. */
const kindTitles: Record<ReferenceKind, string> = {
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

export const toLink = ({ url, label }: { url: string; label?: string | undefined }, registry: ReferenceRegistry): Link => ({
  url,
  label: label ?? describeAddress(url).label,
  reference: registry.at(url),
});

/** What happened later, oldest first. */
export const toLater = (later: LaterData[], registry: ReferenceRegistry): Later[] =>
  later
    .map((data) => {
      const reference = registry.at(data.url);
      reference.title = data.title;
      return { ...data, reference };
    })
    .sort((a, b) => a.date.getTime() - b.date.getTime());

/** Links in groups of one kind, in the order in which readers want them; empty kinds are left out. */
export function groupLinks(links: Link[]): { kind: ReferenceKind; title: string; links: Link[] }[] {
  return (Object.keys(kindTitles) as ReferenceKind[])
    .map((kind) => ({ kind, title: kindTitles[kind], links: links.filter(({ reference }) => reference.kind === kind) }))
    .filter((group) => group.links.length > 0);
}
