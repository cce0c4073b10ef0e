import type { LaterData, LaterKind } from '../schemas/topic.ts';
import { describeAddress } from './outside-addresses.ts';
import { groupByKind, type KindGroup } from './reference-kinds.ts';
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

/** A link with its label, or a name read from the address, and the reference that it leads to. */
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
      reference.title ??= data.title;
      return { ...data, reference };
    })
    .sort((a, b) => a.date.getTime() - b.date.getTime());

/** Links in groups of one kind, in the order in which readers want them; empty kinds are left out. */
export const groupLinks = (links: Link[]): KindGroup<Link>[] => groupByKind(links, ({ reference }) => reference.kind);
