import { routes } from '../routes.ts';
import type { MentionData } from '../schemas/mention.ts';
import type { GepData } from '../schemas/vocabulary.ts';
import { site } from '../site.ts';
import { type Catalog, toCatalog } from './catalog.ts';
import type { Entry } from './content.ts';
import type { Later } from './links.ts';
import type { Storyline } from './storylines.ts';
import type { Topic } from './topics.ts';

/** An enhancement proposal. */
export interface Gep {
  id: number;
  number: number;
  /** `GEP-28` */
  label: string;
  title: string;
  summary?: string | undefined;
  status: string;
  asOf?: Date | undefined;
  aliases: string[];
  url: string;
  /** Where the proposal itself can be read. */
  source: string;
  topics: Topic[];
  /** Topics and storylines whose words name it; the topics that belong to it are left out. */
  namedBy: (Topic | Storyline)[];
  /** The commits that name it, in every repository whose history was read; what names it most comes first. */
  commits: ProposalCommits[];
}

/** The commits of a repository that name a proposal. */
interface ProposalCommits {
  /** `owner/name` */
  repository: string;
  asOf: Date;
  /** Month (`2025-11`) → how many commits; oldest first, months without one are left out. */
  months: Map<string, number>;
}

/** Proposals by number, those included that no topic belongs to. */
export const makeGeps = (entries: Entry<GepData>[], mentions: Entry<MentionData>[]): Catalog<Gep> =>
  toCatalog(entries.map((entry) => toGep(entry, mentions)).sort((a, b) => a.number - b.number));

/** Tells proposals about the topics and storylines that name them. */
export function linkNames(geps: Catalog<Gep>, entries: (Topic | Storyline)[]): void {
  for (const entry of entries)
    for (const number of listProposals(toWords(entry))) {
      const gep = geps.get(String(number));
      if (gep && !gep.topics.some((topic) => topic === entry)) gep.namedBy.push(entry);
    }
}

/** What happened later to its topics, and whatever else happened later and names it; each address once, oldest first. */
export function listPosts(gep: Gep, entries: (Topic | Storyline)[]): Later[] {
  const ofTopics = gep.topics.flatMap(({ later }) => later);
  const naming = entries
    .flatMap(({ later }) => later)
    .filter(({ title, note }) => listProposals(`${title} ${note}`).includes(gep.number));
  const posts = new Map([...ofTopics, ...naming].map((later) => [later.reference, later]));
  return [...posts.values()].sort((a, b) => a.date.getTime() - b.date.getTime());
}

/** Whether anything in the content belongs to a proposal or names it. */
export const isKnown = ({ topics, namedBy }: Gep): boolean => topics.length + namedBy.length > 0;

/** How many commits name a proposal by month, in all repositories, oldest first. */
export function countByMonth({ commits }: Gep): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { months } of commits) for (const [month, count] of months) counts.set(month, (counts.get(month) ?? 0) + count);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Numbers of the proposals that a text names, each once: `GEP-28`, `GEP 28`, `gep-0028`. */
export const listProposals = (text: string): number[] => [
  ...new Set([...text.matchAll(named)].map(([, number]) => Number(number))),
];

const named = new RegExp(`\\b${site.proposalPrefix}[- ]?0*([1-9]\\d*)\\b`, 'gi');

function toGep({ data }: Entry<GepData>, mentions: Entry<MentionData>[]): Gep {
  return {
    ...data,
    number: data.id,
    label: `${site.proposalPrefix}-${data.id}`,
    url: routes.gep(data.id),
    source: data.url,
    topics: [],
    namedBy: [],
    commits: mentions
      .flatMap(({ data: { repository, asOf, proposals } }) => {
        const months = new Map(Object.entries(proposals[data.id] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
        return months.size > 0 ? [{ repository, asOf, months }] : [];
      })
      .sort((a, b) => sum(b.months) - sum(a.months) || (a.repository < b.repository ? -1 : 1)),
  };
}

const sum = (months: Map<string, number>): number => [...months.values()].reduce((total, count) => total + count, 0);

/** Everything that an entry says in words. */
const toWords = ({ title, summary, body, later }: Topic | Storyline): string =>
  [title, summary, body, ...later.flatMap((item) => [item.title, item.note])].join('\n');
