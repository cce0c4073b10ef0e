import { routes } from '../routes.ts';
import type { GlossaryData } from '../schemas/vocabulary.ts';
import { type Catalog, getById } from './catalog.ts';
import type { Entry } from './content.ts';
import type { Tag } from './vocabulary.ts';

/** A term of the glossary. */
export interface Term {
  id: string;
  term: string;
  aliases: string[];
  /** Words from elsewhere that lead here in search. */
  elsewhere: string[];
  definition: string;
  /** The first sentence of the definition. */
  brief: string;
  url: string;
  /** The tag that means the same. */
  tag?: Tag | undefined;
}

/** Terms in the order of the alphabet. */
export const makeGlossary = (entries: Entry<GlossaryData>[], tags: Catalog<Tag>): Term[] =>
  entries
    .map(
      ({ data }): Term => ({
        ...data,
        brief: data.definition.replace(/(?<=[.!?])\s+\p{Lu}.*$/su, ''),
        url: routes.glossary(data.id),
        tag: data.tag ? getById(tags, data.tag) : undefined,
      }),
    )
    .sort((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }));
