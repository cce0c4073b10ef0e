import { length } from '../../../src/schemas/limits.ts';
import type { topicSections } from '../../../src/schemas/prose.ts';
import { site } from '../../../src/site.ts';
import type { PartKind } from '../page/labels.ts';
import { listPageLinks } from '../page/links.ts';
import { type Block, oneLine, plainText, plainTextOf, type Tree, withoutEmoji, wordsOf } from '../page/nodes.ts';
import type { PageTopic } from '../page/page.ts';
import type { Part } from '../page/parts.ts';
import type { Resolver } from './addresses.ts';
import { type DraftLink, type ToldLink, toDraftLinks } from './links.ts';
import { escapeText } from './markdown-text.ts';
import { toProse } from './prose.ts';
import type { Remainder } from './render.ts';
import { listSentences, readSteps } from './sentences.ts';

type SectionName = (typeof topicSections)[number];

/** What a page tells of a topic, in the parts that an entry has. */
export interface TopicContent {
  links: DraftLink[];
  nextSteps: string[];
  /** Markdown of each section; empty where the page tells nothing. */
  sections: Record<SectionName, string>;
  /** Numbers of enhancement proposals that it names. */
  geps: number[];
  /** All words of the page, and those of what was achieved, for suggestions. */
  words: { result: string; all: string };
  /** Sentences by where they stand, for what is told in one. */
  sentences: { problem: string[]; result: string[] };
  remainder: Remainder[];
}

/** Sorts the parts of a topic into sections, next steps and links. Every word goes somewhere, or into the remainder. */
export function toTopicContent(topic: PageTopic, tree: Tree, resolver: Resolver): TopicContent {
  const remainder: Remainder[] = [];
  const sorted = sortParts(topic.parts, tree, remainder);
  const to = { tree, resolver, isPlain: false, remainder };
  const texts = sorted.pieces.map((piece) => ({
    ...piece,
    text: joinLabel(piece.label, piece.blocks.map((block) => toProse(block, to)).filter(Boolean)),
  }));
  const all = [topic.source, ...topic.parts.map(({ label, blocks }) => `${label ?? ''} ${plainTextOf(blocks, ' ')}`)].join(' ');
  const blocksOf = (...kinds: PartKind[]) => topic.parts.flatMap(({ kind, blocks }) => (kinds.includes(kind) ? blocks : []));
  return {
    links: toDraftLinks([...topic.links, ...sorted.links], resolver, remainder),
    nextSteps: sorted.steps,
    sections: fitIntoEntry(texts, remainder),
    geps: listProposals(all),
    words: { result: plainTextOf(blocksOf('result', 'next-steps'), ' '), all },
    sentences: {
      problem: listSentences(blocksOf('problem')),
      result: listSentences([...blocksOf('result'), ...blocksOf('other')]),
    },
    remainder,
  };
}

/** A stretch of a topic that goes into one section. */
interface Piece {
  section: SectionName;
  /** Of the part that it comes from. */
  kind?: PartKind;
  /** Printed before it; undefined where the section says it. */
  label: string | undefined;
  blocks: Block[];
  line: number;
}

interface Sorted {
  pieces: Piece[];
  steps: string[];
  links: ToldLink[];
}

const saysNothing = 'it says that there is nothing';

const homes: Record<PartKind, SectionName> = {
  problem: 'Problem',
  motivation: 'Problem',
  result: 'Result',
  'next-steps': 'Background',
  links: 'Background',
  background: 'Background',
  other: 'Background',
};

function sortParts(parts: readonly Part[], tree: Tree, remainder: Remainder[]): Sorted {
  const sorted: Sorted = { pieces: [], steps: [], links: [] };
  const isLabelled = parts.some(({ kind }) => kind === 'problem' || kind === 'result');
  let before: SectionName = 'Problem';
  for (const part of parts) {
    const { label, kind, blocks, line } = part;
    if (label === undefined) {
      sorted.pieces.push(...splitUnlabelled(part, isLabelled));
    } else if (kind === 'next-steps') {
      const { texts, rest, nothing, leads } = readSteps(blocks);
      sorted.steps.push(...texts);
      remainder.push(
        ...nothing.map((one) => ({ ...one, reason: saysNothing })),
        ...leads.map((one) => ({ ...one, reason: 'it only leads to the next steps' })),
      );
      if (rest.length > 0) sorted.pieces.push({ section: 'Background', label, blocks: rest, line });
    } else if (kind === 'links') {
      sortLinks(part, sorted, tree, remainder);
      continue;
    } else {
      // What a heading of its own tells between text and text stays there.
      const section = kind === 'other' ? before : homes[kind];
      const isNamed = (kind === 'problem' || kind === 'result') && !sorted.pieces.some((piece) => piece.kind === kind);
      sorted.pieces.push({ section, kind, label: isNamed ? undefined : label, blocks, line });
    }
    sorted.links.push(...listPageLinks(blocks, tree));
    before = kind === 'next-steps' ? 'Background' : (sorted.pieces.at(-1)?.section ?? before);
  }
  return sorted;
}

/** Text before any label: where the topic has labels, it introduces the problem; where it has none, its first paragraph does. */
function splitUnlabelled({ blocks, line }: Part, isLabelled: boolean): Piece[] {
  const [first, ...rest] = blocks;
  const piece = (section: SectionName, own: Block[]): Piece[] =>
    own.length > 0 ? [{ section, label: undefined, blocks: own, line }] : [];
  if (isLabelled) return piece('Problem', blocks);
  return first?.type === 'paragraph' && rest.length > 0
    ? [...piece('Problem', [first]), ...piece('Result', rest)]
    : piece('Result', blocks);
}

/** Links and the few words beside them; what is more than that is text. */
function sortLinks({ label, blocks, line }: Part, sorted: Sorted, tree: Tree, remainder: Remainder[]): void {
  const text: Block[] = [];
  for (const block of blocks) {
    const entries = block.type === 'list' ? block.children.map((item) => item.children as Block[]) : [[block]];
    const told = entries.map((nodes) => tellLinks(nodes, tree));
    const path = sitePath(oneLine(plainText(block)));
    sorted.links.push(...told.flatMap(({ links }) => links), ...(path ? [{ url: path, text: '', line }] : []));
    if (told.every(({ isTold }) => isTold) || path) continue;
    if (/^n\/?a[.!]?$|^none[.!]?$|^[-–/]$/i.test(oneLine(plainText(block))))
      remainder.push({ line, reason: saysNothing, text: oneLine(plainText(block)) });
    else text.push(block);
  }
  const isProblem =
    text.length > 0 && !sorted.pieces.some(({ section }) => section === 'Problem') && /issue|ticket/i.test(label ?? '');
  if (text.length > 0) sorted.pieces.push({ section: isProblem ? 'Problem' : 'Background', label, blocks: text, line });
}

/** An address of the site that stands for itself, without the marks of a link. */
const sitePath = (text: string): string | undefined =>
  /^<?\/[\w-]+(?:\/[\w.#-]+)*\/?>?$/.test(text) ? text.replace(/[<>]/g, '') : undefined;

/** The links of a line, each with its words, and whether they are all that it says. */
function tellLinks(nodes: readonly Block[], tree: Tree): { links: ToldLink[]; isTold: boolean } {
  const links = listPageLinks(nodes, tree);
  const words = oneLine(withoutEmoji(plainTextOf(nodes, ' ')));
  const beside = links.reduce((rest, { text, url }) => rest.replace(text || url, ' '), words);
  const told = oneLine(beside.replace(/^[\s:–—,-]+|[\s:–—,-]+$/g, ' '));
  const [link] = links;
  if (link && links.length === 1 && told !== '' && told.length <= 120 && nodes.length === 1)
    return { links: [{ ...link, told }], isTold: true };
  return { links, isTold: links.length > 0 && wordsOf(beside).every((word) => /^(?:and|or|und|see|also)$/.test(word)) };
}

/** A label before the first paragraph of its text, in bold. */
function joinLabel(label: string | undefined, texts: string[]): string {
  const [first = '', ...rest] = texts;
  if (label === undefined || texts.length === 0) return texts.join('\n\n');
  const name = escapeText(oneLine(withoutEmoji(label)).replace(/[\s:：]+$/, ''));
  const isParagraph = first !== '' && !/^(?:[-+*>|#`~]|\d+[.)] )/.test(first);
  return isParagraph ? [`**${name}:** ${first}`, ...rest].join('\n\n') : [`**${name}:**`, ...texts].join('\n\n');
}

/** Room for labels and placeholders. */
const mostCharacters = length.body - 500;

function fitIntoEntry(texts: (Piece & { text: string })[], remainder: Remainder[]): Record<SectionName, string> {
  const sections: Record<SectionName, string[]> = { Problem: [], Result: [], Background: [] };
  let size = 0;
  for (const { section, text, line } of texts) {
    for (const block of text.split(/\n\n(?=\S)/).filter(Boolean)) {
      size += block.length + 2;
      if (size <= mostCharacters) sections[section].push(block);
      else remainder.push({ line, reason: `the text of an entry has at most ${length.body} characters`, text: oneLine(block) });
    }
  }
  return {
    Problem: sections.Problem.join('\n\n'),
    Result: sections.Result.join('\n\n'),
    Background: sections.Background.join('\n\n'),
  };
}

/** `GEP-28`, `GEP 0028`; the prefix is that of the site. */
const listProposals = (text: string): number[] => [
  ...new Set(
    [...text.matchAll(new RegExp(`\\b${site.proposalPrefix}[-\\s#]{0,2}0*([1-9]\\d{0,3})\\b`, 'gi'))].map(([, number]) =>
      Number(number),
    ),
  ),
];
