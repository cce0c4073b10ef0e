import type { NameResult } from './answer.ts';
import { join, tokenize } from './words.ts';

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

/** Kinds that are an answer of their own, above the topics; the others are ways to look further, below them. */
export const isAnswer = ({ kind }: NameResult): boolean => kind === 'storyline' || kind === 'gep' || kind === 'event';

/** Kinds in the order in which equal matches are shown: what tells most comes first. */
const kinds: NameResult['kind'][] = ['storyline', 'gep', 'tag', 'area', 'event', 'term', 'topic'];

/**
 * Things whose title or other name matches what was typed so far, best first. `whole` asks for names that the text
 * spells out (for headings above results); otherwise the beginnings of words are enough (while typing).
 */
export function findNames(text: string, { things }: Names, whole: boolean): NameResult[] {
  const typed = words(text);
  if (typed.length === 0) return [];
  return things
    .flatMap((thing): NameResult[] => {
      const ranked = [thing.title, ...thing.aliases].map((name, index) => ({
        name,
        alias: index > 0,
        score: scoreName(typed, name, whole) * (index > 0 ? 0.9 : 1),
      }));
      const best = ranked.reduce((a, b) => (b.score > a.score ? b : a));
      if (best.score === 0) return [];
      const { kind, id, title, url, detail } = thing;
      if (kind === 'outcome') return [];
      return [{ kind, id, title, url, detail, score: best.score, ...(best.alias && { alias: best.name }) }];
    })
    .sort((a, b) => b.score - a.score || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
}

/** 1 for the whole name, less for a part of it, 0 for none. */
function scoreName(typed: string[], name: string, whole: boolean): number {
  const own = words(name);
  const joined = join(name);
  if (joined === typed.join('')) return 1;
  if (whole) return typed.length > 1 && includesRun(typed, own) ? 0.5 + own.length / typed.length / 2 : 0;
  if (joined.startsWith(typed.join(''))) return 0.9;
  const matched = typed.every((word) => own.some((one) => one.startsWith(word) || isSame(one, word)));
  return matched ? 0.5 + (0.3 * typed.length) / Math.max(own.length, typed.length) : 0;
}

const words = (text: string): string[] => tokenize(text.replaceAll(/[-_/]/g, ' ')).filter((word) => word.length > 0);

/** Whether a list holds another as a run. */
function includesRun(list: string[], run: string[]): boolean {
  return list.some((_, start) => run.every((word, offset) => isSame(list[start + offset] ?? '', word)));
}

/** Names are compared to the letter but for the plural: a gardener is not a garden. */
const isSame = (a: string, b: string): boolean => a === b || a === `${b}s` || b === `${a}s`;
