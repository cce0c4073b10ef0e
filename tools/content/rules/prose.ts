import type { MdastNode } from 'satteri';
import { parseMarkdown } from '../../../src/markdown/parse.ts';
import { lineOf, type Visit, walk } from '../../../src/markdown/walk.ts';
import { length } from '../../../src/schemas/limits.ts';
import { codeLanguage } from '../../../src/schemas/prose.ts';
import { type Fault, type Problem, shorten } from '../problem.ts';
import { findElementFault, rawHtml } from './components.ts';
import { findDiagramFaults } from './diagrams.ts';
import { findOpenFence } from './fences.ts';
import { type Defined, findDefinitionFault, findLabelFault, findUnreadFault, listDefined } from './definitions.ts';
import { findMisplacedText, findSectionFaults } from './sections.ts';
import { findTangleFault } from './tangle.ts';
import { findWordingFaults } from './wording.ts';

/** MDX is code. The body of an entry is held to Markdown, a few components, and addresses that lead nowhere unsafe. */
export interface Prose {
  file: string;
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  /** Topics have fixed sections; other bodies have no headings. */
  sections: 'fixed' | 'none';
  /** What is wrong with an address that the text links to. */
  findLinkFault: (url: string) => Fault | undefined;
}

/** Every problem of a body, in the order of the text. */
export function findProseProblems(prose: Prose): Problem[] {
  const problem = (fault: Fault, line: number): Problem => ({ ...fault, file: prose.file, line: prose.bodyLine + line - 1 });
  const unreadable = findSizeFault(prose.body) ?? findTangleFault(prose.body);
  if (unreadable) return [problem(unreadable, 1)];
  const parsed = parseMarkdown(prose.body);
  if ('mistake' in parsed) {
    const { line, reason } = parsed.mistake;
    const hint = 'Put code, and a literal { or <, in backticks.';
    return [problem({ code: 'prose-syntax', message: `The text is not valid MDX: ${reason}.`, hint }, line)];
  }
  const defined = listDefined(parsed.tree);
  const problems = [...walk(parsed.tree)].flatMap((visit) => [
    ...findFaults(visit, prose, defined).map((fault) => problem(fault, lineOf(visit.node))),
    ...findDiagramFaults(visit.node).map(({ line, ...fault }) => problem(fault, line)),
  ]);
  // Headings inside the open block are missing from the text: one cause, told once.
  const open = problems.length > 0 ? undefined : findOpenFence(parsed.tree, prose.body);
  if (open) return [problem(open.fault, open.line)];
  if (prose.sections === 'none') return problems;
  const headings = findSectionFaults(parsed.tree, prose.body);
  // What is refused may have been all that a section holds.
  const sections = headings.length + problems.length > 0 ? headings : findMisplacedText(parsed.tree);
  return [...problems, ...sections.map(({ line, ...fault }) => problem(fault, line))];
}

const findSizeFault = (body: string): Fault | undefined =>
  body.length > length.body
    ? {
        code: 'prose-length',
        message: `The text has ${body.length} characters; at most ${length.body} are allowed.`,
        hint: 'Say what matters, and link to the rest.',
      }
    : undefined;

function findFaults(visit: Visit, prose: Prose, defined: Defined): Fault[] {
  const { node } = visit;
  const texts = [
    'value' in node && typeof node.value === 'string' ? node.value : '',
    'url' in node ? node.url : '',
    'title' in node ? (node.title ?? '') : '',
  ];
  const fault = findNodeFault(visit, prose, defined);
  return [...(fault ? [fault] : []), ...texts.flatMap(findWordingFaults)];
}

function findNodeFault(visit: Visit, prose: Prose, defined: Defined): Fault | undefined {
  const { node } = visit;
  switch (node.type) {
    case 'mdxjsEsm':
      return findStatementFault(node.value);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return {
        code: 'prose-expression',
        message: `The text has the expression \`{${shorten(node.value)}}\`.`,
        hint: 'Entries contain no code. To show braces, put them in backticks.',
      };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return findElementFault(node);
    case 'html':
      return rawHtml(shorten(node.value));
    case 'image':
    case 'imageReference':
      return {
        code: 'prose-image',
        message: 'The text shows an image.',
        hint: 'Entries are text: say what the image shows, or link to it.',
      };
    case 'link':
      return findLabelFault(node, defined) ?? prose.findLinkFault(node.url);
    case 'linkReference':
      return findLabelFault(node, defined);
    case 'definition':
      return prose.findLinkFault(node.url) ?? findDefinitionFault(node, defined);
    case 'footnoteDefinition':
      return {
        code: 'prose-footnote',
        message: 'The text has a footnote.',
        hint: 'Say it in the sentence, or in a `<Note>`: pages that show several entries have no place for footnotes.',
      };
    case 'code':
      return findCodeFault(node);
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? { code: 'prose-list', message: 'The text has a checkbox.', hint: 'Write a plain list: nobody can tick a box here.' }
        : undefined;
    case 'table':
      return node.align?.some(Boolean)
        ? {
            code: 'prose-table',
            message: 'The text has a table with aligned columns.',
            hint: 'Write `---` without colons: the security policy forbids the styles that alignment needs.',
          }
        : undefined;
    case 'heading':
      return prose.sections === 'none'
        ? {
            code: 'prose-heading',
            message: 'The text has a heading.',
            hint: 'The page provides the headings: write paragraphs.',
          }
        : undefined;
    case 'delete':
    case 'emphasis':
      return findChanceMark(visit, prose.body);
    case 'text':
      return findUnreadFault(visit, prose.body);
    default:
      return plainNodes.has(node.type)
        ? undefined
        : {
            code: 'prose-syntax',
            message: `The text uses syntax that entries do not have (${node.type}).`,
            hint: 'Write plain Markdown.',
          };
  }
}

/** Markdown that no rule restricts. Everything else is refused, so that new syntax of the parser does not pass unnoticed. */
const plainNodes = new Set([
  ...['root', 'paragraph', 'strong', 'inlineCode', 'break', 'footnoteReference'],
  ...['list', 'blockquote', 'thematicBreak', 'tableRow', 'tableCell'],
]);

/** Signs of quantities that Markdown takes for marks: `5~10 s, or 20~30 s`, `5*3 and 4*2`. */
function findChanceMark({ node }: Visit, body: string): Fault | undefined {
  const start = node.position?.start.offset ?? 0;
  const sign = body.charAt(start);
  return /[\p{L}\p{N}]/u.test(body.charAt(start - 1)) || /^~(?!~)/.test(body.slice(start))
    ? {
        code: 'prose-mark',
        message: `The text has a \`${sign}\` that marks the words after it.`,
        hint: `If it is meant as a sign, write \`\\${sign}\`; if as a mark, put a space before it and use \`**\` or \`~~\`.`,
      }
    : undefined;
}

function findStatementFault(value: string): Fault {
  const word = /^\s*export/.test(value) ? 'export' : 'import';
  return {
    code: `prose-${word}`,
    message: `The text has an \`${word}\` statement.`,
    hint: 'Remove it: entries contain no code, and components need no import.',
  };
}

function findCodeFault({ lang, meta }: Extract<MdastNode, { type: 'code' }>): Fault | undefined {
  if (!lang && !meta) return undefined;
  return codeLanguage.test(lang ?? '') && !meta
    ? undefined
    : {
        code: 'prose-code',
        message: `The code block is marked "${shorten([lang, meta].filter(Boolean).join(' '))}".`,
        hint: 'After the fence, write one word of lower-case letters, digits and hyphens, such as `go` or `yaml`, or nothing.',
      };
}
