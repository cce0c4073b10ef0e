import { readHtml } from '../../../src/markdown/page.ts';
import { type Block, plainText, plainTextOf, wordsOf } from './nodes.ts';
import { hasLabels } from './parts.ts';

/** Words that a page ends with and that belong to no topic. */
const footerWords =
  /©|\(c\)\s*\d{4}|\bcopyright\b|\ball rights reserved\b|\bedit (?:this )?page\b|\blast (?:updated|modified|edited)\b|\bback to top\b|\bsponsored by\b|\bfunded by\b|\bco-funded\b|\bpublished with\b|\b(?:next|previous) page\b/i;

/** More words than a footer has. */
const manyWords = 120;

/**
 * Where the footer of a page begins, as an index of its blocks; their number where it has none. A footer is what stands behind
 * the last rule and has no heading, pictures of other hosts at the very end, and lines like “© 2026”.
 */
export function findFooter(blocks: readonly Block[]): number {
  const lastHeading = blocks.findLastIndex(
    (block) => block.type === 'heading' || (block.type === 'html' && readHtml(block.value).heading),
  );
  const rule = blocks.findLastIndex(isRule);
  const behindRule = blocks.slice(rule + 1);
  const isBehindRule =
    rule > lastHeading + 1 && !hasLabels(behindRule) && wordsOf(plainTextOf(behindRule, ' ')).length < manyWords;
  let end = isBehindRule ? rule : blocks.length;
  while (end > lastHeading + 1 && isFooter(blocks[end - 1])) end--;
  return end;
}

const isRule = (block: Block): boolean =>
  block.type === 'thematicBreak' || (block.type === 'html' && /^<hr\b/i.test(block.value.trim()));

function isFooter(block: Block | undefined): boolean {
  if (!block) return false;
  if (isRule(block) || block.type === 'definition') return true;
  if (block.type === 'html') {
    const { images, text } = readHtml(block.value);
    return text.trim() === '' ? images.every(({ url }) => isForeign(url)) : isFooterText(text);
  }
  if (block.type !== 'paragraph') return false;
  const nodes = block.children.filter((node) => plainText(node).trim() !== '' || node.type === 'image');
  const pictures = nodes.map((node) => (node.type === 'link' && node.children.length === 1 ? node.children[0] : node));
  if (pictures.length > 0 && pictures.every((node) => node?.type === 'image' && isForeign(node.url))) return true;
  return isFooterText(plainText(block));
}

const isFooterText = (text: string): boolean => footerWords.test(text) && wordsOf(text).length < 30;

/** Pictures of topics lie beside the page, or where a forge keeps what is pasted. */
const isForeign = (url: string): boolean =>
  /^https?:\/\//.test(url) &&
  !/\/\/(?:[\w-]+\.)*(?:github\.com|githubusercontent\.com|hackmd\.io|imgur\.com|googleusercontent\.com)\//.test(url);
