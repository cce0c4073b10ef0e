import type { ProseComponent } from '../../schemas/prose.ts';
import SectionHeading from '../ui/SectionHeading.astro';
import Diagram from './Diagram.astro';
import EntryHeading from './EntryHeading.astro';
import Note from './Note.astro';
import ProseLink from './ProseLink.astro';
import Term from './Term.astro';
import TermLink from './TermLink.astro';

/** What authors may use in MDX without importing it, the elements of Markdown that need more than HTML, and what the build marks. */
export const prose = { Note, Diagram, Term, a: ProseLink, h2: SectionHeading } satisfies Record<ProseComponent | Marked, unknown>;

/** Written by the build or by Markdown, not by authors. */
type Marked = 'Diagram' | 'Term' | 'a' | 'h2';

/** The same for a page that shows the texts of several entries. */
export const proseOfPart = { ...prose, Term: TermLink, h2: EntryHeading };
