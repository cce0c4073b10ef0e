import type { TxtDocumentNode } from '@textlint/ast-node-types';
import type { TextlintKernelPlugin } from '@textlint/kernel';
import type { MdastNode } from 'satteri';
import { parseMarkdown } from '../../src/markdown/parse.ts';

/**
 * The syntax plugin of textlint: one tree for everything, from the parser that the build uses. Node types are documented
 * at https://textlint.org/docs/txtnode/.
 */
export const syntax: TextlintKernelPlugin = {
  pluginId: 'entries',
  plugin: {
    Processor: class {
      availableExtensions = (): string[] => [extension];
      processor = () => ({
        preProcess: toDocument,
        postProcess: (messages: never[], filePath = '') => ({ messages, filePath }),
      });
    },
  },
};

/** The extension under which texts are handed to textlint. */
export const extension = '.md';

/** The syntax tree of a Markdown text. A text that cannot be parsed is empty here: the content check reports it. */
function toDocument(text: string): TxtDocumentNode {
  const parsed = parseMarkdown(text);
  const root = 'tree' in parsed ? parsed.tree : { type: 'root', children: [] };
  return toNode(root as MdastNode, text) as unknown as TxtDocumentNode;
}

const types: Record<string, string> = {
  root: 'Document',
  text: 'Str',
  inlineCode: 'Code',
  code: 'CodeBlock',
  heading: 'Header',
  blockquote: 'BlockQuote',
  thematicBreak: 'HorizontalRule',
  html: 'Html',
};

function toNode(node: MdastNode, text: string): object {
  const { type, position, ...fields } = node;
  const start = position?.start ?? { offset: 0, line: 1, column: 1 };
  const end = position?.end ?? start;
  return {
    ...fields,
    type: types[type] ?? type.charAt(0).toUpperCase() + type.slice(1),
    ...('children' in node ? { children: node.children.map((child) => toNode(child, text)) } : {}),
    range: [start.offset, end.offset],
    // textlint counts columns from 0.
    loc: { start: { line: start.line, column: start.column - 1 }, end: { line: end.line, column: end.column - 1 } },
    raw: text.slice(start.offset, end.offset),
  };
}
