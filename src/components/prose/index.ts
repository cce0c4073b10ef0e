import type { ProseComponent } from '../../schemas/prose.ts';
import SectionHeading from '../ui/SectionHeading.astro';
import Diagram from './Diagram.astro';
import Note from './Note.astro';
import ProseLink from './ProseLink.astro';
import Term from './Term.astro';

/** What authors may use in MDX without importing it, the elements of Markdown that need more than HTML, and what the build marks. */
export const prose = { Note, Diagram, Term, a: ProseLink, h2: SectionHeading } satisfies Record<ProseComponent | 'Diagram' | 'Term' | 'a' | 'h2', unknown>;
