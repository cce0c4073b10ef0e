import type { MdastNode } from 'satteri';
import { parseMarkdown } from '../../../src/markdown/parse.ts';
import { lineOf } from '../../../src/markdown/walk.ts';
import { findLinkFault } from '../../content/rules/links.ts';
import { findProseProblems } from '../../content/rules/prose.ts';
import { findWordingFaults } from '../../content/rules/wording.ts';
import { oneLine, plainText, wordsOf } from '../page/nodes.ts';
import { escapeAll } from './markdown-text.ts';
import { type Remainder, type Rendering, renderBlock } from './render.ts';

/**
 * A block of a page as text that passes the check and says every word of the block. What cannot be kept with its marks is kept
 * without them; what may not stand in an entry at all (a key, a personal address) is put aside.
 */
export function toProse(block: MdastNode, to: Rendering): string {
  for (const isPlain of [false, true]) {
    const remainder: Remainder[] = [];
    const text = renderBlock(block, { ...to, isPlain, remainder });
    if (text.trim() !== '' ? !isSound(text, block, remainder) : wordsOf(plainText(block)).length > countWords(remainder))
      continue;
    to.remainder.push(...remainder);
    return text.trim();
  }
  return toPlainProse(block, to);
}

function toPlainProse(block: MdastNode, to: Rendering): string {
  const words = plainText(block);
  const line = lineOf(block);
  const text = escapeAll(words);
  if (text === '' || findFault(text) === undefined) return text;
  const { publishable, withheld } = withhold(words);
  to.remainder.push(...withheld.map((one) => ({ line, reason: 'it may not be published', text: one })));
  const rest = escapeAll(publishable);
  const fault = rest === '' ? undefined : findFault(rest);
  if (fault === undefined) return rest;
  to.remainder.push({ line, reason: fault, text: oneLine(publishable) });
  return '';
}

/** Whether a text passes the check and says all words of a block that were not put aside. */
function isSound(text: string, block: MdastNode, remainder: Remainder[]): boolean {
  if (findFault(text) !== undefined) return false;
  const parsed = parseMarkdown(text);
  if (!('tree' in parsed)) return false;
  const said = tally([...wordsOf(plainText(parsed.tree)), ...remainder.flatMap((one) => wordsOf(one.text))]);
  return [...tally(wordsOf(plainText(block)))].every(([word, count]) => (said.get(word) ?? 0) >= count);
}

const tally = (words: string[]): Map<string, number> =>
  new Map([...Map.groupBy(words, (word) => word)].map(([word, list]) => [word, list.length]));
const countWords = (remainder: Remainder[]): number => remainder.flatMap(({ text }) => wordsOf(text)).length;

/** Pages of the site are there when the drafts are. */
const everyPage = { has: () => true, hasAnchor: () => true };

function findFault(body: string): string | undefined {
  const problems = findProseProblems({
    file: '',
    body,
    bodyLine: 1,
    sections: 'none',
    findLinkFault: (url) => findLinkFault(url, everyPage, []),
  });
  return problems[0]?.message ?? body.split('\n').flatMap(findWordingFaults)[0]?.message;
}

/** A text without the words that may not become public or only look like others. */
export function withhold(text: string): { publishable: string; withheld: string[] } {
  if (findWordingFaults(text).length === 0) return { publishable: text, withheld: [] };
  const withheld: string[] = [];
  const publishable = text
    .split(/(\s+)/)
    .map((word) => {
      if (findWordingFaults(word).length === 0) return word;
      withheld.push(word);
      return '…';
    })
    .join('');
  // What is only wrong as a whole goes as a whole.
  return findWordingFaults(publishable).length === 0 ? { publishable, withheld } : { publishable: '', withheld: [oneLine(text)] };
}
