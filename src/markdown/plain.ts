import type { MdastNode } from 'satteri';
import { parseMarkdown } from './parse.ts';
import { walk } from './walk.ts';

/** Entries as Markdown that can be read away from this site: whole addresses, and no components. */

interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * The body of an entry as plain Markdown. `deeper` is how many levels its headings go down, `toAddress` makes
 * an address of the site whole. A body that cannot be parsed comes back as it is: the check of the content has refused it already.
 */
export function toPlainMarkdown(
  body: string,
  { deeper, toAddress }: { deeper: number; toAddress: (path: string) => string },
): string {
  const parsed = parseMarkdown(body);
  if ('mistake' in parsed) return body;
  const edits = [...walk(parsed.tree)].flatMap(({ node }) => [
    ...moveHeading(node, body, deeper),
    ...completeAddress(node, body, toAddress),
    ...unwrapComponent(node),
  ]);
  return applyEdits(body, edits).trim();
}

/** A text of front matter, in which only backticks have a meaning, as Markdown. */
export const toMarkdownText = (text: string): string =>
  text
    .split(/(`[^`]+`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[\\*<[\]]/g, '\\$&')))
    .join('');

const spanOf = ({ position }: MdastNode): [number, number] => [position?.start.offset ?? 0, position?.end.offset ?? 0];

function moveHeading(node: MdastNode, body: string, deeper: number): Edit[] {
  if (node.type !== 'heading') return [];
  const [from] = spanOf(node);
  return body[from] === '#' ? [{ from, to: from, text: '#'.repeat(deeper) }] : [];
}

function completeAddress(node: MdastNode, body: string, toAddress: (path: string) => string): Edit[] {
  if ((node.type !== 'link' && node.type !== 'definition') || !/^\/(?!\/)/.test(node.url)) return [];
  const [start, end] = spanOf(node);
  const from = body.slice(start, end).lastIndexOf(node.url) + start;
  return from < start ? [] : [{ from, to: from + node.url.length, text: toAddress(node.url) }];
}

/** The tags of a component go, what stands between them stays. */
function unwrapComponent(node: MdastNode): Edit[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  const [from, to] = spanOf(node);
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (!first || !last) return [{ from, to, text: '' }];
  return [
    { from, to: spanOf(first)[0], text: '' },
    { from: spanOf(last)[1], to, text: '' },
  ];
}

function applyEdits(text: string, edits: Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce((edited, { from, to, text: replacement }) => edited.slice(0, from) + replacement + edited.slice(to), text);
}
