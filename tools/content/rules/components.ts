import type { MdastNode } from 'satteri';
import { proseComponents } from '../../../src/schemas/prose.ts';
import { type Fault, shorten } from '../problem.ts';
import { nearest } from './nearest.ts';

/** Elements and components of a text: authors have a few, which take text and nothing else. */

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** What is wrong with an element of a text: HTML, a component that authors do not have, one with attributes, inside a line, or without text. */
export function findElementFault(element: Element): Fault | undefined {
  const name = element.name ?? '';
  if (/^[a-z]/.test(name) || name === '') return rawHtml(`<${shorten(name)}>`);
  if (!(proseComponents as readonly string[]).includes(name)) {
    const guess = nearest(name, proseComponents);
    const offer = `Authors have ${proseComponents.map((one) => `\`<${one}>\``).join(', ')}.`;
    return {
      code: 'prose-component',
      message: `There is no component \`<${shorten(name)}>\`.`,
      hint: guess ? `Did you mean \`<${guess}>\`?` : offer,
    };
  }
  return findAttributeFault(name, element) ?? findPlaceFault(name, element);
}

function findAttributeFault(name: string, { attributes }: Element): Fault | undefined {
  const hint = 'Components take text between their tags and no attributes.';
  const directive = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name.includes(':'));
  if (directive?.type === 'mdxJsxAttribute')
    return { code: 'prose-html', message: `\`<${name}>\` has the directive \`${shorten(directive.name)}\`.`, hint };
  const hasCode = attributes.some(
    (one) => one.type === 'mdxJsxExpressionAttribute' || (typeof one.value === 'object' && one.value !== null),
  );
  if (hasCode) return { code: 'prose-expression', message: `\`<${name}>\` has an attribute with an expression.`, hint };
  const [attribute] = attributes;
  return attribute?.type === 'mdxJsxAttribute'
    ? { code: 'prose-component', message: `\`<${name}>\` has the attribute \`${shorten(attribute.name)}\`.`, hint }
    : undefined;
}

function findPlaceFault(name: string, element: Element): Fault | undefined {
  if (element.type === 'mdxJsxTextElement')
    return {
      code: 'prose-component',
      message: `\`<${name}>\` is inside a line of text.`,
      hint: 'Put it on separate lines, with an empty line before and after.',
    };
  return element.children.length === 0
    ? { code: 'prose-component', message: `\`<${name}>\` is empty.`, hint: 'Put text between its tags, or remove it.' }
    : undefined;
}

/** The fault of a text with HTML in it. */
export const rawHtml = (source: string): Fault => ({
  code: 'prose-html',
  message: `The text has raw HTML: \`${source}\`.`,
  hint: 'Write Markdown, or put the code in backticks.',
});
