import type { MdastNode } from 'satteri';
import { lineOf } from '../../../src/markdown/walk.ts';
import { type Days, readDays } from './dates.ts';
import { type FactKind, readFactLabel } from './labels.ts';
import { listPageLinks, type PageLink } from './links.ts';
import { type Block, firstLine, oneLine, plainText, plainTextOf, type Tree, withoutEmoji } from './nodes.ts';
import { readAnyLabel } from './parts.ts';
import { isContentsList } from './topics.ts';

/** What the top of a page tells about the event. */
export interface EventFacts {
  days: (Days & { line: number }) | undefined;
  place: { name: string; url: string | undefined } | undefined;
  organizers: { name: string; url: string | undefined }[];
  links: (PageLink & { label: string })[];
  /** What is left for the text of the event. */
  blocks: Block[];
  mistakes: { line: number; message: string }[];
}

interface Fact {
  kind: FactKind | undefined;
  label: string;
  nodes: MdastNode[];
  line: number;
  /** The item, row or line as it stands. */
  block: Block;
}

/** Reads lists, tables and lines of `label: value` before the first topic, in any order. */
export function readFacts(blocks: readonly Block[], tree: Tree): EventFacts {
  const facts: EventFacts = { days: undefined, place: undefined, organizers: [], links: [], blocks: [], mistakes: [] };
  for (const block of blocks) {
    const found = listFacts(block);
    if (!found.some(({ kind }) => kind)) {
      if (!isContentsList(block)) facts.blocks.push(block);
      continue;
    }
    for (const fact of found) takeFact(fact, facts, tree);
  }
  facts.days ??= findDaysInProse(facts.blocks);
  return facts;
}

function takeFact(fact: Fact, facts: EventFacts, tree: Tree): void {
  const text = oneLine(withoutEmoji(plainTextOf(fact.nodes)));
  const links = listPageLinks(fact.nodes, tree);
  const [link] = links;
  if (fact.kind === 'dates') {
    const days = readDays(text);
    if (days && 'mistake' in days)
      facts.mistakes.push({ line: fact.line, message: `The dates contradict each other: ${days.mistake}.` });
    else if (days) facts.days ??= { ...days.days, line: fact.line };
    else facts.blocks.push(fact.block);
  } else if (fact.kind === 'place') {
    facts.place ??= { name: text.replace(link?.url ?? '', '') || (link?.text ?? ''), url: link?.url };
  } else if (fact.kind === 'organizers') {
    facts.organizers.push(
      ...(links.length > 0 ? links.map(({ url, text: name }) => ({ name: name || hostOf(url), url })) : listNames(text)),
    );
  } else if (links.length > 0) {
    facts.links.push(...links.map((one) => ({ ...one, label: toLinkLabel(fact, one, links.length) })));
  } else if (!/^[/–—-]?$|^n\/?a$/i.test(text)) {
    facts.blocks.push(fact.block);
  }
}

const factNames: Partial<Record<FactKind, string>> = { topics: 'Topic list', review: 'Review meeting' };

const toLinkLabel = ({ kind, label }: Fact, { text }: PageLink, count: number): string =>
  (count === 1 ? kind && factNames[kind] : undefined) ?? (text && !/^https?:/.test(text) ? text : label);

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url);

const listNames = (text: string): EventFacts['organizers'] =>
  text
    .split(/\s*(?:,|;|\band\b|&|\bund\b)\s*/)
    .filter((name) => /\p{L}/u.test(name))
    .map((name) => ({ name, url: undefined }));

function listFacts(block: Block): Fact[] {
  if (block.type === 'list')
    return block.children.flatMap((item) => toFact(item.children[0], { type: 'list', children: [item] }, item.children.slice(1)));
  if (block.type === 'table')
    return block.children.flatMap((row) => {
      const [name, ...cells] = row.children;
      const label = name ? oneLine(withoutEmoji(plainText(name))) : '';
      const kind = readFactLabel(label);
      return kind
        ? [{ kind, label, nodes: cells, line: lineOf(row), block: { type: 'table', children: [row] } satisfies Block }]
        : [];
    });
  if (block.type !== 'paragraph') return [];
  return readAnyLabel(block).map(({ label, block: piece }) => ({
    kind: readFactLabel(label ?? ''),
    label: label ?? '',
    nodes: piece ? [piece] : [],
    line: firstLine(piece ? [piece] : [block]),
    block: piece ?? block,
  }));
}

function toFact(first: MdastNode | undefined, block: Block, rest: MdastNode[]): Fact[] {
  if (first?.type !== 'paragraph') return [{ kind: undefined, label: '', nodes: [], line: firstLine([block]), block }];
  const [{ label, block: piece } = { label: undefined, block: first }] = readAnyLabel(first);
  return [
    {
      kind: readFactLabel(label ?? ''),
      label: label ?? '',
      nodes: [...(piece ? [piece] : []), ...rest],
      line: lineOf(first),
      block,
    },
  ];
}

/** `… met from 18 to 22 May 2026 …`: a range of days in one of the first paragraphs. */
function findDaysInProse(blocks: readonly Block[]): EventFacts['days'] {
  for (const block of blocks.filter(({ type }) => type === 'paragraph').slice(0, 3)) {
    const text = oneLine(plainText(block));
    const [range = ''] =
      /(?:\p{L}{3,9}\.?\s)?\b\d{1,2}(?:st|nd|rd|th)?\b[^!?]{0,12}?(?:-|–|—|\bto\b|\buntil\b)[^!?]{0,40}?\b20\d\d\b/u.exec(text) ??
      [];
    const found = range ? readDays(range) : undefined;
    if (found && 'days' in found) return { ...found.days, line: firstLine([block]) };
  }
  return undefined;
}
