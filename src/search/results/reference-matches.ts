import type { EntityResult } from '../answer.ts';
import type { ReferenceRow } from '../index/references.ts';

/** How many references stand above results: a number may be that of several repositories. */
const mostReferences = 3;

/** Whether a term may be a reference or repository, so that their names are worth loading. */
export const isReferenceName = (term: string): boolean => /^#?\d{3,}$|#\d|^[\w.-]+\/[\w.-]+/.test(term);

/** The references that a query names: by short form, with or without its owner, or by number; and repositories by their name. */
export function matchReferences(terms: string[], rows: ReferenceRow[]): EntityResult[] {
  const typed = new Set(terms.filter(isReferenceName).map((term) => term.toLowerCase()));
  if (typed.size === 0) return [];
  return rows
    .filter(([name]) => listNames(name).some((one) => typed.has(one)))
    .slice(0, mostReferences)
    .map(([name, url, title, extent]) => ({
      kind: 'reference',
      id: name,
      title: name,
      url,
      extent,
      meaning: title,
      also: [],
      score: 1,
    }));
}

/** Terms that are the name of one of the references. */
export const listMatched = (terms: string[], matched: EntityResult[]): string[] =>
  terms.filter((term) => matched.some(({ id }) => listNames(id).includes(term.toLowerCase())));

/** `owner/name#12`, `name#12`, `#12`, `12`; of what has no number only its short form. */
function listNames(shortForm: string): string[] {
  const name = shortForm.toLowerCase();
  const [, number] = /[#!](\d+)$/.exec(name) ?? [];
  return number === undefined ? [name] : [name, name.slice(name.indexOf('/') + 1), `#${number}`, number];
}
