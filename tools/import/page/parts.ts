import { type PartKind, readPartLabel } from './labels.ts';
import { type Block, firstLine, type Inline, oneLine, type Paragraph, plainText, plainTextOf, withoutEmoji } from './nodes.ts';
import type { Section } from './outline.ts';

/** A part of a topic: what stands below one label, whatever form the label has. */
export interface Part {
  /** As the author wrote it, without its colon; undefined for what stands before the first label. */
  label: string | undefined;
  kind: PartKind;
  blocks: Block[];
  line: number;
}

/**
 * Takes a topic apart. Labels are headings below the one of the topic, words in bold at the start of a line with the text
 * behind or below them, or items of a list that begin with a label.
 */
export function listParts({ blocks, children }: Pick<Section, 'blocks' | 'children'>): Part[] {
  const parts: Part[] = [{ label: undefined, kind: 'other', blocks: [], line: firstLine(blocks) }];
  addBlocks(parts, blocks);
  for (const child of children) addSection(parts, child);
  return parts.filter(({ label, blocks: own }) => label !== undefined || own.length > 0);
}

function addSection(parts: Part[], { heading, blocks, children }: Section): void {
  const label = heading?.text ?? '';
  parts.push({ label, kind: readPartLabel(label) ?? 'other', blocks: [], line: heading?.line ?? firstLine(blocks) });
  addBlocks(parts, blocks);
  for (const child of children) addSection(parts, child);
}

function addBlocks(parts: Part[], blocks: readonly Block[]): void {
  for (const block of blocks) {
    const links = parts.at(-1)?.label === undefined ? readTracking(block) : undefined;
    if (links) {
      parts.push(...links, { label: undefined, kind: 'other', blocks: [], line: firstLine([block]) });
      continue;
    }
    for (const { label, block: piece } of splitAtLabels(block, endsText(parts))) {
      if (label) parts.push({ label: label.text, kind: label.kind, blocks: [], line: firstLine([block]) });
      if (piece) parts.at(-1)?.blocks.push(piece);
    }
  }
}

/** Next steps and links are lists; a label that is not known ends them. Elsewhere it is part of the text. */
const endsText = (parts: Part[]): boolean => ['next-steps', 'links'].includes(parts.at(-1)?.kind ?? '');

interface Label {
  text: string;
  kind: PartKind;
}

interface Piece {
  label: Label | undefined;
  /** Undefined where nothing stands behind the label in its paragraph. */
  block: Block | undefined;
}

/** Whether a text has the label of a part in any form. */
export const hasLabels = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => splitAtLabels(block, false).some(({ label }) => label));

function splitAtLabels(block: Block, anyLabel: boolean): Piece[] {
  const pieces =
    block.type === 'paragraph' ? splitParagraph(block, anyLabel) : block.type === 'list' ? splitList(block) : undefined;
  return pieces ?? [{ label: undefined, block }];
}

/** `> **Tracking:** …`: a quotation before the first label that is nothing but links behind their own. */
function readTracking(block: Block): Part[] | undefined {
  const [first, ...rest] = block.type === 'blockquote' ? block.children : [];
  const pieces = first?.type === 'paragraph' && rest.length === 0 ? splitParagraph(first, false) : undefined;
  if (!pieces?.every(({ label }) => label?.kind === 'links')) return undefined;
  return pieces.map(({ label, block: piece }) => ({
    label: label?.text,
    kind: 'links',
    blocks: piece ? [piece] : [],
    line: firstLine([block]),
  }));
}

/** A list whose items begin with labels of parts. */
function splitList({ children }: Extract<Block, { type: 'list' }>): Piece[] | undefined {
  const items = children.map(({ children: [first, ...rest] }) => ({
    pieces: first?.type === 'paragraph' ? (splitParagraph(first, false) ?? []) : [],
    rest: rest as Block[],
  }));
  const labelled = items.filter(({ pieces }) => pieces[0]?.label);
  // One item that begins with “Note:” does not make a list of parts.
  if (labelled.length < 2 || labelled.length < items.length) return undefined;
  return items.flatMap(({ pieces, rest }) => [...pieces, ...rest.map((block): Piece => ({ label: undefined, block }))]);
}

/** The lines of a paragraph that begin with words and a colon, whatever the words are, and what stands behind them. */
export const readAnyLabel = (paragraph: Paragraph): { label: string | undefined; block: Paragraph | undefined }[] =>
  splitLines(paragraph.children).map((line) => {
    const found = readLabel(line, true) ?? readFreeLabel(line);
    return { label: found?.label.text, block: toParagraph([...(found?.rest ?? line)]) };
  });

/** Undefined where no line begins with a label. */
function splitParagraph({ children }: Paragraph, anyLabel: boolean): Piece[] | undefined {
  const pieces: { label: Label | undefined; nodes: Inline[] }[] = [];
  for (const line of splitLines(children)) {
    const found = readLabel(line, anyLabel);
    if (found) pieces.push({ label: found.label, nodes: [...found.rest] });
    else if (pieces.length > 0) pieces.at(-1)?.nodes.push(...line);
    else pieces.push({ label: undefined, nodes: line });
  }
  return pieces.some(({ label }) => label) ? pieces.map(({ label, nodes }) => ({ label, block: toParagraph(nodes) })) : undefined;
}

function toParagraph(nodes: Inline[]): Paragraph | undefined {
  const children = trimNodes(nodes);
  const position = children[0]?.position;
  return children.length > 0 ? { type: 'paragraph', children, ...(position && { position }) } : undefined;
}

function trimNodes(nodes: Inline[]): Inline[] {
  const isBlank = (node: Inline | undefined) => node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  const start = nodes.findIndex((node) => !isBlank(node));
  if (start < 0) return [];
  return nodes.slice(start, nodes.findLastIndex((node) => !isBlank(node)) + 1);
}

/** The children of a paragraph by the lines of the source; each line but the last ends with its line feed. */
function splitLines(children: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const child of children) {
    for (const [index, piece] of splitAtFeeds(child).entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push(...piece);
    }
  }
  return lines.filter((line) => line.length > 0);
}

function splitAtFeeds(node: Inline): Inline[][] {
  if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) return [[node], []];
  if (node.type !== 'text' || !node.value.includes('\n')) return [[node]];
  const texts = node.value.split('\n');
  return texts.map((value, index) => {
    const start = node.position && { ...node.position.start, line: node.position.start.line + index };
    const position = node.position && start && { start, end: node.position.end };
    const text = index < texts.length - 1 ? `${value}\n` : value;
    return text === '' ? [] : [{ type: 'text', value: text, ...(position && { position }) }];
  });
}

interface Labelled {
  label: Label;
  /** What stands behind the label in its line. */
  rest: readonly Inline[];
}

/** The label that a line begins with. `anyLabel` takes bold words with a colon for one, whatever they say. */
function readLabel(line: readonly Inline[], anyLabel: boolean): Labelled | undefined {
  const start = line.findIndex((node) => !isOrnament(node));
  const [first, ...behind] = line.slice(Math.max(start, 0));
  if (first?.type === 'text') return readPlainLabel(first, behind);
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return undefined;
  const words = oneLine(withoutEmoji(plainText(first)));
  const rest = withoutColon(behind);
  const hasColon = rest !== behind || colonAtEnd.test(words);
  const text = words.replace(colonAtEnd, '');
  const kind = readPartLabel(text);
  if (!kind)
    return anyLabel && hasColon && first.type === 'strong' && isShort(text)
      ? { label: { text, kind: 'other' }, rest }
      : undefined;
  // Without a colon, words in bold are a label where they stand alone or a sentence begins behind them.
  return hasColon || /^\s*(?:$|[–—-]|\s\p{Lu})/u.test(plainTextOf(rest)) ? { label: { text, kind }, rest } : undefined;
}

const colonAtEnd = /\s*[:：]$/;

/** Emoji, space and tags before a label. */
const isOrnament = (node: Inline): boolean =>
  (node.type === 'text' && withoutEmoji(node.value).trim() === '') || (node.type === 'html' && plainText(node).trim() === '');

function withoutColon(nodes: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = nodes;
  const [colon] = first?.type === 'text' ? (/^\s*[:：]/.exec(first.value) ?? []) : [];
  return first?.type === 'text' && colon ? [{ ...first, value: first.value.slice(colon.length) }, ...rest] : nodes;
}

/** `Problem: …` without any mark; only words that are known count. */
function readPlainLabel(node: Extract<Inline, { type: 'text' }>, behind: readonly Inline[]): Labelled | undefined {
  const value = withoutEmoji(node.value);
  const [whole = '', text = ''] = /^\s*([^\n:.!?]{2,40}?)\s*:(?=\s|$)/.exec(value) ?? [];
  const kind = text ? readPartLabel(text) : undefined;
  return kind && { label: { text: oneLine(text), kind }, rest: [{ ...node, value: value.slice(whole.length) }, ...behind] };
}

/** `Date: …` without any mark. */
function readFreeLabel(line: readonly Inline[]): Labelled | undefined {
  const start = line.findIndex((node) => !isOrnament(node));
  const [first, ...behind] = line.slice(Math.max(start, 0));
  if (first?.type !== 'text') return undefined;
  const value = withoutEmoji(first.value);
  const [whole = '', text = ''] = /^\s*([^\n:.!?]{2,40}?)\s*:(?=\s|$)/.exec(value) ?? [];
  return text
    ? { label: { text: oneLine(text), kind: 'other' }, rest: [{ ...first, value: value.slice(whole.length) }, ...behind] }
    : undefined;
}

const isShort = (label: string): boolean => label.split(/\s+/).length <= 5 && label.length <= 40;
