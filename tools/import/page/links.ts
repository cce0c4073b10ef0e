import type { MdastNode } from 'satteri';
import { readHtml } from '../../../src/markdown/page.ts';
import type { Root } from '../../../src/markdown/parse.ts';
import { lineOf, walk } from '../../../src/markdown/walk.ts';
import { type Inline, oneLine, plainTextOf, type Tree } from './nodes.ts';

/** A link of a page. */
export interface PageLink {
  /** As the author meant it, not yet resolved: `https://…`, `/docs/…`, `#section`, `./image.png`. */
  url: string;
  /** Words of the link; empty where the address stands for itself. */
  text: string;
  line: number;
}

/** Every link of some nodes in the order of the text, those in footnotes included. Pictures are none. */
export function listPageLinks(nodes: readonly MdastNode[], tree: Tree): PageLink[] {
  return nodes.flatMap((root) => {
    const inside = new Set<MdastNode>();
    return [...walk(root)].flatMap(({ node, parent }): PageLink[] => {
      // Words of a link that look like an address are no second link.
      if (node.type === 'link' || node.type === 'linkReference' || (parent && inside.has(parent.node))) inside.add(node);
      return parent && inside.has(parent.node) ? [] : readLinks(node, tree);
    });
  });
}

function readLinks(node: MdastNode, tree: Tree): PageLink[] {
  const line = lineOf(node);
  switch (node.type) {
    case 'link':
      return [{ url: node.url, text: isBare(node) ? '' : oneLine(plainTextOf(node.children)), line }];
    case 'linkReference': {
      const url = tree.definitions.get(node.identifier.toLowerCase());
      return url === undefined ? [] : [{ url, text: oneLine(plainTextOf(node.children)), line }];
    }
    case 'html':
      return readHtml(node.value).links.map((link) => ({ ...link, text: oneLine(link.text), line }));
    case 'footnoteReference':
      return listPageLinks(tree.footnotes.get(node.identifier.toLowerCase()) ?? [], { ...tree, footnotes: new Map() });
    default:
      return [];
  }
}

type LinkNode = Extract<MdastNode, { type: 'link' }>;

/** Whether the words of a link are its address. */
export function isBare({ url, children }: LinkNode): boolean {
  const text = plainTextOf(children);
  return text === url || url.replace(/^(?:https?:\/\/|mailto:)/, '') === text;
}

/**
 * Makes links of all that authors mean as such and that Markdown does not read: addresses joined by commas, addresses
 * behind a colon (`PR:https://…`), swapped links (`[https://…](words)`). Changes the tree.
 */
export function mendLinks(root: Root): void {
  const parents = [...walk(root)].filter(({ node }) => 'children' in node && !['link', 'linkReference'].includes(node.type));
  for (const { node } of parents) {
    if (!('children' in node) || !(node.children as MdastNode[]).some(mayHoldAddress)) continue;
    const pieces = (node.children as Inline[]).map(turnSwapped).flatMap(splitAddresses);
    node.children = mendSwapped(joinTexts(pieces)) as typeof node.children;
  }
}

/** `[https://…](word)`: the parser takes the word for an address. */
function turnSwapped(node: Inline): Inline {
  if (node.type !== 'link' || !isSwapped(node)) return node;
  return { ...node, url: plainTextOf(node.children), children: [toText(node.url || plainTextOf(node.children), node)] };
}

const isSwapped = ({ url, children }: LinkNode): boolean =>
  /^https?:\/\/\S+$/.test(plainTextOf(children)) && !/^(?:[a-z][a-z\d+.-]*:|[/#.])/i.test(url);

/** One node for texts that stand side by side. */
function joinTexts(nodes: Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = { ...last, value: last.value + node.value };
    else joined.push(node);
  }
  return joined;
}

const mayHoldAddress = (node: MdastNode): boolean =>
  (node.type === 'text' && node.value.includes('://')) || (node.type === 'link' && (isSwapped(node) || isLumped(node)));

/** A bare address that holds more than one thing. */
const isLumped = (node: LinkNode): boolean => isBare(node) && /\]\(|[,;|](?=https?:)/.test(node.url);

const address = /https?:\/\/(?:(?![,;|](?:https?:\/\/))(?!\]\()[^\s<>"`])+/g;

function splitAddresses(node: Inline): Inline[] {
  if (node.type !== 'text' && !(node.type === 'link' && isLumped(node))) return [node];
  const value = node.type === 'text' ? node.value : node.url;
  const pieces: Inline[] = [];
  let end = 0;
  for (const { 0: whole, index } of value.matchAll(address)) {
    const url = trimAddress(whole);
    if (!/^https?:\/\/[^/]/.test(url)) continue;
    if (index > end) pieces.push(toText(value.slice(end, index), node));
    pieces.push({ type: 'link', url, children: [toText(url, node)], ...placeOf(node) });
    end = index + url.length;
  }
  return end === 0 ? [node] : [...pieces, ...(end < value.length ? [toText(value.slice(end), node)] : [])];
}

const placeOf = ({ position }: Inline): Pick<Inline, 'position'> => (position ? { position } : {});
const toText = (value: string, node: Inline): Extract<Inline, { type: 'text' }> => ({ type: 'text', value, ...placeOf(node) });

/** Marks at the end of an address belong to the sentence. */
function trimAddress(url: string): string {
  const trimmed = url.replace(/[.,;:!?'"*_~\]}|]+$/, '');
  const isOpen = trimmed.endsWith(')') && trimmed.split(')').length > trimmed.split('(').length;
  return isOpen ? trimAddress(trimmed.slice(0, -1)) : trimmed;
}

/** `[` address `](words)`: the words are those of the link. */
function mendSwapped(nodes: Inline[]): Inline[] {
  const at = nodes.findIndex(
    (node, index) => node.type === 'link' && isBare(node) && endsIn(nodes[index - 1], '[') && startsWith(nodes[index + 1], ']('),
  );
  const [before, link, behind] = nodes.slice(at - 1, at + 2);
  if (at < 1 || before?.type !== 'text' || link?.type !== 'link' || behind?.type !== 'text') return nodes;
  const [, words = '', rest = ''] = /^\]\(([^()]*)\)?(.*)$/s.exec(behind.value) ?? [];
  const isSame = words === '' || /^https?:/.test(words);
  return [
    ...nodes.slice(0, at - 1),
    ...(before.value.length > 1 ? [{ ...before, value: before.value.slice(0, -1) }] : []),
    isSame ? link : { ...link, children: [{ ...behind, value: words }] },
    ...mendSwapped([{ ...behind, value: rest }, ...nodes.slice(at + 2)]).filter(
      (node) => node.type !== 'text' || node.value !== '',
    ),
  ];
}

const endsIn = (node: Inline | undefined, end: string): boolean => node?.type === 'text' && node.value.endsWith(end);
const startsWith = (node: Inline | undefined, start: string): boolean => node?.type === 'text' && node.value.startsWith(start);

/** Whether a link stands for itself: its words are its address, its number or nothing. */
export const isSelfNamed = ({ url, text }: PageLink): boolean =>
  text === '' || text === url || /^https?:\/\//.test(text) || /^(?:[\w.-]+\/[\w.-]+)?#\d+$/.test(text);
