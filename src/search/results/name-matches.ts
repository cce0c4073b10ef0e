import type { EntityResult, Suggestion } from '../answer.ts';
import type { Entities, Entity } from '../index/entities.ts';
import { toTerm } from '../text/normalizer.ts';
import { withoutPlural } from '../text/plural.ts';
import { isStopWord } from '../text/stop-words.ts';
import { nameTerms } from '../text/tokenizer.ts';

/** Kinds in the order in which equal matches are shown: what tells most comes first. */
const kinds: Suggestion['kind'][] = ['reference', 'storyline', 'gep', 'event', 'area', 'tag', 'term', 'topic'];

/**
 * Things that a text names, best first: it spells their title or another name, or has begun to. Topics are named by the
 * beginnings of any words of a name; the other kinds, which stand above results, only by a name as it is spelled. A term
 * of the glossary that is a tag as well is one row.
 */
export function matchEntityNames(text: string, entities: Entities): Suggestion[] {
  const typed = nameTerms(text);
  if (typed.length === 0) return [];
  const telling = typed.filter((word) => !isStopWord(word));
  // `what is a shoot` names the shoot; `from shell scripts to Go` is a name with stop words.
  const forms = telling.length > 0 && telling.length < typed.length ? [typed, telling] : [typed];
  const matched = entities.all.flatMap((entity): Suggestion[] => {
    const rated = forms.map((form) => rateNames(form, entity));
    const best = rated.reduce((first, other) => (other.score > first.score ? other : first));
    return best.score === 0 ? [] : [toSuggestion(entity, best.score, best.alias)];
  });
  return mergeSame(matched, entities).sort(byScoreAndKind);
}

/** Best first; equals by what their kind tells, then by id. */
export const byScoreAndKind = (a: Suggestion | EntityResult, b: Suggestion | EntityResult): number =>
  b.score - a.score || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1);

/** The row of an entity. */
export const toSuggestion = ({ kind, id, title, url, extent }: Entity, score: number, alias?: string): Suggestion => ({
  id,
  kind: kind as Suggestion['kind'],
  title,
  url,
  extent,
  ...(alias && { alias }),
  also: [],
  score,
});

/** A term and the tag or area of the same name become one row: the page of the tag, with the sentence of the term. */
export function mergeSame(rows: Suggestion[], entities: Entities): Suggestion[] {
  const isSame = (row: Suggestion, term: Suggestion) =>
    (row.kind === 'tag' || row.kind === 'area') &&
    (toTerm(row.title) === toTerm(term.title) || entities.tagOf(term.id) === entities.find(row.kind, row.id));
  const merged: Suggestion[] = rows.filter(({ kind }) => kind !== 'term');
  for (const term of rows.filter(({ kind }) => kind === 'term')) {
    const place = merged.findIndex((row) => isSame(row, term));
    const row = merged[place];
    if (row) merged[place] = joinTerm(row, term);
    else merged.push(term);
  }
  return merged;
}

/** The row of a tag or area that is a term too. The alias is that of the name which spells the query better. */
function joinTerm({ alias, ...row }: Suggestion, term: Suggestion): Suggestion {
  const shown = term.score > row.score ? term.alias : alias;
  const also = [...row.also.filter(({ id }) => id !== term.id), { kind: 'term' as const, id: term.id, url: term.url }];
  return { ...row, ...(shown && { alias: shown }), also, score: Math.max(row.score, term.score) };
}

/** How well the best of its names matches, and which it is, if it is not the title or what was typed. */
function rateNames(typed: string[], { kind, title, aliases }: Entity): { score: number; alias?: string } {
  if (kind === 'outcome' || kind === 'status') return { score: 0 };
  const rate = kind === 'topic' ? rateTitle : rateName;
  let best: { score: number; alias?: string } = { score: rate(typed, title) };
  for (const alias of aliases) {
    const score = rate(typed, alias) * 0.95;
    // "Also known as VPN" tells nothing to somebody who typed VPN.
    if (score > best.score) best = isSame(nameTerms(alias).join(''), typed.join('')) ? { score } : { score, alias };
  }
  return best;
}

/** 1 for the whole name, less for its beginning or for a name inside a longer text, 0 for none. */
function rateName(typed: string[], name: string): number {
  const own = nameTerms(name);
  const joined = own.join('');
  const all = typed.join('');
  if (joined === '' || joined === all || isSame(joined, all)) return joined === '' ? 0 : 1;
  if (all.length > 2 && joined.startsWith(all)) return 0.8;
  return typed.length > 1 && includesRun(typed, own) ? 0.3 + (0.4 * own.length) / typed.length : 0;
}

/** 1 for the whole title, less for a part of it, 0 for none. */
function rateTitle(typed: string[], title: string): number {
  const own = nameTerms(title);
  if (own.join('') === typed.join('')) return 1;
  if (own.join('').startsWith(typed.join(''))) return 0.9;
  const matched = typed.every((word) => own.some((one) => one.startsWith(word) || isSame(one, word)));
  return matched ? 0.5 + (0.3 * typed.length) / Math.max(own.length, typed.length) : 0;
}

/** Whether a list holds another as a run. */
function includesRun(list: string[], run: string[]): boolean {
  return run.length > 0 && list.some((_, start) => run.every((word, offset) => isSame(list[start + offset] ?? '', word)));
}

/** Names are compared to the letter but for the plural. */
const isSame = (a: string, b: string): boolean => withoutPlural(a) === withoutPlural(b);
