import type { MdastNode } from 'satteri';
import type { Root } from '../../../src/markdown/parse.ts';
import { type Visit, walk } from '../../../src/markdown/walk.ts';
import { listShownHosts, showsOtherHost } from '../../../src/schemas/address.ts';
import { type Fault, shorten } from '../problem.ts';

/** Links, references and definitions: what readers would not see, or would see as something else. */

/** What references lead to, and which of it is used. */
export interface Defined {
  used: Set<string>;
  /** Addresses by their key. */
  urls: Map<string, string>;
  twice: Set<MdastNode>;
}

/** The definitions of a text that something refers to, and those that repeat another. */
export function listDefined(tree: Root): Defined {
  const nodes = [...walk(tree)].map(({ node }) => node);
  const used = nodes.flatMap((node) => (node.type === 'linkReference' || node.type === 'imageReference' ? [keyOf(node)] : []));
  const seen = new Set<string>();
  const twice = nodes.filter((node) => {
    if (node.type !== 'definition') return false;
    const isDouble = seen.has(keyOf(node));
    seen.add(keyOf(node));
    return isDouble;
  });
  const urls = nodes.flatMap((node) => (node.type === 'definition' ? [[keyOf(node), node.url] as const] : []));
  return { used: new Set(used), urls: new Map(urls), twice: new Set(twice) };
}

const keyOf = ({ identifier }: { identifier: string }): string => identifier.toLowerCase();

type Definition = Extract<MdastNode, { type: 'definition' }>;

/** What is wrong with a definition, apart from its address. */
export function findDefinitionFault(node: Definition, { used, twice }: Defined): Fault | undefined {
  const name = `\`[${shorten(keyOf(node))}]\``;
  if (twice.has(node))
    return { code: 'prose-reference', message: `${name} is defined a second time.`, hint: 'Keep one of the definitions.' };
  return used.has(keyOf(node))
    ? undefined
    : { code: 'prose-reference', message: `${name} is defined but never used, and is not shown.`, hint: 'Use it or remove it.' };
}

/** What is wrong with the words of a link, or of a reference to a definition. */
export function findLabelFault(
  link: Extract<MdastNode, { type: 'link' | 'linkReference' }>,
  { urls }: Pick<Defined, 'urls'>,
): Fault | undefined {
  const hint = 'Write the words of the link between the brackets.';
  const label = [...walk(link)].map(({ node }) => ('value' in node ? node.value : '')).join('');
  if (label.trim() === '') return { code: 'prose-link', message: 'The text has a link without words.', hint };
  const url = link.type === 'link' ? link.url : (urls.get(keyOf(link)) ?? '');
  if (!showsOtherHost(label, url)) return undefined;
  const [host] = listShownHosts(label);
  const shown = host ? `an address of ${host}` : 'another mailbox';
  return { code: 'prose-link', message: `The text shows ${shown}, and links to "${shorten(url)}".`, hint };
}

/** Markdown that was meant as such and is shown as it was typed. Escaped characters (`\[`) are meant literally. */
export function findUnreadFault({ node, parent }: Visit, body: string): Fault | undefined {
  if (parent && ['link', 'linkReference'].includes(parent.node.type)) return undefined;
  const source = body.slice(node.position?.start.offset, node.position?.end.offset);
  const [, label, footnote] = /(?<!\\)\[[^\][]+\]\[([^\][]*)\]|(?<!\\)\[(\^[^\][\s]+)\]/.exec(source) ?? [];
  if (label !== undefined || footnote)
    return {
      code: 'prose-reference',
      message: `The text refers to \`[${shorten(footnote ?? label ?? '')}]\`, which is not defined.`,
      hint: 'Write the address: `[words](https://…)`.',
    };
  if (/(?<!\\)\]\((?:https?:|mailto:|\/|#|<|$)/.test(source))
    return {
      code: 'prose-reference',
      message: 'The text has a link that Markdown does not recognize.',
      hint: 'Write `[words](address)`, with an address that contains no space.',
    };
  return /(?<!\\)`/.test(source)
    ? { code: 'prose-reference', message: 'The text has an unpaired backtick.', hint: 'Close the code, or write \\`.' }
    : undefined;
}
