import { join } from 'node:path';
import type { Content } from '../../src/model/content.ts';
import { checkFiles } from '../../tools/content/check.ts';
import type { Problem } from '../../tools/content/problem.ts';
import { readFiles, withTexts } from '../../tools/content/reading/read.ts';
import { draftPage } from '../../tools/import/draft-page.ts';
import { planImport } from '../../tools/import/plan.ts';
import { parseWrapUp } from '../../tools/import/read-page.ts';
import type { LineFault } from '../../tools/import/reading/source.ts';
import { type Archive, learnArchive } from '../../tools/suggestions/archive.ts';

export interface Imported {
  wrapUp: string;
  files: { file: string; text: string }[];
  /** `section` is the text of the page from the line of the topic to that of the next one. */
  topics: { id: string; title: string; source: string; section: string; text: string }[];
}

const root = join(import.meta.dirname, '../..');
const today = '2026-11-21';

const archives = new Map<string, Archive>();

/** Learning takes longer than drafting: the archive before an event is kept. */
function archiveOf(content: Content, event: string): Archive {
  const known = archives.get(event) ?? learnArchive(content, event);
  archives.set(event, known);
  return known;
}

/** Imports a page into an empty folder. Throws if it is refused. */
export function importText(page: string | Uint8Array, content: Content): Imported {
  const outcome = tryImport(page, content);
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome.faults));
  return outcome;
}

/** The same, with the faults of a page that is refused. */
export function tryImport(page: string | Uint8Array, content: Content): Imported | { faults: LineFault[] } {
  const bytes = typeof page === 'string' ? Buffer.from(page) : page;
  const reading = parseWrapUp(bytes);
  if ('faults' in reading) return reading;
  const event = reading.read.page.month ?? '2027-01';
  const wrapUp = `https://gardener.cloud/community/hackathons/${event}`;
  const existing = { event: undefined, topics: [] };
  const drafts = draftPage(reading.read.page, {
    event,
    pageUrl: wrapUp,
    content,
    archive: archiveOf(content, event),
    existing,
    today,
  });
  const plan = planImport(drafts, [], undefined);
  const written = plan.files.flatMap(({ file, text }) => (text === undefined ? [] : [{ file, text }]));
  const lines = reading.read.page.tree.text.split('\n');
  const starts = drafts.topics.map(({ line }) => line);
  return {
    wrapUp,
    files: written,
    topics: drafts.topics.map(({ id, title, source, line }) => ({
      id,
      title,
      source,
      section: lines.slice(line - 1, nextStart(lines, starts, line) - 1).join('\n'),
      text: written.find(({ file }) => file === `topics/${id}.mdx`)?.text ?? '',
    })),
  };
}

/** A section ends at the next topic, at a heading that is no lower than its own, or at a rule. */
function nextStart(lines: string[], starts: number[], line: number): number {
  const level = /^#+/.exec(lines[line - 1] ?? '')?.[0].length ?? 7;
  const end = lines.findIndex(
    (text, index) => index >= line && ((/^#+(?= )/.exec(text)?.[0].length ?? 9) <= level || /^(---|\*\*\*|<hr)/.test(text)),
  );
  return Math.min(...starts.filter((start) => start > line), end < 0 ? lines.length + 1 : end + 1);
}

/** What the check says about drafts, as if their events were not in the content yet. */
export function checkDrafts(drafts: Imported['files']): Problem[] {
  const texts = new Map(drafts.map(({ file, text }) => [`src/content/${file}`, text]));
  const events = new Set(drafts.flatMap(({ file }) => /\d{4}-\d\d/.exec(file) ?? []));
  const isOther = (file: string) => !events.has(/\d{4}-\d\d/.exec(file)?.[0] ?? '');
  const files = readFiles(root);
  const others = {
    ...files,
    texts: new Map([...files.texts].filter(([file]) => isOther(file))),
    problems: files.problems.filter(({ file }) => isOther(file)),
  };
  const { problems } = checkFiles(withTexts(others, texts), new Date(today));
  const known = new Set([...files.texts.keys()].map((file) => file.replace(/^src\/content\/topics\/|\.mdx$/g, '')));
  // The topics that a draft continues are there, but for the events that are imported here.
  const isKnown = ({ code, message }: Problem) =>
    code === 'unknown-reference' && known.has(/the topic "(.+?)"/.exec(message)?.[1] ?? '');
  return problems.filter((problem) => texts.has(problem.file) && !isKnown(problem));
}
