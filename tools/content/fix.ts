import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { describeAddress } from '../../src/model/outside-addresses.ts';
import { type ProseCollection, proseCollections } from '../../src/schemas/collections.ts';
import { bodyName, joinEntry, splitEntry } from '../drafts/entry-text.ts';
import type { Files } from './reading/read.ts';

/** What can be put right in entries without judgement. */
export interface Fix {
  file: string;
  text: string;
  /** What was done, in words. */
  done: string[];
}

/** Mends every entry that needs it: order of fields, labels of links that repeat the address, space at the ends of lines. */
export function fixEntries({ prose, texts }: Pick<Files, 'prose' | 'texts'>): Fix[] {
  return prose.flatMap(({ file, collection, mistakes }) => {
    const text = texts.get(file);
    if (text === undefined || mistakes.length > 0) return [];
    const done: string[] = [];
    const fixed = steps.reduce((current, { name, fix }) => {
      const next = fix(current, collection);
      if (next !== current) done.push(name);
      return next;
    }, text);
    return done.length > 0 ? [{ file, text: fixed, done }] : [];
  });
}

const steps: { name: string; fix: (text: string, collection: ProseCollection) => string }[] = [
  { name: 'space at the ends of lines', fix: withoutTrailingSpace },
  { name: 'labels of links', fix: withoutIdleLabels },
  { name: 'order of fields', fix: inOrder },
];

/** Two spaces before another line of text are a line break of Markdown; in code, space is part of it. */
function withoutTrailingSpace(text: string): string {
  const lines = text.split('\n');
  const frontEnd = lines.indexOf('---', 1);
  let fence = '';
  return `${lines
    .map((line, index) => {
      const [mark = ''] = /^\s*(?:`{3,}|~{3,})/.exec(line) ?? [];
      if (fence ? line.trim() === fence : mark) fence = fence ? '' : mark.trim();
      if (fence && !mark) return line;
      const isBreak = index > frontEnd && / {2,}$/.test(line) && line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '';
      return isBreak ? line : line.replace(/[ \t]+$/, '');
    })
    .join('\n')
    .trimEnd()}\n`;
}

/** A label that is the address, or what the site makes of the address anyway, is left out. Only labels that have the whole line. */
function withoutIdleLabels(text: string): string {
  const end = text.indexOf('\n---\n', 3);
  if (end < 0) return text;
  const front = text.slice(4, end + 1);
  const links = parseDocument(front, { logLevel: 'silent' }).get('links', true);
  if (!isSeq(links)) return text;
  const idle = links.items.flatMap((item) => {
    const [url, label] = isMap(item) ? [item.get('url'), item.get('label', true)] : [];
    return typeof url === 'string' && isScalar(label) && label.range && isIdle(url, String(label.value))
      ? [front.slice(0, label.range[0]).split('\n').length - 1]
      : [];
  });
  const lines = front.split('\n').filter((line, index) => !(idle.includes(index) && /^\s+label:/.test(line)));
  return `---\n${lines.join('\n')}${text.slice(end + 1)}`;
}

function isIdle(url: string, label: string): boolean {
  if (!URL.canParse(url)) return false;
  const plain = (words: string) =>
    words
      .replace(/\s+/g, '')
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '')
      .toLowerCase();
  return [url, describeAddress(url).label].map(plain).includes(plain(label));
}

/** Fields in the order of their schema, each with the comments above it. */
function inOrder(text: string, collection: ProseCollection): string {
  const entry = splitEntry(text);
  const end = text.indexOf('\n---\n', 3);
  if (!entry || end < 0) return text;
  const fields = Object.keys(proseCollections[collection].shape);
  const blocks = entry.blocks.filter(({ name }) => name !== bodyName && !name.startsWith('## '));
  const place = (name: string) => (fields.includes(name) ? fields.indexOf(name) : name === 'head' ? -1 : fields.length);
  const sorted = blocks.toSorted((a, b) => place(a.name) - place(b.name));
  const isSorted = sorted.every((block, index) => block === blocks[index]);
  return isSorted ? text : joinEntry({ ...entry, blocks: sorted }) + text.slice(end + '\n---\n'.length);
}
