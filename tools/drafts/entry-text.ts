import { createHash } from 'node:crypto';
import { topicSections } from '../../src/schemas/prose.ts';

/**
 * The text of an entry as blocks, each a field of the front matter or a section of the body, so that one can be changed
 * without touching a character of another.
 */
export interface EntryText {
  blocks: Block[];
  /** Hashes of blocks as an import wrote them, by name; undefined where the entry was not imported. */
  imported: Map<string, string> | undefined;
}

export interface Block {
  /** Name of the field, `## Problem`, or what stands before and between them. */
  name: string;
  /** Without empty lines at its ends. Comments above a field belong to it. */
  text: string;
}

/** Names of what is neither field nor section. */
export const headName = 'head';
export const bodyName = 'body';

const markStart = '# import:';

/** Takes the text of a file apart. Undefined where it has no front matter. */
export function splitEntry(text: string): EntryText | undefined {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) return undefined;
  const front = lines.slice(1, end);
  const marks = front.filter((line) => line.startsWith(markStart));
  return {
    blocks: [...splitFields(front.filter((line) => !line.startsWith(markStart))), ...splitBody(lines.slice(end + 1))],
    imported: marks.length > 0 ? readMarks(marks) : undefined,
  };
}

function splitFields(lines: string[]): Block[] {
  const blocks: { name: string; lines: string[] }[] = [{ name: headName, lines: [] }];
  let comments: string[] = [];
  for (const line of lines) {
    const [, name] = /^(["']?[\w-]+["']?)\s*:/.exec(line) ?? [];
    if (name) {
      // Comments before the first field are about the whole.
      if (blocks.length === 1) blocks[0]?.lines.push(...comments);
      blocks.push({ name: name.replace(/["']/g, ''), lines: blocks.length === 1 ? [line] : [...comments, line] });
      comments = [];
    } else if (/^(?:#|\s*$)/.test(line)) {
      comments.push(line);
    } else {
      blocks.at(-1)?.lines.push(...comments, line);
      comments = [];
    }
  }
  blocks.at(-1)?.lines.push(...comments);
  return blocks.map(({ name, lines: own }) => ({ name, text: trimLines(own) })).filter(({ text }) => text !== '');
}

function splitBody(lines: string[]): Block[] {
  const blocks: { name: string; lines: string[] }[] = [{ name: bodyName, lines: [] }];
  let fence = '';
  for (const line of lines) {
    const [mark = ''] = /^(?:`{3,}|~{3,})/.exec(line) ?? [];
    if (fence ? mark.startsWith(fence) && line.trim() === mark : mark) fence = fence ? '' : mark;
    const isHeading = fence === '' && topicSections.some((title) => line === `## ${title}`);
    if (isHeading) blocks.push({ name: line, lines: [] });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks
    .map(({ name, lines: own }) => ({ name, text: trimLines(own) }))
    .filter(({ name, text }) => name !== bodyName || text !== '');
}

const trimLines = (lines: string[]): string => lines.join('\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '');

/** Puts an entry together again. Fields come first, then the marks of the import, then the text. */
export function joinEntry({ blocks, imported }: EntryText): string {
  const isText = ({ name }: Block) => name === bodyName || name.startsWith('## ');
  const front = blocks.filter((block) => !isText(block)).map(({ text }) => text);
  const body = blocks
    .filter(isText)
    .map(({ name, text }) => (name === bodyName ? text : text === '' ? name : `${name}\n\n${text}`));
  const marks = imported ? writeMarks(imported) : [];
  return `---\n${[...front, ...marks].join('\n')}\n---\n${body.length > 0 ? `\n${body.join('\n\n')}\n` : ''}`;
}

/** Tells texts apart; what differs in space at the ends only is the same. */
export const hashBlock = (text: string): string => createHash('sha256').update(text.trim()).digest('hex').slice(0, 8);

const readMarks = (lines: string[]): Map<string, string> =>
  new Map(
    lines
      .flatMap((line) => line.slice(markStart.length).trim().split(/\s+/))
      .flatMap((pair): [string, string][] => {
        const [name, hash] = pair.split('=');
        return name && hash ? [[fromMark(name), hash]] : [];
      }),
  );

/** As many lines as fit the width of the repository. */
function writeMarks(imported: Map<string, string>): string[] {
  const lines: string[] = [];
  for (const [name, hash] of imported) {
    const pair = ` ${toMark(name)}=${hash}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + pair.length <= 120) lines[lines.length - 1] = last + pair;
    else lines.push(markStart + pair);
  }
  return lines;
}

const toMark = (name: string): string => name.replace(/^## /, '#');
const fromMark = (name: string): string => name.replace(/^#/, '## ');
