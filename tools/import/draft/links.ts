import { describeAddress, type ReferenceKind } from '../../../src/model/outside-addresses.ts';
import { toComparable } from '../../../src/schemas/address.ts';
import { count } from '../../../src/schemas/limits.ts';
import { plainText as plainTextSchema } from '../../../src/schemas/text.ts';
import { isSelfNamed, type PageLink } from '../page/links.ts';
import { oneLine, withoutEmoji } from '../page/nodes.ts';
import type { Resolver } from './addresses.ts';
import { withhold } from './prose.ts';
import type { Remainder } from './render.ts';

/** A link of a draft. */
export interface DraftLink {
  url: string;
  /** Words for the reader, where the address does not speak for itself. */
  label: string | undefined;
  kind: ReferenceKind;
  /** What the page says beside it, and what was changed about the address. */
  note: string | undefined;
  line: number;
}

/** A link with the words around it, where those tell what it is. */
export type ToldLink = PageLink & { told?: string | undefined };

/**
 * The links of a topic, each once, in the order of the text. Links to other topics of the page are left to the text; what an
 * entry may not have is put aside with the reason.
 */
export function toDraftLinks(links: readonly ToldLink[], resolver: Resolver, remainder: Remainder[]): DraftLink[] {
  const drafts = new Map<string, DraftLink>();
  for (const link of links) {
    if (resolver.findSitePage(link.url)) continue;
    const resolved = resolver.resolve(link.url);
    const fault = 'mistake' in resolved ? resolved.mistake : findFault(resolved.href, drafts.size);
    if ('mistake' in resolved || fault) {
      if (!/^mailto:/i.test(link.url))
        remainder.push({ line: link.line, reason: `a link that entries may not have: ${fault}`, text: link.url });
      continue;
    }
    const { url, label, kind, note, line } = toDraftLink(link, resolved);
    const key = toComparable(url);
    const known = drafts.get(key);
    drafts.set(
      key,
      known ? { ...known, label: known.label ?? label, note: known.note ?? note } : { url, label, kind, note, line },
    );
  }
  return [...drafts.values()];
}

const findFault = (href: string, size: number): string | undefined =>
  withhold(href).withheld.length > 0
    ? 'it may not be published'
    : size >= count.links
      ? `there are more than ${count.links}`
      : undefined;

function toDraftLink(link: ToldLink, { href, note }: { href: string; note?: string }): DraftLink {
  const { kind, label: derived } = describeAddress(href);
  const words = toLabel(link.text);
  // A forge's address says what it is; others are known by the words of the page.
  const label = !isSelfNamed(link) && (kind === 'document' || kind === 'video') && words !== derived ? words : undefined;
  const isShown = label !== undefined || isSelfNamed(link) || link.text.replace(/\s/g, '') === derived.replace(/\s/g, '');
  const told = [link.told, isShown ? undefined : link.text, note].filter(Boolean).map((text) => oneLine(text ?? ''));
  return { url: href, label, kind, note: told.length > 0 ? told.join('; ') : undefined, line: link.line };
}

function toLabel(text: string): string | undefined {
  const label = oneLine(withoutEmoji(text).replace(/[`*<>]|\]\(/g, '')).replace(/[\s:;,]+$/, '');
  const isFit = plainTextSchema.safeParse(label).success && withhold(label).withheld.length === 0 && !/^https?:/.test(label);
  return isFit ? label : undefined;
}
