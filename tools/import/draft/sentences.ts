import type { MdastNode } from 'satteri';
import { lineOf, walk } from '../../../src/markdown/walk.ts';
import { count, length } from '../../../src/schemas/limits.ts';
import { sentence } from '../../../src/schemas/text.ts';
import { type Block, type Inline, oneLine, plainText, withoutEmoji, wordsOf } from '../page/nodes.ts';
import { withhold } from './prose.ts';

/** Text as fields of entries have it: one line, plain words, identifiers in backticks. */

/** Nodes as the text of a field. */
const toFieldText = (nodes: readonly MdastNode[]): string => oneLine(withoutEmoji(joinFieldText(nodes)));

const joinFieldText = (nodes: readonly MdastNode[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'inlineCode') return `\`${node.value.replaceAll('`', "'")}\``;
      return 'children' in node ? joinFieldText(node.children) : outsideCode(plainText(node));
    })
    .join('');

/** The sentences of paragraphs and items, without code blocks, tables and addresses. */
export const listSentences = (blocks: readonly MdastNode[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'paragraph')
      return splitSentences(toFieldText(block.children).replace(/https?:\/\/\S+/g, '')).filter(isSentence);
    return block.type === 'list' || block.type === 'listItem' || block.type === 'blockquote' ? listSentences(block.children) : [];
  });

/** What fields may not hold outside of backticks: links and tags. */
const outsideCode = (text: string): string =>
  text
    .replace(/\]\(/g, '] (')
    .replace(/<(?=\/?[a-z])/gi, '< ')
    .replaceAll('`', "'");

/** Sentences of a text; abbreviations end none. */
function splitSentences(text: string): string[] {
  const pieces = oneLine(text).split(/(?<=[.!?]["”')]?)\s+(?=[\p{Lu}`"“(\d])/u);
  const sentences: string[] = [];
  for (const piece of pieces) {
    const last = sentences.at(-1);
    const isOpen =
      last !== undefined &&
      (/\b(?:e\.g|i\.e|etc|vs|ca|approx|incl|resp|aka|fka|Dr|Mr|Mrs|No)\.$/i.test(last) || last.split('`').length % 2 === 0);
    if (isOpen) sentences[sentences.length - 1] = `${last} ${piece}`;
    else sentences.push(piece);
  }
  return sentences.filter(Boolean);
}

/** Whether a text may stand in a field of sentences as it is. */
const isSentence = (text: string): boolean => sentence.safeParse(text).success && withhold(text).withheld.length === 0;

/** Cuts a text at the end of a word so that it is no longer than a limit. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const end = cut.lastIndexOf(' ');
  const kept = `${(end > limit / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:–—-]+$/, '')}…`;
  return kept.split('`').length % 2 === 0 ? kept.replace(/`(?=[^`]*$)/, '') : kept;
}

/** Steps that a part of a topic tells of, and what of it is no step. */
export interface Steps {
  texts: string[];
  rest: Block[];
  /** Words like “None.”, with their line. */
  nothing: { line: number; text: string }[];
  /** Words that only lead to a list: “The following is left:”. */
  leads: { line: number; text: string }[];
}

const isLead = (text: string, next: Block | undefined): boolean =>
  /[:：]$/.test(text) && next?.type === 'list' && text.split(' ').length <= 20;

const saysNothing = (text: string): boolean => /^(?:none|nothing|n\/?a|no|tbd|-|–|\/)?[.!]?$/i.test(text.trim());

/** Reads next steps: each item of a list is one, each sentence of a paragraph is one. */
export function readSteps(blocks: readonly Block[]): Steps {
  const steps: Steps = { texts: [], rest: [], nothing: [], leads: [] };
  for (const [index, block] of blocks.entries()) {
    const text = oneLine(withoutEmoji(plainText(block)));
    const texts = hasPicture(block) ? [] : readBlock(block);
    if (hasPicture(block)) steps.rest.push(block);
    else if (saysNothing(text)) steps.nothing.push({ line: lineOf(block), text });
    else if (isLead(text, blocks[index + 1])) steps.leads.push({ line: lineOf(block), text });
    else if (areSteps(texts, block) && steps.texts.length + texts.length <= count.steps) steps.texts.push(...texts);
    else steps.rest.push(block);
  }
  return steps;
}

const hasPicture = (block: Block): boolean =>
  walk(block).some(({ node }) => node.type === 'image' || node.type === 'imageReference');

const areSteps = (texts: string[], block: Block): boolean => texts.length > 0 && texts.every(isSentence) && saysAll(texts, block);

function readBlock(block: Block): string[] {
  if (block.type === 'list') return block.children.flatMap((item) => readItem(item.children as Block[], ''));
  return block.type === 'paragraph' ? readParagraph(block.children) : [];
}

/** A paragraph that leads to a list is no step. */
function readParagraph(nodes: readonly Inline[]): string[] {
  const text = toFieldText(nodes);
  return /[:：]$/.test(text) ? [] : splitSentences(text);
}

/** An item with items below it lends them its words: “Extension management: complete the logic”. */
function readItem([first, ...rest]: Block[], prefix: string): string[] {
  const text = first?.type === 'paragraph' ? toFieldText(first.children) : first ? toFieldText([first]) : '';
  const lists = rest.flatMap((block) => (block.type === 'list' ? block.children : []));
  const others = rest.filter((block) => block.type !== 'list').map((block) => toFieldText([block]));
  const own = [text, ...others].filter(Boolean).join(' ');
  const isLabel = lists.length > 0 && own.length <= 60;
  const below = lists.flatMap((item) =>
    readItem(item.children as Block[], isLabel ? `${prefix}${own.replace(/[\s:：.]+$/, '')}: ` : ''),
  );
  return isLabel ? below : [...splitLong(prefix + own), ...below];
}

const splitLong = (text: string): string[] => (text.length <= length.sentence ? [text] : splitSentences(text)).filter(Boolean);

function saysAll(texts: string[], block: Block): boolean {
  const said = new Set(wordsOf(texts.join(' ').replaceAll('`', '')));
  return wordsOf(plainText(block)).every((word) => said.has(word));
}
