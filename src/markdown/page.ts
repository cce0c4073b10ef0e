import { type HastNode, htmlToHast, markdownToMdast } from 'satteri';
import type { Root } from './parse.ts';

/**
 * Parses plain Markdown, in which braces and tags are no code: pages that were written for other generators. Positions
 * count in UTF-16 units from the start of the text. Throws when the text is nested more deeply than the parser can bear.
 */
export const parsePlainMarkdown = (text: string): Root =>
  markdownToMdast(text.endsWith('\n') ? text : `${text}\n`, { features: { gfm: true, frontmatter: false } }) as Root;

/** What raw HTML holds for a reader. */
export interface HtmlContent {
  text: string;
  /** Addresses of `<a href>`, in the order of the text. */
  links: { url: string; text: string }[];
  images: { url: string; alt: string }[];
  comments: string[];
  /** `h2` of `<h2>…</h2>`, where the whole fragment is one heading. */
  heading: number | undefined;
}

/** Reads a fragment of raw HTML, which may be a lone tag. */
export function readHtml(html: string): HtmlContent {
  const content: HtmlContent = { text: '', links: [], images: [], comments: [], heading: undefined };
  const open: HastNode[] = [htmlToHast(html) as HastNode];
  const elements: string[] = [];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'comment') content.comments.push(node.value.trim());
    if (node.type === 'text') content.text += node.value;
    if (node.type === 'element') {
      elements.push(node.tagName);
      readElement(node, content);
    }
    if (hidden.has('tagName' in node ? node.tagName : '')) continue;
    if ('children' in node) open.push(...(node.children.toReversed() as HastNode[]));
  }
  const [first = ''] = elements.filter((name) => !wrappers.has(name));
  const level = /^h([1-6])$/.exec(first)?.[1];
  return { ...content, heading: level && content.text.trim() ? Number(level) : undefined };
}

const wrappers = new Set(['html', 'head', 'body']);
const hidden = new Set(['script', 'style', 'template', 'noscript']);

type Element = Extract<HastNode, { type: 'element' }>;

function readElement(element: Element, content: HtmlContent): void {
  const { href, src, alt } = element.properties;
  if (element.tagName === 'a' && typeof href === 'string') content.links.push({ url: href, text: textOf(element) });
  if (element.tagName === 'img' && typeof src === 'string')
    content.images.push({ url: src, alt: typeof alt === 'string' ? alt : '' });
  // Words of neighbouring cells and lines are not one word.
  if (/^(br|p|div|li|td|th|tr|h[1-6]|summary|dd|dt)$/.test(element.tagName)) content.text += ' ';
}

const textOf = (node: HastNode): string =>
  'value' in node && node.type === 'text'
    ? node.value
    : 'children' in node
      ? (node.children as HastNode[]).map(textOf).join('')
      : '';
