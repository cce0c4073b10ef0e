import { length, count as limits } from '../../../src/schemas/limits.ts';
import { listPageLinks, type PageLink } from './links.ts';
import { oneLine, plainTextOf, type Tree, withoutEmoji } from './nodes.ts';
import type { Heading } from './outline.ts';

/** What the heading of a topic tells. */
export interface TopicHeading {
  /** As the author wrote it, in one line. */
  source: string;
  /** Plain words, short enough for a title; never empty. */
  title: string;
  /** Whether the title leaves out words because it would be too long. */
  isCut: boolean;
  /** Other names that it gives in brackets: `(fka. Canary Deployments)`. */
  aliases: string[];
  links: PageLink[];
  /** Marked as a fast track: a racing car, or the words. */
  isFastTrack: boolean;
  line: number;
}

/** What the heading of a topic tells: its title, other names in it, and links. */
export function readTopicHeading(heading: Heading, tree: Tree): TopicHeading {
  const text = oneLine(plainTextOf(heading.nodes));
  return {
    source: heading.source,
    title: toTitle(text),
    isCut: toBareTitle(text).length > length.title,
    aliases: listAliases(text),
    links: listPageLinks(heading.nodes, tree),
    isFastTrack: isFastTrack(text),
    line: heading.line,
  };
}

/** The same for the title of a proposal, which is plain text. */
export const readHeadingText = (text: string, line: number): TopicHeading => ({
  source: oneLine(text),
  title: toTitle(text),
  isCut: toBareTitle(text).length > length.title,
  aliases: listAliases(text),
  links: [],
  isFastTrack: isFastTrack(text),
  line,
});

const isFastTrack = (text: string): boolean => /\u{1f3ce}|\bfast[- ]track\b/iu.test(text);

/** `{#name}`, `{.class}`: attributes of a heading, which some generators read. */
const attributes = /\s*\{[#.:][^}]*\}\s*$/;

/** The anchor that the author gave to a heading: `## Words {#anchor}`. */
export const readGivenAnchor = (source: string): string | undefined => /\{[^}]*#([\w-]+)[^}]*\}\s*$/.exec(source)?.[1];

/** A heading without its attributes. */
export const withoutAttributes = (text: string): string => text.replace(attributes, '');

/** A heading as a title: without emoji, marks, numbers in front and remarks behind. */
export function toTitle(text: string): string {
  const title = shorten(toBareTitle(text));
  return /[\p{L}\p{N}]/u.test(title) ? title : '';
}

function toBareTitle(text: string): string {
  const plain = oneLine(
    withoutEmoji(withoutAttributes(text))
      .replace(/[`*<>\\]/g, ' ')
      .replace(/\]\(/g, '] ('),
  );
  const bare = withoutRemarks(withoutNumber(plain));
  return bare.length >= 2 ? bare : plain;
}

/** `1. `, `1.2 `, `#3 `, `Topic 4: `, `[GEP-28] `, `[WIP] `. */
const withoutNumber = (text: string): string =>
  text
    .replace(
      /^(?:#?\d{1,2}[.):]\s+|\d{1,2}\.\d{1,2}\.?\s+|#\d+:?\s+|(?:topic|project|track|group|team)\s+#?\d+\s*[:.–—-]\s*)/i,
      '',
    )
    .replace(/^(?:\[[^\]]{1,40}\]\s*:?\s*)+(?=\S)/, '')
    .replace(/^[\s:–—-]+/, '');

/** `(Issue #11025)`, `(#12)`, `[#12]`, `(fast track)`, and marks at the end. */
const withoutRemarks = (text: string): string =>
  text
    .replace(/\s*[([](?:(?:issue|pr|pull request|mr|gep)s?[:\s-]*)?(?:[\w.-]+\/[\w.-]+)?#?\d+(?:\s*,\s*#?\d+)*[)\]]\s*$/i, '')
    .replace(/\s*[([](?:wip|draft|done|fast[- ]track|stretch goal|continued|ongoing)[)\]]\s*$/i, '')
    .replace(/[\s:;,.–—-]+$/, '');

/** Cuts a title at the limit: first what stands in brackets at its end, then whole words. */
function shorten(title: string): string {
  if (title.length <= length.title) return title;
  const withoutBrackets = title.replace(/\s*\([^()]*\)$/, '');
  if (withoutBrackets.length < title.length) return shorten(withoutBrackets);
  const cut = title.slice(0, length.title + 1);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || title.slice(0, length.title);
  return withoutTail(words);
}

/** Ends a cut text before the last “on …” or “with …”, of which a part is lost, if enough is left. */
function withoutTail(words: string): string {
  const [whole = '', start = ''] =
    /^(.*\S)\s+(?:and|or|of|for|in|into|on|to|with|without|by|via|from|as|at|after|before|between|&)\b.*$/i.exec(words) ?? [];
  return (whole && start.length >= 30 ? start : words).replace(/[\s:;,.(–—-]+$/, '');
}

const listAliases = (text: string): string[] =>
  [...withoutEmoji(text).matchAll(/\((?:f\.?k\.?a\.?|a\.?k\.?a\.?|formerly(?: known as)?|also known as)\s+([^()]+)\)/gi)]
    .map(([, name = '']) => oneLine(name.replace(/[`*<>"“”]/g, '')))
    .filter((name) => name.length > 1 && name.length <= length.plain)
    .slice(0, limits.aliases);
