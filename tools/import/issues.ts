import { readMonth } from './page/dates.ts';
import { readHeadingText } from './page/heading.ts';
import { mendLinks } from './page/links.ts';
import { toTree } from './page/nodes.ts';
import { toOutline } from './page/outline.ts';
import type { Page, PageTopic } from './page/page.ts';
import { listParts } from './page/parts.ts';
import type { ReadPage } from './read-page.ts';
import { parsePage } from './reading/parse-page.ts';
import { decodeSource, type LineFault, readSource } from './reading/source.ts';

/** An issue as `gh issue list --json number,title,body,url,labels,state` prints it. */
interface Issue {
  number: number;
  title: string;
  body: string;
  url: string;
  labels: string[];
  state: string;
}

/** Reads the proposals of a planned event. Never throws: what is wrong is in `faults`, all at once. */
export function readIssues(path: string): { read: ReadPage } | { faults: LineFault[] } {
  const found = readSource(path);
  return 'fault' in found ? { faults: [found.fault] } : parseIssues(found.source.text, found.source.notes);
}

/** Reads proposals from JSON. */
function parseIssues(text: string, notes: ReadPage['notes'] = []): { read: ReadPage } | { faults: LineFault[] } {
  const issues = parseList(text);
  if (!issues) return { faults: [noList] };
  const checked = issues.map((issue, index) => checkIssue(issue, lineOfIssue(text, issue, index)));
  const faults = [
    ...(issues.length === 0 ? [{ ...noList, message: 'The list contains no issues.' }] : []),
    ...checked.flatMap((one) => ('fault' in one ? [one.fault] : [])),
  ];
  const topics = checked.flatMap((one) => ('issue' in one ? [toTopic(one.issue, one.line)] : []));
  faults.push(...topics.flatMap((topic) => ('fault' in topic ? [topic.fault] : [])));
  if (faults.length > 0) return { faults };
  const labels = checked.flatMap((one) => ('issue' in one ? one.issue.labels : []));
  return {
    read: {
      page: toPage(
        topics.flatMap((topic) => ('topic' in topic ? [topic.topic] : [])),
        labels.flatMap((label) => readMonth(label) ?? [])[0],
      ),
      notes,
    },
  };
}

const noList: LineFault = {
  code: 'import-issues',
  line: 1,
  message: 'This is not a list of issues in JSON.',
  hint: 'Save what `gh issue list --json number,title,body,url,labels,state` prints.',
};

function parseList(text: string): unknown[] | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return Array.isArray(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** The line of an issue in the file, found by its address; the first line if it stands there twice or not at all. */
function lineOfIssue(text: string, issue: unknown, index: number): number {
  const url = toRecord(issue)['url'];
  const at = typeof url === 'string' && url !== '' ? text.indexOf(JSON.stringify(url)) : -1;
  return at < 0 ? index + 1 : text.slice(0, at).split('\n').length;
}

const toRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function checkIssue(value: unknown, line: number): { issue: Issue; line: number } | { fault: LineFault } {
  const { number, title, body = '', url, labels = [], state = '' } = toRecord(value);
  const isUrl = typeof url === 'string' && /^https:\/\//.test(url) && URL.canParse(url);
  if (typeof title !== 'string' || title.trim() === '' || !isUrl)
    return {
      fault: {
        code: 'import-issue',
        line,
        message: `The issue ${typeof number === 'number' ? `#${number}` : `in place ${line}`} has no title or no address.`,
        hint: noList.hint,
      },
    };
  const names = (Array.isArray(labels) ? labels : []).map((label) =>
    typeof label === 'string' ? label : toRecord(label)['name'],
  );
  return {
    line,
    issue: {
      number: Number(number) || 0,
      title,
      body: typeof body === 'string' ? body : '',
      url,
      labels: names.filter((name) => typeof name === 'string'),
      state: typeof state === 'string' ? state.toLowerCase() : '',
    },
  };
}

/** The body of an issue is read as the section of a topic is. */
function toTopic({ title, body, url, number }: Issue, line: number): { topic: PageTopic } | { fault: LineFault } {
  const found = body.trim() === '' ? undefined : decodeSource(Buffer.from(body));
  const text = found && 'source' in found ? found.source.text : '';
  const parsed = parsePage(text);
  if ('fault' in parsed)
    return { fault: { ...parsed.fault, line, message: `In the body of #${number}: ${parsed.fault.message}` } };
  mendLinks(parsed.tree);
  const tree = toTree(text, parsed.tree);
  const heading = readHeadingText(title, line);
  return {
    topic: {
      ...heading,
      links: [{ url, text: '', line }, ...heading.links],
      anchor: '',
      url,
      tree,
      parts: listParts(toOutline(parsed.tree.children, tree)),
    },
  };
}

const toPage = (topics: PageTopic[], month: string | undefined): Page => ({
  tree: toTree('', { type: 'root', children: [] }),
  title: undefined,
  month,
  isAboutEvent: true,
  isPlan: true,
  facts: { days: undefined, place: undefined, organizers: [], links: [], blocks: [], mistakes: [] },
  topics,
  others: [],
  footer: [],
  faults: [],
});
