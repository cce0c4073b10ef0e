import { makeTermFinder, markTerms, type NamedTerm, type TermUse } from '../../src/markdown/terms.ts';
import { listCollections } from '../../src/schemas/collections.ts';
import type { TermChoice } from '../../src/schemas/topic.ts';
import { folder, readFile } from './reading/folder.ts';
import { readEntry } from './reading/read.ts';
import { locateYaml } from './reading/yaml.ts';

/** The list of terms, below a repository. */
export const glossaryFile = `${folder}/glossary.yaml`;

/**
 * The source of a checked entry with the terms between tags that its page explains: `<Term id="shoot">shoots</Term>`. Only what is
 * compiled into a page gets them; the model and the outputs have the text as it was written.
 */
export function markTermsOf(root: string, file: string, source: string): string {
  const choice = (readEntry(root, file)?.entry.data as { terms?: TermChoice } | undefined)?.terms;
  const start = source.indexOf('---\n', 4) + 4;
  const body = source.slice(start);
  return choice === false ? source : source.slice(0, start) + markTerms(body, select(finderOf(root)(body), choice));
}

const select = (uses: TermUse[], choice: Exclude<TermChoice, false>): TermUse[] =>
  uses.filter(({ id }) => !choice?.without.includes(id));

let last: { text: string; find: (text: string) => TermUse[] } | undefined;

/** Made again when the glossary changes. */
function finderOf(root: string): (text: string) => TermUse[] {
  const { text } = readFile(root, glossaryFile);
  if (last?.text !== text) last = { text, find: makeTermFinder(toNames(locateYaml(text).data)) };
  return last.find;
}

/** Names that texts explain. In the development server the glossary may be refused: its sound items count, because ids become code. */
const toNames = (glossary: unknown): NamedTerm[] =>
  (Array.isArray(glossary) ? glossary : []).flatMap((item: unknown) => {
    const read = listCollections.glossary.safeParse(item);
    if (!read.success) return [];
    const { id, term, aliases, inText = [term, ...aliases] } = read.data;
    return [{ id, names: inText }];
  });
