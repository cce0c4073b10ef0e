import { readMonth } from './page/dates.ts';
import { type Page, readPage } from './page/page.ts';
import { readFrontMatter } from './reading/front-matter.ts';
import { parsePage } from './reading/parse-page.ts';
import { decodeSource, type LineFault, readSource, type Source } from './reading/source.ts';

/** A page as read from a file, and what was done to read it. */
export interface ReadPage {
  page: Page;
  notes: Source['notes'];
}

export type Reading = { read: ReadPage } | { faults: LineFault[] };

/**
 * Reads a wrap-up from a file. Never throws: what is wrong with it is in `faults`, all at once. Dates that contradict each
 * other do not matter if the month of the event is known from elsewhere.
 */
export const readWrapUp = (path: string, isMonthKnown = false): Reading => toReading(readSource(path), isMonthKnown);

/** Reads a wrap-up from its bytes. */
export const parseWrapUp = (bytes: Uint8Array, isMonthKnown = false): Reading => toReading(decodeSource(bytes), isMonthKnown);

const toReading = (found: { source: Source } | { fault: LineFault }, isMonthKnown: boolean): Reading =>
  'fault' in found ? { faults: [found.fault] } : toPage(found.source, isMonthKnown);

function toPage({ text, notes }: Source, isMonthKnown: boolean): Reading {
  const frontMatter = readFrontMatter(text);
  // Positions count in the file: what was read already is blank.
  const body = text.slice(0, frontMatter.length).replace(/[^\n]/g, ' ') + text.slice(frontMatter.length);
  const parsed = parsePage(body);
  if ('fault' in parsed) return { faults: [parsed.fault] };
  const page = readPage(body, parsed.tree, frontMatter);
  const faults = [...page.faults, ...findMissing(page)].filter(({ code }) => !(isMonthKnown && code === 'import-dates'));
  if (faults.length > 0) return { faults: faults.sort((a, b) => a.line - b.line) };
  const broken = frontMatter.isBroken ? [{ line: 1, message: 'The front matter cannot be read and is ignored.' }] : [];
  return { read: { page, notes: [...notes, ...broken] } };
}

/** A page without topics, or one in which nothing speaks of an event, is something else. */
function findMissing({ topics, isAboutEvent }: Page): LineFault[] {
  if (topics.length === 0)
    return [
      {
        code: 'import-no-topics',
        line: 1,
        message: 'This is not a wrap-up: none of its headings belongs to a topic.',
        hint: 'A wrap-up has a heading for each topic (`## …` or `### …`), with text below it.',
      },
    ];
  if (isAboutEvent) return [];
  return [
    {
      code: 'import-no-wrap-up',
      line: 1,
      message:
        'This does not look like a wrap-up: it has no date of an event, no topic with parts such as “Problem” or “Next Steps”, and no title that mentions a hackathon.',
      hint: 'Import the wrap-up page of an event, or give it a title such as `# Hackathon 11/2025 Wrap Up`.',
    },
  ];
}

/** The month that a file is named for, where its page tells none. */
export const readFileMonth = (path: string): string | undefined => readMonth(path.replace(/^.*[/\\]/, ''));
