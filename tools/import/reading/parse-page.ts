import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parsePlainMarkdown } from '../../../src/markdown/page.ts';
import type { Root } from '../../../src/markdown/parse.ts';
import { lineOf, walk } from '../../../src/markdown/walk.ts';
import type { LineFault } from './source.ts';

/**
 * The parser's time grows with the square of how deeply quotations and lists are nested, and of how many underscores
 * stand in one paragraph. Texts that have very many of them are first parsed by a process that can be stopped.
 */

/** Marks at the start of a line; prose has three or four. */
const manyContainers = 30;

/** Underscores in lines that follow each other without an empty one. */
const manyUnderscores = 1500;

/** Milliseconds after which the parser is given up. A wrap-up takes it ten. */
const patience = 5000;

/** How deeply nodes may be nested, so that what reads the tree may recurse. */
const deepest = 100;

/** Parses a page, or says in which line it is too tangled. Never throws and never hangs. */
export function parsePage(text: string): { tree: Root } | { fault: LineFault } {
  const line = findTangle(text);
  if (line !== undefined && !isParsedInTime(text)) return { fault: tangled(line) };
  try {
    const tree = parsePlainMarkdown(text);
    const tooDeep = walk(tree).find(({ depth }) => depth > deepest);
    return tooDeep ? { fault: tangled(lineOf(tooDeep.node)) } : { tree };
  } catch {
    return { fault: tangled(line ?? 1) };
  }
}

/** First line from which on the parser may take long. */
function findTangle(text: string): number | undefined {
  let underscores = 0;
  let line = 1;
  for (const content of text.split('\n')) {
    underscores = content.trim() === '' ? 0 : underscores + content.split('_').length - 1;
    if (underscores > manyUnderscores || countContainers(content) > manyContainers) return line;
    line++;
  }
  return undefined;
}

const container = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;

function countContainers(line: string): number {
  container.lastIndex = 0;
  let count = 0;
  while (container.test(line)) count++;
  return count;
}

const isParsedInTime = (text: string): boolean =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'parse-plain-once.ts')], { input: text, timeout: patience }).status ===
  0;

const tangled = (line: number): LineFault => ({
  code: 'import-tangled',
  line,
  message: 'From here on, quotations, lists or marks are nested too deeply to be read.',
  hint: 'Remove what is not text, or put it between lines of ```.',
});
