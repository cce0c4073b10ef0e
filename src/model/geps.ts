import { routes } from '../routes.ts';
import type { GepData } from '../schemas/vocabulary.ts';
import { site } from '../site.ts';
import { type Catalog, toCatalog } from './catalog.ts';
import type { Entry } from './content.ts';
import type { Topic } from './topics.ts';

/** An enhancement proposal. */
export interface Gep {
  id: number;
  number: number;
  /** `GEP-28` */
  label: string;
  title: string;
  status: string;
  aliases: string[];
  url: string;
  /** Where the proposal itself can be read. */
  source: string;
  topics: Topic[];
}

/** Proposals by number, those included that no topic belongs to. */
export const makeGeps = (entries: Entry<GepData>[]): Catalog<Gep> =>
  toCatalog(entries.map(toGep).sort((a, b) => a.number - b.number));

const toGep = ({ data }: Entry<GepData>): Gep => ({
  ...data,
  number: data.id,
  label: `${site.proposalPrefix}-${data.id}`,
  url: routes.gep(data.id),
  source: data.url,
  topics: [],
});
