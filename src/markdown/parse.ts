import { type MdastNode, mdxToMdast } from 'satteri';
import { findDeepBrackets } from './brackets.ts';
import { lineOf, walk } from './walk.ts';

/**
 * The one reading of Markdown. The build compiles entries with the same parser and the same features, so that what the
 * check, the model and the outputs see is what readers get.
 */

/** A parsed text: the root of its syntax tree. */
export type Root = Extract<MdastNode, { type: 'root' }>;

/** Why a text cannot be parsed, and in which of its lines. */
export interface SyntaxMistake {
  line: number;
  reason: string;
}

/** The syntax that entries have, given to the parser here and to the build in `astro.config.mjs`. */
export const markdownFeatures = { gfm: true, smartPunctuation: true, frontmatter: false };

/** How deep nodes may be nested. Prose needs fewer than ten; rendering recurses and must not run out of stack. */
const deepest = 30;

/**
 * Parses the body of an entry. Returns its tree, whose positions count from the start of the text, or the mistake that
 * ended the parsing. Never throws. Straight quotes and dots come back as typographic ones in the values of text nodes;
 * slice the text by position to get what the author wrote.
 */
export function parseMarkdown(text: string): { tree: Root } | { mistake: SyntaxMistake } {
  const deep = findDeepBrackets(text);
  if (deep) return { mistake: { line: deep, reason: 'too many brackets are open at once' } };
  try {
    const tree = mdxToMdast(withLineEnd(text), { features: markdownFeatures }) as Root;
    const tooDeep = walk(tree).find(({ depth }) => depth > deepest);
    return tooDeep ? { mistake: { line: lineOf(tooDeep.node), reason: nested } } : { tree };
  } catch (error) {
    return { mistake: toMistake(error) };
  }
}

/** Positions in the middle of a message count from the start of the text, and its advice on comments is of no use in entries. */
const inPlainWords = (reason: string): string =>
  reason.startsWith('Unexpected character `!`')
    ? 'it has an HTML comment or declaration'
    : reason.startsWith('Unexpected end of file in expression')
      ? 'a `{` is never closed'
      : reason.replace(/ \(\d+:\d+(-\d+:\d+)?\)/g, '').replace(/ \(note: .*\)$/, '');

/** The parser ends the process when a statement ends in a backslash at the very end of a text. */
export const withLineEnd = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

const nested = 'quotations, lists or marks are nested too deeply';

/** The parser puts position and rule into its message: `3:1: Expected a closing tag for … (mdx-jsx:unexpected-character)`. */
function toMistake(error: unknown): SyntaxMistake {
  if (error instanceof RangeError) return { line: 1, reason: nested };
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', reason = message] = /^(\d+):\d+: (.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec(message) ?? [];
  return { line: Number(line), reason: inPlainWords(reason) };
}
