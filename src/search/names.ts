import type { NameResult } from './answer.ts';
import { join } from './words.ts';

/** The small file that answers before full text has arrived. Rows are lists, not objects: half the size. */
export interface NamesFile {
  /** Base path of the site. */
  base: string;
  rows: Record<NamedKind, NameRow[]>;
}

export type NameRow = [id: string, title: string, aliases?: string[], detail?: string];

/** Outcomes have a name but no page: they label facets. */
type NamedKind = NameResult['kind'] | 'outcome';

/** Everything that has a name, read from the file. */
export interface Names {
  things: NamedThing[];
}

interface NamedThing {
  kind: NamedKind;
  id: string;
  title: string;
  url: string;
  detail: string;
  aliases: string[];
}

const folders: Record<NamedKind, string> = {
  storyline: 'storylines/',
  gep: 'geps/',
  tag: 'tags/',
  area: 'areas/',
  event: 'events/',
  topic: 'topics/',
  term: 'glossary/#',
  outcome: '',
};

export function readNames({ base, rows }: NamesFile): Names {
  const things = Object.entries(rows).flatMap(([kind, list]) =>
    list.map(([id, title, aliases = [], detail = '']): NamedThing => {
      const folder = folders[kind as NamedKind];
      return {
        kind: kind as NamedKind,
        id,
        title,
        aliases,
        detail,
        url: `${base}${folder}${id}${folder.endsWith('#') ? '' : '/'}`,
      };
    }),
  );
  return { things };
}

/** What a thing is called; its id where it has no name. */
export const labelOf = ({ things }: Names, kind: string, id: string): string =>
  things.find((thing) => thing.kind === kind && thing.id === id)?.title ?? id;

/** Kinds in the order in which equal matches are shown: what tells most comes first. */
const kinds: NameResult['kind'][] = ['storyline', 'gep', 'event', 'area', 'tag', 'term', 'topic'];

/**
 * Things that a text names, best first: it spells out their title or another name, or has begun to. Topics are named by
 * the beginnings of any words of a name; the other kinds, which stand above results, only by a name as it is spelt.
 */
export function findNames(text: string, { things }: Names): NameResult[] {
  const typed = words(text);
  if (typed.length === 0) return [];
  return things
    .flatMap((thing): NameResult[] => {
      const { kind, id, title, url, detail } = thing;
      if (kind === 'outcome') return [];
      const best = bestName(typed, thing);
      if (best.score === 0) return [];
      return [{ kind, id, title, url, detail, score: best.score, ...(best.alias && { alias: best.alias }) }];
    })
    .sort((a, b) => b.score - a.score || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
}

/** How many names stand above results. */
const mostNames = 3;

/** Of the things that a text names, those that stand above results: not topics, and none that is named much less well. */
export function namesAbove(found: NameResult[]): NameResult[] {
  const above = found.filter(({ kind }) => kind !== 'topic');
  const best = above[0]?.score ?? 0;
  return above.filter(({ score }) => score >= best * 0.9).slice(0, mostNames);
}

/** How well the best of its names matches, and which it is, if it is not the title. */
function bestName(typed: string[], { kind, title, aliases }: NamedThing): { score: number; alias?: string } {
  const rate = kind === 'topic' ? rateTitle : rateName;
  let best: { score: number; alias?: string } = { score: rate(typed, title) };
  for (const alias of aliases) {
    const score = rate(typed, alias) * 0.9;
    if (score > best.score) best = { score, alias };
  }
  return best;
}

/** 1 for the whole name, less for its beginning or for a name inside a longer text, 0 for none. */
function rateName(typed: string[], name: string): number {
  const own = words(name);
  const joined = own.join('');
  const all = typed.join('');
  if (joined === all || isSame(joined, all)) return 1;
  if (all.length > 2 && joined.startsWith(all)) return 0.8;
  return typed.length > 1 && includesRun(typed, own) ? 0.5 + own.length / typed.length / 2 : 0;
}

/** 1 for the whole title, less for a part of it, 0 for none. */
function rateTitle(typed: string[], title: string): number {
  const own = words(title);
  if (own.join('') === typed.join('')) return 1;
  if (own.join('').startsWith(typed.join(''))) return 0.9;
  const matched = typed.every((word) => own.some((one) => one.startsWith(word) || isSame(one, word)));
  return matched ? 0.5 + (0.3 * typed.length) / Math.max(own.length, typed.length) : 0;
}

const words = (text: string): string[] =>
  text
    .split(/[\s\-_/:,()]+/)
    .map(join)
    .filter(Boolean);

/** Whether a list holds another as a run. */
function includesRun(list: string[], run: string[]): boolean {
  return run.length > 0 && list.some((_, start) => run.every((word, offset) => isSame(list[start + offset] ?? '', word)));
}

/** Names are compared to the letter but for the plural: a gardener is not a garden. */
const isSame = (a: string, b: string): boolean => a === b || a === `${b}s` || b === `${a}s`;
