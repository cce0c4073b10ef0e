import type { Root } from '../../../src/markdown/parse.ts';
import { lineOf, walk } from '../../../src/markdown/walk.ts';
import type { Fault } from '../problem.ts';

/** The code block that is never closed, and so makes code of the rest of its text. Its line counts in the body. */
export function findOpenFence(tree: Root, body: string): { line: number; fault: Fault } | undefined {
  for (const { node } of walk(tree)) {
    if (node.type !== 'code') continue;
    const fence = openFenceOf(body.slice(node.position?.start.offset, node.position?.end.offset));
    if (fence) return { line: lineOf(node), fault: { ...fault, hint: `Add a line ${fence} after its last line.` } };
  }
  return undefined;
}

const fault = { code: 'prose-code', message: 'The code block that starts here is never closed.' };

/** The marks that open a block, if no line of the same marks closes it. Quotations and lists put something before the line. */
function openFenceOf(source: string): string | undefined {
  const [, fence] = /^(`{3,}|~{3,})/.exec(source) ?? [];
  const [, ...lines] = source.split('\n');
  const last =
    lines
      .at(-1)
      ?.replace(/^[\s>]*/, '')
      .trimEnd() ?? '';
  const isClosed = fence && last.length >= fence.length && last === fence.charAt(0).repeat(last.length);
  return isClosed ? undefined : fence;
}
