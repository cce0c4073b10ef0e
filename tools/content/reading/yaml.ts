import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import { count } from '../../../src/schemas/limits.ts';
import { listBadCharacters } from './characters.ts';

/** A mistake of a YAML text, in a line of its file. */
export interface YamlMistake {
  line: number;
  /** The end of the sentence “The YAML cannot be read: …”, or a separate sentence. */
  message: string;
  hint?: string;
}

/** A YAML text with the line of every value in it. */
export interface LocatedYaml {
  /** The plain value, or undefined where the text has mistakes. */
  data: unknown;
  mistakes: YamlMistake[];
  /** Line of the value at a path, or of the nearest parent that exists. */
  lineOf(path: (string | number)[]): number;
  /** Line of a key itself, for keys that should not be there. */
  lineOfKey(path: (string | number)[]): number;
}

/** YAML 1.2 with its core schema: text, numbers, booleans, null, lists and maps. The reader takes long to compare many keys. */
const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  stringKeys: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

/** Reads YAML; `offset` is the number of lines before it in its file. Never throws. */
export function locateYaml(source: string, offset = 0): LocatedYaml {
  const counter = new LineCounter();
  const lineAt = (position: number | undefined) =>
    position === undefined ? offset + 1 : counter.linePos(position).line + offset;
  try {
    const document = parseDocument(source, { ...options, lineCounter: counter });
    const mistakes = findMistakes(document, source).map(({ at, ...mistake }) => ({ ...mistake, line: lineAt(at) }));
    return {
      data: mistakes.length > 0 ? undefined : document.toJS(),
      mistakes,
      lineOf: (path) => lineAt(positionOf(document, path)),
      lineOfKey: (path) => lineAt(keyPositionOf(document, path)),
    };
  } catch {
    return brokenYaml({ line: offset + 1, message: nested });
  }
}

/** The stand-in for YAML that could not be read at all. */
export const brokenYaml = (...mistakes: YamlMistake[]): LocatedYaml => ({
  data: undefined,
  mistakes,
  lineOf: () => mistakes[0]?.line ?? 1,
  lineOfKey: () => mistakes[0]?.line ?? 1,
});

interface Mistake {
  at: number | undefined;
  message: string;
  hint?: string;
}

function findMistakes(document: Document.Parsed, source: string): Mistake[] {
  // One slip makes the reader stumble over what follows: the first of its errors is the one to mend.
  const [error] = document.errors;
  if (error) return [isAfterTab(source, error.pos[0]) ? { at: error.pos[0], ...tab } : describeError(error, document)];
  const mistakes: Mistake[] = [];
  if (document.directives.yaml.explicit) mistakes.push({ at: 0, message: 'it has a %YAML directive', hint: 'Remove the line.' });
  visit(document, (_, node) => {
    const mistake = isNode(node) && findNodeMistake(node);
    if (mistake) mistakes.push({ at: node.range?.[0], ...mistake });
    // What is inside would be told once more for each of its fields.
    return mistake && (isMap(node) || isSeq(node)) ? visit.SKIP : undefined;
  });
  return mistakes.length > 0
    ? [...Map.groupBy(mistakes, ({ hint, message }) => hint ?? message).values()].flatMap(([first]) => first ?? [])
    : document.warnings.map(({ pos, message }) => ({ at: pos[0], message: firstLine(message) }));
}

function findNodeMistake(node: Node): (Omit<Mistake, 'at'> & { at?: number | undefined }) | undefined {
  const spellOut = 'Write the value out; entries use plain YAML without anchors, aliases and tags.';
  if (isAlias(node)) return { message: `it has the alias \`*${node.source}\``, hint: spellOut };
  if ('anchor' in node && node.anchor) return { message: `it has the anchor \`&${node.anchor}\``, hint: spellOut };
  if (node.tag) return { message: `it has the tag \`${node.tag.replace('tag:yaml.org,2002:', '!!')}\``, hint: spellOut };
  if (isSeq(node) && node.items.length > count.items)
    return { message: `a list has ${node.items.length} items; at most ${count.items} are allowed`, hint: 'Shorten it.' };
  if (isMap(node)) return findKeyMistake(node);
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const [character] = listBadCharacters(node.value);
  return character && { message: `a value contains ${character.name}`, hint: 'Delete the escape that stands for it.' };
}

/** What is wrong with the keys of a map: too many, or one twice. */
function findKeyMistake({ items }: YAMLMap): (Omit<Mistake, 'at'> & { at?: number | undefined }) | undefined {
  if (items.length > count.keys)
    return { message: `a set of fields has ${items.length} of them; at most ${count.keys} are allowed`, hint: 'Split it.' };
  const seen = new Set<unknown>();
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    if (seen.has(key.value)) return { at: key.range?.[0], message: 'a field is written twice', hint: 'Keep one of the two.' };
    seen.add(key.value);
  }
  return undefined;
}

const nested = 'it is nested too deeply';

const tab = { message: 'a line is indented with a tab', hint: 'Indent with spaces.' };

/** Whether the line of a position begins with a tab, which the reader tells in many ways. */
const isAfterTab = (source: string, position: number): boolean =>
  /^ *\t/.test(source.slice(source.lastIndexOf('\n', position - 1) + 1));

function describeError({ code, message, pos: [at] }: YAMLParseError, document: Document.Parsed): Mistake {
  if (message.includes('call stack')) return { at, message: nested };
  const unclosed = /^Missing closing/.test(message) ? lastQuote(document) : undefined;
  if (unclosed !== undefined)
    return { at: unclosed, message: 'a quotation mark is never closed', hint: 'Close it at the end of the value.' };
  return { at, message: firstLine(message), ...reasons.find(({ error }) => error.test(`${code}: ${message}`))?.words };
}

/** Where the last quoted value starts: the one that a missing quotation mark would close. */
function lastQuote(document: Document.Parsed): number | undefined {
  const starts: number[] = [];
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (range && type?.startsWith('QUOTE')) starts.push(range[0]);
    },
  });
  return starts.at(-1);
}

const quote = 'Put the whole value in quotes.';

/** Plain words for common mistakes, by code and message of the parser; for all others, its message is used. */
const reasons: { error: RegExp; words: { message: string; hint: string } }[] = [
  {
    error: /^BLOCK_AS_IMPLICIT_KEY/,
    words: { message: 'a value contains a colon followed by a space, which starts another field', hint: quote },
  },
  {
    error: /^MULTIPLE_DOCS/,
    words: { message: 'a line `---` or `...` ends the document, and text follows it', hint: 'Remove the line.' },
  },
  { error: /^NON_STRING_KEY/, words: { message: 'the name of a field is not text', hint: 'Put the name in quotes.' } },
  {
    error: /^BAD_SCALAR_START/,
    words: { message: 'a value starts with a character that is reserved in YAML', hint: quote },
  },
  {
    error: /end with a [\]}]/,
    words: { message: 'a bracket is not closed before this line', hint: 'Close the list that the bracket opens.' },
  },
  {
    error: /^BAD_INDENT/,
    words: {
      message: 'a line is not indented like its neighbors',
      hint: 'Indent all fields of one level by the same number of spaces.',
    },
  },
  {
    error: /^MULTILINE_IMPLICIT_KEY/,
    words: { message: 'a line is not a field', hint: 'Write `name: value`, with a colon and a space after the name.' },
  },
  {
    error: /at node end/,
    words: {
      message: 'there is text after the end of a value',
      hint: "Put the whole value in quotes, and write a quotation mark inside as `\\\"` or `''`.",
    },
  },
];

const firstLine = (message: string): string => (message.split('\n')[0] ?? '').replace(/\.$/, '');

function positionOf(document: Document, path: (string | number)[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

function keyPositionOf(document: Document, path: (string | number)[]): number | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return pair && isScalar(pair.key) ? pair.key.range?.[0] : positionOf(document, path);
}
