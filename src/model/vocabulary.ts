import { routes } from '../routes.ts';
import { type AreaData, type OutcomeData, outcomeMarks, type TermData } from '../schemas/vocabulary.ts';
import { type Catalog, toCatalog } from './catalog.ts';
import type { Entry } from './content.ts';
import type { Topic } from './topics.ts';

/** Areas, tags and outcomes: the closed vocabulary under which topics are filed. */

interface Group {
  id: string;
  label: string;
  description: string;
  url: string;
  aliases: string[];
  /** Words from elsewhere that lead here in search. */
  elsewhere: string[];
  topics: Topic[];
}

export interface Area extends Group {
  /** Which of the marks of `styles/global.css` it has. Areas may share one. */
  color: number;
}

export interface Tag extends Group {}

export interface Outcome extends OutcomeData {
  topics: Topic[];
}

/** Areas by label. */
export const makeAreas = (entries: Entry<AreaData>[]): Catalog<Area> =>
  toCatalog(entries.map(({ data }): Area => ({ ...data, url: routes.area(data.id), topics: [] })).sort(byLabel));

/** Tags by label, those included that no topic carries. */
export const makeTags = (entries: Entry<TermData>[]): Catalog<Tag> =>
  toCatalog(entries.map(({ data }): Tag => ({ ...data, url: routes.tag(data.id), topics: [] })).sort(byLabel));

/** Outcomes from full growth to cut off. */
export const makeOutcomes = (entries: Entry<OutcomeData>[]): Catalog<Outcome> =>
  toCatalog(
    entries
      .map(({ data }): Outcome => ({ ...data, topics: [] }))
      .sort((a, b) => outcomeMarks.indexOf(a.mark) - outcomeMarks.indexOf(b.mark)),
  );

const byLabel = (a: Group, b: Group): number => a.label.localeCompare(b.label, 'en', { sensitivity: 'base' });
