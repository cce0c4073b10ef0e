import matter from 'gray-matter';
import { brokenYaml, type LocatedYaml, locateYaml } from './yaml.ts';

/** An MDX file in its two parts. */
export interface SplitFile extends LocatedYaml {
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
}

/**
 * Splits an MDX file into front matter and body. `gray-matter` finds the fences; the YAML engine is `yaml`, for its
 * positions, and all other engines are off: the one for JavaScript would run the block.
 */
export function splitFile(text: string): SplitFile {
  const mistake = findFenceMistake(text);
  if (mistake) return { ...brokenYaml({ line: 1, ...mistake }), body: '', bodyLine: 1 };
  let yaml = brokenYaml();
  const readYaml = (source: string): object => {
    yaml = locateYaml(source.replace(/^\n/, ''), 1);
    return {};
  };
  const refuse = (): never => {
    throw new Error('Front matter is YAML.');
  };
  // Options make gray-matter skip its cache, which would otherwise return the first result for an equal text.
  const { content } = matter(text, {
    language: 'yaml',
    engines: { yaml: readYaml, json: refuse, javascript: refuse, js: refuse, coffee: refuse, toml: refuse },
  });
  return { ...yaml, body: content, bodyLine: text.slice(0, text.length - content.length).split('\n').length };
}

/** Accepts only the form of fences that every reader of front matter understands in the same way. */
function findFenceMistake(text: string): { message: string; hint: string } | undefined {
  const hint = 'An entry starts with its front matter: a line `---`, the fields, and another line `---`.';
  if (text.trim() === '') return { message: 'The file is empty.', hint };
  const [first = '', ...lines] = text.split('\n');
  if (first !== '---') return { message: describeStart(first), hint };
  const end = lines.find((line) => line.startsWith('---'));
  if (end === undefined)
    return { message: 'The front matter that starts here is never closed.', hint: 'Add a line `---` after its last field.' };
  if (end !== '---')
    return { message: 'The front matter ends with a line that is more than `---`.', hint: 'Write `---` alone in that line.' };
  return undefined;
}

function describeStart(line: string): string {
  if (line.trim() === '') return 'The file starts with an empty line.';
  if (line.startsWith('+++')) return 'The front matter is TOML, between lines of `+++`.';
  if (line.startsWith('---')) return 'The first line is more than `---`.';
  return 'The file does not start with front matter between two lines of `---`.';
}
