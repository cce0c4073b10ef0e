import type { MdastNode } from 'satteri';
import { readHtml } from '../../../src/markdown/page.ts';
import { lineOf } from '../../../src/markdown/walk.ts';
import { readPartLabel } from './labels.ts';
import { type Block, type Inline, oneLine, plainText, plainTextOf, sourceOf, type Tree } from './nodes.ts';

/** A heading and what stands below it: first its own blocks, then the headings below it. */
export interface Section {
  /** Undefined for what stands before the first heading. */
  heading: Heading | undefined;
  blocks: Block[];
  children: Section[];
}

export interface Heading {
  /** 1 to 6; 7 for lines in bold that stand for headings. */
  level: number;
  nodes: readonly Inline[];
  /** As the author wrote it, in one line. */
  source: string;
  /** Without marks, in one line. */
  text: string;
  line: number;
}

/** The headings of a page as a tree. A page without headings of topics is read by its lines in bold. */
export function toOutline(blocks: readonly Block[], tree: Tree): Section {
  const headings = blocks.map((block) => readHeading(block, tree));
  const isFlat = headings.filter((heading) => heading && heading.level > 1).length < 2 && headings.filter(Boolean).length < 3;
  return nest(
    blocks.map((block, index) => ({ block, heading: headings[index] ?? (isFlat ? readBoldHeading(block, tree) : undefined) })),
  );
}

function nest(items: { block: Block; heading: Heading | undefined }[]): Section {
  const root: Section = { heading: undefined, blocks: [], children: [] };
  const open = [root];
  for (const { block, heading } of items) {
    if (!heading) {
      open.at(-1)?.blocks.push(block);
      continue;
    }
    while ((open.at(-1)?.heading?.level ?? 0) >= heading.level) open.pop();
    const section: Section = { heading, blocks: [], children: [] };
    open.at(-1)?.children.push(section);
    open.push(section);
  }
  return root;
}

function readHeading(block: Block, tree: Tree): Heading | undefined {
  if (block.type === 'heading') return toHeading(block.depth, block.children, block, tree);
  if (block.type !== 'html') return undefined;
  const { heading, text } = readHtml(block.value);
  return heading
    ? {
        level: heading,
        nodes: [{ type: 'text', value: oneLine(text) }],
        source: oneLine(text),
        text: oneLine(text),
        line: lineOf(block),
      }
    : undefined;
}

/** A paragraph that is nothing but bold words, and not the label of a part. */
function readBoldHeading(block: Block, tree: Tree): Heading | undefined {
  if (block.type !== 'paragraph') return undefined;
  const nodes = block.children.filter((node) => plainText(node).trim() !== '');
  const [strong] = nodes;
  if (nodes.length !== 1 || strong?.type !== 'strong' || /[.:!?]$/.test(plainText(strong).trim())) return undefined;
  return readPartLabel(plainText(strong)) ? undefined : toHeading(7, strong.children, block, tree);
}

const toHeading = (level: number, nodes: readonly Inline[], block: MdastNode, tree: Tree): Heading => ({
  level,
  nodes,
  source: oneLine(sourceOf(nodes, tree)),
  text: oneLine(plainTextOf(nodes)),
  line: lineOf(block),
});

/** Every section of a tree, each before those below it. */
export function* walkSections(section: Section): Generator<Section> {
  const open = [section];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    open.push(...next.children.toReversed());
  }
}
