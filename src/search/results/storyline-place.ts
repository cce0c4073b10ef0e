import type { StorylinePlace } from '../answer.ts';
import type { Entities } from '../index/entities.ts';
import type { IndexedPage } from '../index/pagefind.ts';
import { stripFilter } from '../page-metadata.ts';

/** `storyline chapter stack stack…`, as `src/chart/small-strip.ts` writes it: a stack is one place or several, in percent. */
const form = /^(\S+) ([1-9]\d*)((?: \d{1,3}(?:\+\d{1,3})*)+)$/;

/** The place of a topic in the first of its storylines; undefined where it has none, or none that can be read. */
export function readStorylinePlace({ filters }: Pick<IndexedPage, 'filters'>, entities: Entities): StorylinePlace | undefined {
  const [, id = '', chapter = '', places = ''] = form.exec(filters[stripFilter]?.[0] ?? '') ?? [];
  const storyline = entities.find('storyline', id);
  const nodes = places.trim().split(' ').flatMap(readStack);
  const number = Number(chapter);
  if (!storyline || number > nodes.length) return undefined;
  const others = Math.max(0, (filters['storyline'] ?? []).length - 1);
  return { title: storyline.title, url: `${storyline.url}#chapter-${number}`, number, nodes, others };
}

/** Nodes on top of each other lie around the line. */
const readStack = (stack: string): StorylinePlace['nodes'] =>
  stack.split('+').map((x, place, { length }) => ({ x: Math.min(100, Number(x)), level: place - (length - 1) / 2 }));
