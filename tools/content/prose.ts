import type { Heading, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import { visit } from 'unist-util-visit';
import { proseComponents, topicSections } from '../../src/schemas/prose.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

/** MDX is code. The body of an entry is held to Markdown, a few components, and addresses that lead nowhere unsafe. */
export interface Prose {
  file: string;
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  /** Topics have fixed sections; other bodies have no headings of their own. */
  sections: 'fixed' | 'none';
  /** Whether an address of the site (`/topics/…/`) exists. */
  isSiteAddress: (path: string) => boolean;
}

export function findProseProblems(prose: Prose): Problem[] {
  const parsed = parse(prose);
  if (!('tree' in parsed)) return [parsed];
  const problems: Problem[] = [];
  visit(parsed.tree, (node) => {
    const fault = findFault(node, prose);
    if (fault) problems.push({ ...fault, file: prose.file, line: lineOf(node, prose) });
  });
  return prose.sections === 'fixed' ? [...problems, ...findSectionProblems(parsed.tree, prose)] : problems;
}

function parse(prose: Prose): { tree: Root } | Problem {
  try {
    return {
      tree: fromMarkdown(prose.body, { extensions: [gfm(), mdxjs()], mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()] }),
    };
  } catch (error) {
    const { reason, line } = error as { reason?: string; line?: number };
    return {
      code: 'prose-syntax',
      file: prose.file,
      line: prose.bodyLine + (line ?? 1) - 1,
      message: `The text is not valid MDX: ${(reason ?? String(error)).split('\n')[0]}.`,
      hint: 'Put code, and a literal { or <, into backticks.',
    };
  }
}

type Fault = Pick<Problem, 'code' | 'message' | 'hint'>;

function findFault(node: Nodes, prose: Prose): Fault | undefined {
  switch (node.type) {
    case 'mdxjsEsm': {
      const word = /^\s*export/.test(node.value) ? 'export' : 'import';
      return {
        code: `prose-${word}`,
        message: `The text has an \`${word}\` statement.`,
        hint: `Remove it: entries hold no code, and components need no import.`,
      };
    }
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return {
        code: 'prose-expression',
        message: `The text has the expression \`{${shorten(node.value)}}\`.`,
        hint: 'Entries hold no code. If the braces are meant literally, put them into backticks.',
      };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return findElementFault(node.name ?? '', node.attributes);
    case 'html':
      return {
        code: 'prose-html',
        message: `The text has raw HTML: \`${shorten(node.value)}\`.`,
        hint: 'Write Markdown, or put the code into backticks.',
      };
    case 'image':
    case 'imageReference':
      return {
        code: 'prose-image',
        message: 'The text shows an image.',
        hint: 'Entries are text: say what the image shows, or link to it.',
      };
    case 'link':
    case 'definition':
      return findAddressFault(node.url, prose);
    case 'heading':
      return prose.sections === 'none'
        ? {
            code: 'prose-heading',
            message: 'The text has a heading.',
            hint: 'The page gives this text its headings: write paragraphs.',
          }
        : undefined;
    default:
      return undefined;
  }
}

function findElementFault(name: string, attributes: { type: string; name?: string; value?: unknown }[]): Fault | undefined {
  if (/^[a-z]/.test(name) || name === '') {
    return {
      code: 'prose-html',
      message: `The text has raw HTML: \`<${name}>\`.`,
      hint: 'Write Markdown, or put the code into backticks.',
    };
  }
  if (!(proseComponents as readonly string[]).includes(name)) {
    const guess = nearest(name, proseComponents);
    const offer = `Authors have ${proseComponents.map((one) => `\`<${one}>\``).join(', ')}.`;
    return {
      code: 'prose-component',
      message: `There is no component \`<${name}>\`.`,
      hint: guess ? `Did you mean \`<${guess}>\`?` : offer,
    };
  }
  const directive = attributes.find(({ name: attribute }) => attribute?.includes(':'));
  if (directive) {
    return {
      code: 'prose-html',
      message: `\`<${name}>\` has the directive \`${directive.name}\`.`,
      hint: 'Put the text between the tags.',
    };
  }
  const hasCode = attributes.some(
    ({ type, value }) => type === 'mdxJsxExpressionAttribute' || (typeof value === 'object' && value !== null),
  );
  return hasCode
    ? {
        code: 'prose-expression',
        message: `\`<${name}>\` has an attribute with an expression.`,
        hint: 'Give attributes as plain text in quotes.',
      }
    : undefined;
}

function findAddressFault(url: string, prose: Prose): Fault | undefined {
  const quoted = `"${shorten(url)}"`;
  if (/^\/(?!\/)/.test(url)) {
    return prose.isSiteAddress(url.replace(/[#?].*$/, ''))
      ? undefined
      : {
          code: 'prose-dead-link',
          message: `The text links to ${quoted}, a page that the site does not have.`,
          hint: 'Addresses look like `/topics/<event>/<slug>/`; check the id.',
        };
  }
  if (/^(https|mailto):/i.test(url) || /^#[\w-]+$/.test(url)) return undefined;
  return {
    code: 'prose-link',
    message: `The text links to ${quoted}.`,
    hint: 'Links start with `https://`, `mailto:`, or `/` for a page of this site.',
  };
}

function findSectionProblems(tree: Root, prose: Prose): Problem[] {
  const headings: Heading[] = [];
  visit(tree, 'heading', (node) => {
    headings.push(node);
  });
  const found = headings.map((node) => ({
    node,
    text: prose.body.slice(node.position?.start.offset, node.position?.end.offset),
  }));
  const expected = topicSections.map((title) => `## ${title}`);
  const isOwn = ({ node, text }: (typeof found)[number], index: number) =>
    text === expected[index] && tree.children.includes(node);
  if (found.length >= 2 && found.every(isOwn)) return [];
  const wrong = found.find((heading, index) => !isOwn(heading, index));
  return [
    {
      code: 'prose-sections',
      file: prose.file,
      line: wrong ? lineOf(wrong.node, prose) : prose.bodyLine,
      message: wrong ? `The heading "${wrong.text}" does not belong here.` : 'The text lacks one of its sections.',
      hint: `A topic has the sections ${expected.map((title) => `\`${title}\``).join(', ')}, in this order; the last may be missing.`,
    },
  ];
}

const lineOf = (node: Nodes, prose: Prose): number => prose.bodyLine + (node.position?.start.line ?? 1) - 1;
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
