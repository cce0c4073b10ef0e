import ts from 'typescript';
import { type Passage, toPlain } from './passage.ts';

/** The comments, and the texts of three words or more, of a TypeScript file; `line` is that of its first line. */
export function readTypeScript(source: string, line = 1): Passage[] {
  const file = ts.createSourceFile('.ts', source, ts.ScriptTarget.Latest, true);
  const lineAt = (position: number) => file.getLineAndCharacterOfPosition(position).line + line;
  const comments = new Map<number, Passage>();
  const texts: Passage[] = [];
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(source, node.pos) ?? [])
      comments.set(pos, { text: toPlain(withoutMarks(source.slice(pos, end))), line: lineAt(pos) });
    const text = textOf(node);
    if (text && isEnglish(text)) texts.push({ text: toPlain(text), line: lineAt(node.getStart(file)) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  ts.forEachChild(file.endOfFileToken, visit);
  return [...joinLines([...comments.values()]), ...texts];
}

/** The words between the tags, and in the attributes, of an Astro component, and those of its scripts. */
export function readAstro(source: string): Passage[] {
  const lineAt = (index: number) => source.slice(0, index).split('\n').length;
  const scripts = [...source.matchAll(/^---\n([\s\S]*?)\n---$|<script[^>]*>([\s\S]*?)<\/script>/gm)];
  const template = blank(source, /^---\n[\s\S]*?\n---$|<(script|style)[^>]*>[\s\S]*?<\/\1>/gm);
  const texts = [...template.matchAll(/(?<=[>}])[^<>{}]+(?=[<{])/g), ...template.matchAll(/(?<=\s[\w-]+=")[A-Z][^"]*(?=")/g)];
  return [
    ...scripts.flatMap(({ 0: all, 1: front, 2: script = front ?? '', index }) =>
      readTypeScript(script, lineAt(index + all.indexOf(script))),
    ),
    ...texts
      .filter(([text]) => isEnglish(text))
      .map(({ 0: text, index }) => ({ text: text.replace(/^[ \t]+/gm, ''), line: lineAt(index) })),
  ];
}

const blank = (text: string, pattern: RegExp): string => text.replace(pattern, (part) => part.replace(/[^\n]/g, ' '));

/** Three words in a row: names of classes, ids and options are no sentences. */
const isEnglish = (text: string): boolean => /[A-Za-z’']+,? [a-z]+,? [a-z]+/.test(text);

/** What a node says; what a template fills in is taken for code. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `\`x\`${literal.text}`).join('');
}

const withoutMarks = (comment: string): string =>
  comment
    .replace(/^\/\*\*?|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\*|\/\/)?\s?/, ''))
    .join('\n');

/** Lines of `//` that follow each other are one text. */
function joinLines(comments: Passage[]): Passage[] {
  const joined: Passage[] = [];
  for (const { text, line } of comments) {
    const last = joined.at(-1);
    if (last && last.line + last.text.split('\n').length === line) last.text += `\n${text}`;
    else joined.push({ text, line });
  }
  return joined;
}
