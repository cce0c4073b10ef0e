import type { MdastNode } from 'satteri';
import { readHtml } from '../../../src/markdown/page.ts';
import type { Root } from '../../../src/markdown/parse.ts';
import { lineOf, walk } from '../../../src/markdown/walk.ts';

/** A parsed page: the tree, and what its references stand for. */
export interface Tree {
  /** The text that positions count in. */
  text: string;
  root: Root;
  /** Addresses that `[words][name]` leads to, by name. */
  definitions: Map<string, string>;
  footnotes: Map<string, MdastNode[]>;
}

/** A paragraph, list, table and so on. */
export type Block = Root['children'][number];
export type Paragraph = Extract<MdastNode, { type: 'paragraph' }>;
export type Inline = Paragraph['children'][number];

/** A parsed page with its link definitions; of two with one name, the first holds, as in CommonMark. */
export function toTree(text: string, root: Root): Tree {
  const nodes = [...walk(root)].map(({ node }) => node);
  return {
    text,
    root,
    definitions: new Map(
      nodes
        .flatMap((node): [string, string][] => (node.type === 'definition' ? [[node.identifier.toLowerCase(), node.url]] : []))
        .reverse(),
    ),
    footnotes: new Map(
      nodes.flatMap((node): [string, MdastNode[]][] =>
        node.type === 'footnoteDefinition' ? [[node.identifier.toLowerCase(), node.children]] : [],
      ),
    ),
  };
}

/** What a node says, without marks. Blocks and lines are set apart by a space; pictures are their alternative text. */
export function plainText(node: MdastNode): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'html':
      return readHtml(node.value).text;
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'break':
      return '\n';
    default:
      return 'children' in node ? plainTextOf(node.children, inlineParents.has(node.type) ? '' : '\n') : '';
  }
}

const inlineParents = new Set(['paragraph', 'heading', 'strong', 'emphasis', 'delete', 'link', 'linkReference', 'tableCell']);

/** The text of nodes without its marks, with a separator between them. */
export const plainTextOf = (nodes: readonly MdastNode[], between = ''): string => nodes.map(plainText).join(between);

/** The author's text of nodes that stand side by side. */
export function sourceOf(nodes: readonly MdastNode[], { text }: Tree): string {
  const start = nodes[0]?.position?.start.offset;
  const end = nodes.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? plainTextOf(nodes) : text.slice(start, end);
}

/** Words of a text: letters and digits, in any script. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Pictures, skin tones, joiners, selectors, flags and keycaps. */
const emoji =
  /\u200d|\u20e3|[\ufe0e\ufe0f]|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u{e0020}-\u{e007f}]/gu;

/** A text without its emoji and what belongs to them. */
export const withoutEmoji = (text: string): string => text.replace(emoji, '');

/** Text in one line, with single spaces. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Names as they are compared: lower case, one space, no marks at the ends. */
export const fold = (text: string): string =>
  oneLine(withoutEmoji(text).normalize('NFKC').toLowerCase()).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '');

/** The line on which nodes begin, from 1; 1 where there are none. */
export const firstLine = (nodes: readonly MdastNode[]): number => (nodes[0] ? lineOf(nodes[0]) : 1);
