import type { ProseComponent } from '../../schemas/prose.ts';
import Diagram from './Diagram.astro';
import EntryHeading from './EntryHeading.astro';
import Note from './Note.astro';
import ProseLink from './ProseLink.astro';

/** What authors may use in MDX without importing it, and the elements of Markdown that need more than HTML. */
export const prose = { Note, Diagram, a: ProseLink } satisfies Record<ProseComponent | 'Diagram' | 'a', unknown>;

/** The same for the text of an entry that stands on a page with those of others. */
export const proseOfPart = { ...prose, h2: EntryHeading };
