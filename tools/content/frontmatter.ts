import matter from 'gray-matter';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';

/** A YAML text with the line of every value in it. */
export interface LocatedYaml {
  /** The plain value, or undefined where the text is not YAML. */
  data: unknown;
  /** Mistakes of the YAML itself. */
  mistakes: { line: number; message: string }[];
  /** Line of the value at a path, or of the nearest parent that exists. */
  lineOf(path: (string | number)[]): number;
  /** Line of a key itself, for keys that should not be there. */
  lineOfKey(path: (string | number)[]): number;
}

/** An MDX file in its two parts. */
export interface SplitFile extends LocatedYaml {
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
}

/** Splits an MDX file into front matter and body. `gray-matter` finds the fences; the YAML engine is `yaml`, for its positions. */
export function splitFile(text: string): SplitFile {
  // A language after the fence (`---js`) would make gray-matter run the block: only plain fences are front matter.
  if (!/^---\r?\n/.test(text)) return withoutFrontMatter(text);
  let yaml = locateYaml('', 0);
  const engine = (source: string): object => {
    yaml = locateYaml(source, 1);
    return {};
  };
  // Options make gray-matter skip its cache, which would otherwise hand out the first result of an equal text.
  const { content } = matter(text, { language: 'yaml', engines: { yaml: engine } });
  return { ...yaml, body: content, bodyLine: text.slice(0, text.length - content.length).split('\n').length };
}

function withoutFrontMatter(text: string): SplitFile {
  const message = 'the file does not start with a front matter block between two lines of ---';
  return { ...locateYaml('', 0), data: undefined, mistakes: [{ line: 1, message }], body: text, bodyLine: 1 };
}

/** Reads YAML; `offset` is the number of lines before it in its file. */
export function locateYaml(source: string, offset: number): LocatedYaml {
  const counter = new LineCounter();
  const document = parseDocument(source.replace(/^\r?\n/, ''), { lineCounter: counter, prettyErrors: false });
  const lineAt = (position: number | undefined) =>
    position === undefined ? offset + 1 : counter.linePos(position).line + offset;
  return {
    data: document.errors.length > 0 ? undefined : document.toJS(),
    mistakes: document.errors.map((error) => ({ line: lineAt(error.pos[0]), message: error.message })),
    lineOf: (path) => lineAt(positionOf(document, path)),
    lineOfKey: (path) => lineAt(keyPositionOf(document, path)),
  };
}

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
