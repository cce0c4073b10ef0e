import { stringify } from 'yaml';
import { findWordingFaults } from '../content/rules/wording.ts';
import type { Block } from './entry-text.ts';

/** Front matter as text, one field a block, with comments that say where a value comes from. */

/** Characters of a line; longer comments are broken. */
const width = 120;

/** A value that stands in one line: text, number, day. Text is put into quotes where YAML needs them. */
function toScalar(value: string | number | boolean): string {
  const text = stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();
  return text.includes('\n') ? JSON.stringify(value) : text;
}

/** Lines of comments. Line ends and what may not become public are left out: a comment is text of a file like any other. */
export function toComment(text: string, indent = ''): string {
  const words = withoutFaults(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '))
    .split(' ')
    .filter(Boolean);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && indent.length + last.length + word.length + 1 <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`# ${word}`);
  }
  return lines.map((line) => indent + line).join('\n');
}

function withoutFaults(text: string): string {
  if (findWordingFaults(text).length === 0) return text;
  const rest = text
    .split(' ')
    .map((word) => (findWordingFaults(word).length === 0 ? word : '…'))
    .join(' ');
  return findWordingFaults(rest).length === 0 ? rest : '';
}

/** A remark behind a value, in its line. */
const behind = (note: string | undefined): string => {
  const comment = note ? toComment(note).replace(/\n# /g, ' ') : '';
  return comment ? ` ${comment}` : '';
};

interface FieldOptions {
  /** Stands above the field. */
  comment?: string | undefined;
  /** Stands behind the value. */
  note?: string | undefined;
}

const above = (comment: string | undefined): string => {
  const text = comment ? toComment(comment) : '';
  return text ? `${text}\n` : '';
};

/** `name: value # note` */
export const toField = (name: string, value: string | number | boolean, { comment, note }: FieldOptions = {}): Block => ({
  name,
  text: `${above(comment)}${name}: ${toScalar(value)}${behind(note)}`,
});

/** `name: [one, two]` */
export const toFlowList = (name: string, values: readonly (string | number)[], { comment }: FieldOptions = {}): Block => ({
  name,
  text: `${above(comment)}${name}: [${values.map(toFlowScalar).join(', ')}]`,
});

/** In a list in brackets, commas and brackets need quotes, too. */
const toFlowScalar = (value: string | number): string => {
  const text = toScalar(value);
  return typeof value === 'string' && /[[\]{},]/.test(text) && !/^["']/.test(text) ? JSON.stringify(value) : text;
};

export interface Item {
  /** Fields of the item in order; one without a name is the whole item. */
  fields: [name: string, value: string][];
  /** Behind the first line. */
  note?: string | undefined;
}

/** A list with one item in a line or more. `remarks` are comments below the last item. */
export function toList(
  name: string,
  items: readonly Item[],
  { comment, remarks = [] }: FieldOptions & { remarks?: string[] } = {},
): Block {
  const lines = items.flatMap(({ fields, note }) =>
    fields.map(([field, value], index) => {
      const text = field === '' ? toScalar(value) : `${field}: ${toScalar(value)}`;
      return `${index === 0 ? '  - ' : '    '}${text}${index === 0 ? behind(note) : ''}`;
    }),
  );
  return {
    name,
    text: [`${above(comment)}${name}:`, ...lines, ...remarks.map((remark) => toComment(remark, '  '))].filter(Boolean).join('\n'),
  };
}
