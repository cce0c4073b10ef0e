import type { MdastNode } from 'satteri';
import { readHtml } from '../../../src/markdown/page.ts';
import { lineOf } from '../../../src/markdown/walk.ts';
import { codeLanguage } from '../../../src/schemas/prose.ts';
import { isBare } from '../page/links.ts';
import { oneLine, plainText, plainTextOf, type Tree } from '../page/nodes.ts';
import type { Resolver } from './addresses.ts';
import { escapeText, toCodeBlock, toCodeSpan } from './markdown-text.ts';

/** What a draft has no place for. */
export interface Remainder {
  line: number;
  /** Why it is left out. */
  reason: string;
  text: string;
}

/** What rendering needs to know, and where it puts what it leaves out. */
export interface Rendering {
  tree: Tree;
  resolver: Resolver;
  /** Without marks of emphasis, where they do not survive. */
  isPlain: boolean;
  remainder: Remainder[];
}

/**
 * A block of a page as Markdown that entries may have: headings become bold lines, pictures and comments are put aside, raw HTML
 * is its text, links lead to absolute addresses.
 */
export function renderBlock(block: MdastNode, to: Rendering): string {
  switch (block.type) {
    case 'paragraph':
      return renderParagraph(block.children, to);
    case 'heading':
      return bold(renderInlines(block.children, { ...to, isPlain: true }));
    case 'list':
      return block.children
        .map((item, index) => renderItem(item, block.ordered ? `${(block.start ?? 1) + index}.` : '-', to))
        .join(block.spread ? '\n\n' : '\n');
    case 'blockquote':
      return indent(renderBlocks(withoutAlert(block.children), to), '> ', '> ');
    case 'code':
      return toCodeBlock(block.value, codeLanguage.test(block.lang ?? '') ? (block.lang ?? '') : '');
    case 'table':
      return renderTable(block, to);
    case 'html':
      return renderHtml(block, to);
    case 'thematicBreak':
    case 'definition':
    case 'footnoteDefinition':
      return '';
    default:
      return 'children' in block ? renderBlocks(block.children, to) : renderParagraph([block as Inline], to);
  }
}

type Inline = Extract<MdastNode, { type: 'paragraph' }>['children'][number];

const renderBlocks = (blocks: readonly MdastNode[], to: Rendering): string =>
  blocks
    .map((block) => renderBlock(block, to))
    .filter((text) => text.trim() !== '')
    .join('\n\n');

const bold = (text: string): string => (text.trim() === '' ? '' : `**${text.trim()}**`);

/** Every line of a text behind a mark; the first may have another one. */
const indent = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? rest.trimEnd() : rest) + line)
    .join('\n');

const renderParagraph = (nodes: readonly Inline[], to: Rendering): string =>
  renderInlines(nodes, to)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '\\')
    .join('\n')
    .replace(/\\$/, '');

function renderItem(item: Extract<MdastNode, { type: 'listItem' }>, mark: string, to: Rendering): string {
  const text = renderBlocks(item.children, to).replace(/\n\n(?=\s*(?:-|\d+\.) )/g, '\n');
  const done = typeof item.checked === 'boolean' ? `[${item.checked ? 'x' : ' '}] ` : '';
  return text === '' ? '' : indent(done + text, `${mark} `, ' '.repeat(mark.length + 1));
}

/** `[!NOTE]` as GitHub writes it, and `:::info` as HackMD and VitePress do, are told in words. */
function withoutAlert(blocks: readonly MdastNode[]): MdastNode[] {
  const [first, ...rest] = blocks;
  const [text, ...more] = first?.type === 'paragraph' ? first.children : [];
  const [mark, name = ''] = (text?.type === 'text' && /^\[!(\w+)\]\s*/.exec(text.value)) || [];
  if (first?.type !== 'paragraph' || text?.type !== 'text' || mark === undefined) return [...blocks];
  const label: Inline = {
    type: 'strong',
    children: [{ type: 'text', value: `${name.charAt(0)}${name.slice(1).toLowerCase()}:` }],
  };
  return [{ ...first, children: [label, { ...text, value: ` ${text.value.slice(mark.length)}` }, ...more] }, ...rest];
}

function renderTable({ children }: Extract<MdastNode, { type: 'table' }>, to: Rendering): string {
  const rows = children.map((row) =>
    row.children.map((cell) => oneLine(renderInlines(cell.children, to).replaceAll('\\\n', ' ')).replace(/(?<!\\)\|/g, '\\|')),
  );
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: string[]) => `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...body.map(line)].join('\n');
}

function renderHtml(node: Extract<MdastNode, { type: 'html' }>, to: Rendering): string {
  const { text, images, comments, links } = readHtml(node.value);
  const line = lineOf(node);
  to.remainder.push(
    ...comments.filter(Boolean).map((comment) => ({ line, reason: 'a comment', text: oneLine(comment) })),
    ...images.map(({ url, alt }) => ({ line, reason: 'a picture', text: oneLine(`${alt} (${url})`) })),
  );
  const words = escapeText(oneLine(text));
  const [link, ...more] = links;
  return link && more.length === 0 && oneLine(link.text) === oneLine(text) ? renderLink(link.url, words, to) : words;
}

const renderInlines = (nodes: readonly Inline[], to: Rendering): string => nodes.map((node) => renderInline(node, to)).join('');

function renderInline(node: Inline, to: Rendering): string {
  switch (node.type) {
    case 'text':
      return escapeEdges(node.value);
    case 'inlineCode':
      return toCodeSpan(node.value);
    case 'strong':
      return mark('**', renderInlines(node.children, to), to);
    case 'emphasis':
      return mark('*', renderInlines(node.children, to), to);
    case 'delete':
      return mark('~~', renderInlines(node.children, to), to);
    case 'break':
      return '\\\n';
    case 'link':
      return renderLink(node.url, isBare(node) ? '' : renderInlines(node.children, to), to, plainTextOf(node.children));
    case 'linkReference': {
      const url = to.tree.definitions.get(node.identifier.toLowerCase());
      const words = renderInlines(node.children, to);
      return url === undefined ? words : renderLink(url, words, to);
    }
    case 'footnoteReference': {
      const note = to.tree.footnotes.get(node.identifier.toLowerCase());
      return note
        ? ` (${oneLine(
            renderInlines(
              note.flatMap((block) => (block.type === 'paragraph' ? block.children : [])),
              { ...to, tree: { ...to.tree, footnotes: new Map() } },
            ),
          )})`
        : '';
    }
    case 'image':
    case 'imageReference':
      return renderImage(node, to);
    case 'html':
      return /^<br\b/i.test(node.value) ? '\\\n' : renderHtml(node, to);
    default:
      return 'children' in node ? renderInlines(node.children as Inline[], to) : escapeEdges(plainText(node));
  }
}

/** Escapes a text; the space at its ends belongs to the sentence, and only its first line may be in the middle of one. */
function escapeEdges(value: string): string {
  const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(value) ?? [];
  return before + escapeText(text) + after;
}

function mark(sign: string, inner: string, { isPlain }: Rendering): string {
  const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inner) ?? [];
  return isPlain || text === '' ? inner : `${before}${sign}${text}${sign}${after}`;
}

function renderLink(url: string, words: string, to: Rendering, shown = url): string {
  const page = to.resolver.findSitePage(url);
  const resolved = page ? { href: page } : to.resolver.resolve(url);
  const text = words.trim();
  // What is wrong about it is told where the links of the topic are.
  if ('mistake' in resolved) return words || escapeText(shown);
  if (text === '') return resolved.href;
  return `[${text}](${/[()\s]/.test(resolved.href) ? encodeParentheses(resolved.href) : resolved.href})`;
}

const encodeParentheses = (href: string): string => href.replaceAll('(', '%28').replaceAll(')', '%29').replace(/\s/g, '%20');

function renderImage(node: Extract<MdastNode, { type: 'image' | 'imageReference' }>, to: Rendering): string {
  const url = node.type === 'image' ? node.url : (to.tree.definitions.get(node.identifier.toLowerCase()) ?? '');
  const where = url.startsWith('data:') ? 'embedded' : url;
  to.remainder.push({ line: lineOf(node), reason: 'a picture', text: oneLine(`${node.alt ?? ''} (${where})`) });
  return '';
}
