import type { Content } from '../../src/model/content.ts';
import { type Checked, checkFiles } from '../content/check.ts';
import type { Problem } from '../content/problem.ts';
import { folder } from '../content/reading/folder.ts';
import { type Files, withTexts } from '../content/reading/read.ts';
import { learnArchive } from '../suggestions/archive.ts';
import { type Drafts, draftPage } from './draft-page.ts';
import { type ExistingEntries, readExisting, readPlain, UnfitFolder } from './existing.ts';
import { readIssues } from './issues.ts';
import { addressesFile, type Plan, planImport } from './plan.ts';
import { type ReadPage, readFileMonth, readWrapUp } from './read-page.ts';

/** The content of the repository, as it was read and checked. */
export interface Repository {
  files: Files;
  checked: Checked;
}

/** What to import, and where to. */
export interface ImportRequest {
  /** Paths of the pages, and how the user wrote them. */
  pages: { path: string; name: string }[];
  /** Folder with `events/` and `topics/` that the drafts go into. */
  into: string;
  /** Whether that is the content of the repository. Elsewhere, no list of old addresses is begun. */
  isContent: boolean;
  /** Whether the files are lists of issues, the proposals for an event to come. */
  isIssues?: boolean;
  /** Overrules what the page says. */
  event?: string | undefined;
  /** Address under which the page is published; made from that of the last event if it is not given. */
  url?: string | undefined;
  /** `2026-11-21` */
  today: string;
  onProgress?: (page: string, done: number, all: number) => void;
}

/** What an import of one page would do. */
export interface PageImport {
  /** As the user wrote it. */
  page: string;
  plan: Plan;
  drafts: Drafts;
  /** What was done to read the page. */
  notes: ReadPage['notes'];
  /** What the content check says about the drafts. */
  problems: Problem[];
}

export type ImportOutcome = { imports: PageImport[] } | { problems: Problem[] };

/** Reads pages and plans the import. Writes nothing and never throws: what is wrong with the pages comes back, all at once. */
export function runImport(request: ImportRequest, repository: Repository): ImportOutcome {
  const read = request.pages.map((page) => ({ page, found: readOne(page, request) }));
  const problems = read.flatMap(({ found }) => ('problems' in found ? found.problems : []));
  const pages = read.flatMap(({ page, found }) => ('problems' in found ? [] : [{ name: page.name, ...found }]));
  problems.push(...findSameEvent(pages));
  if (problems.length > 0) return { problems };
  try {
    return { imports: planPages(pages, request, repository) };
  } catch (error) {
    if (!(error instanceof UnfitFolder)) throw error;
    return {
      problems: [
        {
          code: 'import-into',
          file: error.path,
          line: 1,
          message: error.message,
          hint: 'Remove it, or choose another folder with `--into`.',
        },
      ],
    };
  }
}

/** Each page adds to the list of old addresses as the one before leaves it. */
function planPages(pages: (FoundPage & { name: string })[], request: ImportRequest, repository: Repository): PageImport[] {
  let addresses = readPlain(request.into, addressesFile) ?? (request.isContent ? '' : undefined);
  return pages.map((page) => {
    const planned = planPage(page, addresses, request, repository);
    addresses = planned.plan.files.find(({ file }) => file === addressesFile)?.text ?? addresses;
    return planned;
  });
}

interface FoundPage {
  read: ReadPage;
  event: string;
}

function readOne(
  { path, name }: ImportRequest['pages'][number],
  { event, isIssues }: ImportRequest,
): FoundPage | { problems: Problem[] } {
  const reading = isIssues ? readIssues(path) : readWrapUp(path, event !== undefined);
  if ('faults' in reading) return { problems: reading.faults.map((fault) => ({ ...fault, file: name })) };
  const month = event ?? reading.read.page.month ?? readFileMonth(path);
  return month ? { read: reading.read, event: month } : { problems: [{ ...withoutMonth, file: name }] };
}

const withoutMonth = {
  code: 'import-month',
  line: 1,
  message: 'The page does not say when the event took place.',
  hint: 'Say so with `--event yyyy-mm`, or add a line such as `- **Date:** 16.03.2026 – 20.03.2026` to the page.',
};

/** One page tells about one event; two pages would write the same file. */
function findSameEvent(pages: (FoundPage & { name: string })[]): Problem[] {
  return pages.flatMap(({ name, event }, index): Problem[] => {
    const other = pages.slice(0, index).find((page) => page.event === event);
    if (!other) return [];
    const message = `The page is about the event ${event}, and so is ${other.name}.`;
    return [
      {
        code: 'import-event-twice',
        file: name,
        line: 1,
        message,
        hint: 'Put the two pages into one file, or import them with different `--event`s.',
      },
    ];
  });
}

function planPage(
  { name, read: { page, notes }, event }: FoundPage & { name: string },
  addresses: string | undefined,
  { into, url, today, onProgress }: ImportRequest,
  { files, checked: { content } }: Repository,
): PageImport {
  const existing = readExisting(into, event);
  const drafts = draftPage(page, {
    event,
    pageUrl: url ?? toPageUrl(event, existing, content),
    content,
    archive: learnArchive(content, event),
    existing,
    today,
    ...(onProgress && { onProgress: (done: number, all: number) => onProgress(name, done, all) }),
  });
  const plan = planImport(drafts, existing.topics, addresses);
  return { page: name, plan, drafts, notes, problems: findDraftProblems(plan, files, today) };
}

/** The address of a page is that of the last event with the month changed. */
function toPageUrl(event: string, existing: ExistingEntries, { events }: Content): string {
  const known = existing.event?.source;
  if (known) return known;
  const last = events.toSorted((a, b) => a.id.localeCompare(b.id)).findLast(({ id, data }) => data.wrapUp.includes(id));
  return last ? last.data.wrapUp.replace(last.id, event) : `https://gardener.cloud/community/hackathons/${event}`;
}

/** What the check says about the drafts, as if they were in the content folder. */
function findDraftProblems(plan: Plan, files: Files, today: string): Problem[] {
  const texts = new Map(
    plan.files.flatMap(({ file, text }): [string, string][] => (text === undefined ? [] : [[`${folder}/${file}`, text]])),
  );
  const { problems } = checkFiles(withTexts(files, texts), new Date(`${today}T00:00:00Z`));
  return problems.filter(({ file }) => texts.has(file));
}
