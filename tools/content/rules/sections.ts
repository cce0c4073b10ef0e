import type { MdastNode } from 'satteri';
import type { Root } from '../../../src/markdown/parse.ts';
import { lineOf, walk } from '../../../src/markdown/walk.ts';
import { topicSections } from '../../../src/schemas/prose.ts';
import type { Fault } from '../problem.ts';

const expected = topicSections.map((title) => `## ${title}`);
const hint = `A topic has the sections ${expected.map((title) => `\`${title}\``).join(', ')}, in this order; the last is optional.`;

/** What is wrong with the headings of a topic: names, order, nesting. Lines count in the body. */
export function findSectionFaults(tree: Root, body: string): (Fault & { line: number })[] {
  const headings = [...walk(tree)].map(({ node }) => node).filter((node) => node.type === 'heading');
  const textOf = (node: (typeof headings)[number]) => body.slice(node.position?.start.offset, node.position?.end.offset);
  const wrong = headings.find((node, index) => textOf(node) !== expected[index] || !tree.children.includes(node));
  if (wrong)
    return [
      { code: 'prose-sections', line: lineOf(wrong), message: `The heading "${textOf(wrong)}" does not belong here.`, hint },
    ];
  if (headings.length < 2)
    return [{ code: 'prose-sections', line: 1, message: `The section \`${expected[headings.length]}\` is missing.`, hint }];
  return [];
}

/** Sections without text, and text outside of them, where the headings are sound. */
export function findMisplacedText({ children }: Root): (Fault & { line: number })[] {
  const places = children.flatMap((node, index) => (node.type === 'heading' ? [index] : []));
  const [first = 0] = places;
  const before = children.slice(0, first).find((node) => node.type !== 'definition' && node.type !== 'mdxjsEsm');
  const empty = places.filter((place, index) => isEmpty(children.slice(place + 1, places[index + 1])));
  return [
    ...(before
      ? [{ code: 'prose-sections', line: lineOf(before), message: `There is text before \`${expected[0]}\`.`, hint }]
      : []),
    ...empty.map((place) => ({
      code: 'prose-sections',
      line: children[place] ? lineOf(children[place]) : 1,
      message: `The section \`${expected[places.indexOf(place)]}\` is empty.`,
      hint: 'Write it, or remove the heading where the section may be missing.',
    })),
  ];
}

/** Whether a reader would see nothing. */
const isEmpty = (nodes: Root['children']): boolean =>
  nodes.every((node) => node.type === 'definition' || [...walk(node)].every(({ node: one }) => !isVisible(one)));

const isVisible = (node: MdastNode): boolean => ('value' in node ? node.value.trim() !== '' : node.type.startsWith('image'));
