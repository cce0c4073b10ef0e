import type { MdastNode } from 'satteri';
import { diagramLanguage, parseDiagram } from '../../../src/diagram/parse.ts';
import { lineOf } from '../../../src/markdown/walk.ts';
import { type Fault, shorten } from '../problem.ts';

/** What is wrong with a diagram in the text; lines count from the start of the text. Other nodes have no faults. */
export function findDiagramFaults(node: MdastNode): (Fault & { line: number })[] {
  if (node.type !== 'code' || node.lang !== diagramLanguage) return [];
  const parsed = parseDiagram(node.value);
  if ('diagram' in parsed) return [];
  return parsed.mistakes.map(({ line, reason, hint }) => ({
    code: 'prose-diagram',
    message: `The diagram cannot be drawn: ${shorten(reason)}.`,
    hint,
    line: lineOf(node) + line,
  }));
}
