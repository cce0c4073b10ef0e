import { parseMarkdown } from './parse.ts';
import { type Visit, walk } from './walk.ts';

/** A term and the names that a text may use for it: an abbreviation, a long form. */
export interface NamedTerm {
  id: string;
  names: string[];
}

/** Where a text uses a term, in UTF-16 units from its start. */
export interface TermUse {
  id: string;
  start: number;
  end: number;
  /** The first use in the whole text, not only in its section. */
  isFirst: boolean;
}

/**
 * Makes a function that finds the first use of each term in each section of a text; headings begin sections. What is in
 * headings, links and code is no use. Of names that begin at the same place, the longest counts. A text that cannot be parsed
 * has none.
 *
 * A plural is a use. A name in lower case may begin a sentence with a capital letter. A name with capitals must be written
 * exactly so: `CA` is not `ca`.
 */
export function makeTermFinder(terms: NamedTerm[]): (text: string) => TermUse[] {
  const forms = toForms(terms);
  const pattern = toPattern([...forms.keys()]);
  return (text) => {
    const parsed = parseMarkdown(text);
    return 'tree' in parsed && forms.size > 0 ? onePerSection(listUses(text, [...walk(parsed.tree)], pattern, forms)) : [];
  };
}

/** The text with each use between tags: `<Term id="shoot" isFirst>shoots</Term>`. */
export const markTerms = (text: string, uses: TermUse[]): string =>
  uses.reduceRight(
    (marked, { id, start, end, isFirst }) =>
      `${marked.slice(0, start)}<Term id="${id}"${isFirst ? ' isFirst' : ''}>${marked.slice(start, end)}</Term>${marked.slice(end)}`,
    text,
  );

/** A way to write a term. */
interface Form {
  id: string;
  /** A capital letter that only the start of a sentence explains. */
  isCapitalized: boolean;
}

function toForms(terms: NamedTerm[]): Map<string, Form> {
  const written = terms.flatMap(({ id, names }) => names.flatMap(withPlural).map((form) => ({ id, form })));
  const plain = written.filter(({ form }) => form === form.toLowerCase());
  return new Map<string, Form>([
    ...plain.map(({ id, form }) => [capitalize(form), { id, isCapitalized: true }] as const),
    ...written.map(({ id, form }) => [form, { id, isCapitalized: false }] as const),
  ]);
}

const withPlural = (name: string): string[] => [
  name,
  name
    .replace(/(?<![aeiou])y$/, 'ie')
    .replace(/(s|x|ch|sh)$/, '$1e')
    .concat('s'),
];
const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Signs beside which a word is part of a longer name, a path or an address. */
const joined = String.raw`[\p{L}\p{N}_/@#\\~-]`;

function toPattern(forms: string[]): RegExp {
  const longestFirst = forms.toSorted((a, b) => b.length - a.length).map((form) => RegExp.escape(form));
  return new RegExp(`(?<!${joined}|[\\p{L}\\p{N}][.:])(?:${longestFirst.join('|')})(?!${joined}|[.:][\\p{L}\\p{N}])`, 'gu');
}

/** A use, or the start of a section. */
type Found = Omit<TermUse, 'isFirst'> | 'section';

function listUses(text: string, visits: Visit[], pattern: RegExp, forms: Map<string, Form>): Found[] {
  return visits.flatMap((visit): Found[] => {
    const { node } = visit;
    if (node.type === 'heading') return ['section'];
    const offset = node.position?.start.offset;
    if (node.type !== 'text' || offset === undefined || isClosed(visit)) return [];
    const source = text.slice(offset, node.position?.end.offset);
    return [...source.matchAll(pattern)].flatMap(({ 0: form, index }): Found[] => {
      const { id = '', isCapitalized = true } = forms.get(form) ?? {};
      const [start, end] = [offset + index, offset + index + form.length];
      const isUse = !isCapitalized || startsSentence(source.slice(0, index), visit);
      return isUse && !isGlued(text, start, end) && !isAlone(visit, form) ? [{ id, start, end }] : [];
    });
  });
}

/** Whether only emphasis stands between a form and more of the word (`**shoot**s`), which a tag there would turn into something else. */
const isGlued = (text: string, start: number, end: number): boolean =>
  /[\p{L}\p{N}][*_~]{1,6}$/u.test(text.slice(Math.max(0, start - 8), start)) ||
  /^[*_~]{1,6}[\p{L}\p{N}]/u.test(text.slice(end, end + 8));

/** Whether a form is all of a paragraph, which a tag on a line of its own would take the place of. In lists it may: they need none. */
const isAlone = ({ node, parent }: Visit, form: string): boolean =>
  parent?.node.type === 'paragraph' &&
  parent.parent?.node.type !== 'listItem' &&
  parent.node.children.length === 1 &&
  'value' in node &&
  node.value.trim() === form;

const closed = new Set(['heading', 'link', 'linkReference']);

function isClosed(visit: Visit): boolean {
  for (let one = visit.parent; one; one = one.parent) if (closed.has(one.node.type)) return true;
  return false;
}

function startsSentence(before: string, { node, parent }: Visit): boolean {
  const isFirstChild = parent !== undefined && 'children' in parent.node && parent.node.children[0] === node;
  return /[.!?:]["”’)]*\s+["“‘(]*$/.test(before) || (isFirstChild && /^["“‘(]*$/.test(before));
}

function onePerSection(found: Found[]): TermUse[] {
  const [inSection, inText] = [new Set<string>(), new Set<string>()];
  return found.flatMap((one) => {
    if (one === 'section') inSection.clear();
    if (one === 'section' || inSection.has(one.id)) return [];
    const use = { ...one, isFirst: !inText.has(one.id) };
    inSection.add(one.id);
    inText.add(one.id);
    return [use];
  });
}
