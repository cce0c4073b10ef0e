import { gzipSync } from 'node:zlib';
import { formatCount } from '../formats/counts.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { statuses } from '../schemas/status.ts';
import type { GlossaryFile, NameRow, NamesFile } from '../search/index/entities.ts';

/** Bytes as sent with gzip: 0.1 s on a slow line (DESIGN, search). */
const largestFile = 15_000;

/** Other names of a topic that are offered while typing, where there is room. */
const mostAliases = 16;

/** So many stay with each topic before topics are left out. */
const fewestAliases = 3;

/** Everything that has a name, as the small file that answers before full text has arrived. Storylines come first. */
export function toNamesFile(kb: KnowledgeBase, base: string): NamesFile {
  return boundNames({
    base,
    rows: {
      storyline: kb.storylines.map(({ id, title, aliases, names, chapters }) =>
        row(id, title, without(title, [...names.map(({ name }) => name), ...aliases]), countOf(chapters, 'chapter')),
      ),
      gep: kb.geps.map(({ number, label, title, aliases, topics }) =>
        row(String(number), `${label}: ${title}`, [label, title, ...aliases], countOf(topics, 'topic')),
      ),
      tag: kb.tags.map(({ id, label, aliases, elsewhere, topics }) =>
        row(id, label, aliases, countOf(topics, 'topic'), elsewhere),
      ),
      area: kb.areas.map(({ id, label, aliases, elsewhere, topics }) =>
        row(id, label, aliases, countOf(topics, 'topic'), elsewhere),
      ),
      event: kb.events.map(({ id, month, topics }) => row(id, month, [id], countOf(topics, 'topic'))),
      outcome: kb.outcomes.map(({ id, label, aliases }) => row(id, label, aliases)),
      status: Object.entries(statuses).map(([id, { label }]) => row(id, label)),
      term: kb.glossary.map(({ id, term, aliases, elsewhere }) => row(id, term, aliases, '', elsewhere)),
      topic: kb.topics.map(({ id, title, aliases }) => row(id, title, aliases)),
    },
    sameAs: Object.fromEntries(
      kb.glossary.flatMap(({ id, term, aliases, tag }) => (tag && isSameName([term, ...aliases], tag) ? [[id, tag.id]] : [])),
    ),
  });
}

/** The terms of the glossary as records to index: they share a page, and are found one by one. */
export const toGlossaryFile = (kb: KnowledgeBase): GlossaryFile =>
  kb.glossary.map(({ id, term, aliases, definition }) => ({ id, title: term, aliases, meaning: definition.replaceAll('`', '') }));

/** A term and its tag are one thing when one of its names is that of the tag; otherwise the term only belongs there. */
const isSameName = (names: string[], { label }: { label: string }): boolean =>
  names.some((name) => name.toLowerCase() === label.toLowerCase());

/**
 * The file cut to the size that is sent: first to fewer other names of each topic, then to the newest topics. What is cut
 * is found by full text; other kinds grow with the themes of a community, not with its years, and stay.
 */
export function boundNames(file: NamesFile): NamesFile {
  const cut = (aliases: number, topics = file.rows.topic.length): NamesFile => ({
    ...file,
    rows: {
      ...file.rows,
      topic: file.rows.topic.slice(0, topics).map(([id, title, others = []]) => row(id, title, others.slice(0, aliases))),
    },
  });
  const fits = (tried: NamesFile): boolean => gzipSync(JSON.stringify(tried)).length <= largestFile;
  for (let aliases = mostAliases; aliases >= fewestAliases; aliases--) if (fits(cut(aliases))) return cut(aliases);
  let fitting = 0;
  for (let step = 2 ** Math.ceil(Math.log2(file.rows.topic.length + 1)); step >= 1; step /= 2) {
    if (fitting + step <= file.rows.topic.length && fits(cut(fewestAliases, fitting + step))) fitting += step;
  }
  return cut(fewestAliases, fitting);
}

/** Empty parts at the end of a row are left out. */
function row(...[id, title, ...rest]: NameRow): NameRow {
  const parts: NameRow = [id, title, ...rest];
  while (parts.length > 2 && (parts.at(-1)?.length ?? 0) === 0) parts.pop();
  return parts;
}

const without = (title: string, names: string[]): string[] => [...new Set(names)].filter((name) => name !== title);
const countOf = (list: unknown[], noun: string): string => formatCount(list.length, noun);
