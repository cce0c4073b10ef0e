import { readHtml } from '../../../src/markdown/page.ts';
import type { Root } from '../../../src/markdown/parse.ts';
import { walk } from '../../../src/markdown/walk.ts';
import type { FrontMatter } from '../reading/front-matter.ts';
import type { LineFault } from '../reading/source.ts';
import { createAnchors } from './anchors.ts';
import { readDays, readMonth } from './dates.ts';
import { type EventFacts, readFacts } from './facts.ts';
import { findFooter } from './footer.ts';
import { readGivenAnchor, readTopicHeading, type TopicHeading, withoutAttributes } from './heading.ts';
import { mendLinks } from './links.ts';
import { type Block, firstLine, fold, plainTextOf, type Tree, toTree } from './nodes.ts';
import { type Heading, type Section, toOutline, walkSections } from './outline.ts';
import { listParts, type Part } from './parts.ts';
import { findTopics, isTitle, type TopicSource } from './topics.ts';

/** A wrap-up, taken apart. */
export interface Page {
  tree: Tree;
  title: string | undefined;
  /** Year and month of the event; undefined where the page does not tell. */
  month: string | undefined;
  facts: EventFacts;
  /** Whether anything speaks of an event: its days, its month, its title, or labels of parts. */
  isAboutEvent: boolean;
  /** Proposals for an event to come, which nothing has come of yet. */
  isPlan: boolean;
  topics: PageTopic[];
  /** Parts of the page that are no topic. */
  others: Part[];
  footer: Block[];
  /** What makes the page unfit to be imported. */
  faults: LineFault[];
}

export interface PageTopic extends TopicHeading {
  /** Name of the section in addresses, without `#`. */
  anchor: string;
  /** Its own address; undefined for a section of the page. */
  url?: string;
  /** The tree that its blocks are of. */
  tree: Tree;
  parts: Part[];
}

/** More topics than a week has. */
const mostTopics = 200;

/** Takes a parsed page apart. Never throws: what is wrong is in `faults`. */
export function readPage(text: string, root: Root, frontMatter: FrontMatter): Page {
  mendLinks(root);
  const tree = toTree(text, root);
  const blocks = root.children.filter(({ type }) => type !== 'definition' && type !== 'footnoteDefinition');
  const end = findFooter(blocks);
  const outline = toOutline(blocks.slice(0, end), tree);
  const { title, intro, topics: sources, others } = findTopics(outline);
  const anchors = listAnchors(outline);
  const facts = readFacts(intro, tree);
  const days = facts.days ?? readFrontMatterDays(frontMatter);
  const titleText = title?.text ?? readTitle(frontMatter);
  const titleMonth = readMonth(titleText ?? '') ?? readMonth(readTitle(frontMatter) ?? '');
  const topics = sources.slice(0, mostTopics).map((source) => toTopic(source, tree, anchors));
  const month = days?.start.slice(0, 7) ?? titleMonth ?? readMonth(plainTextOf(facts.blocks.slice(0, 3), ' '));
  return {
    tree,
    title: titleText,
    month,
    isAboutEvent:
      month !== undefined || isTitle(titleText ?? '') || topics.some(({ parts }) => parts.some(({ kind }) => kind !== 'other')),
    isPlan: false,
    facts: { ...facts, days },
    topics,
    others: others.flatMap((section) => toOtherParts(section)),
    footer: blocks.slice(end),
    faults: [
      ...facts.mistakes.map(({ line, message }) => ({ code: 'import-dates', line, message, hint: datesHint })),
      ...findMonthFaults(days, titleMonth, title),
      ...findTopicFaults(sources.length, topics),
      ...findLinkFaults(tree),
    ],
  };
}

const datesHint = 'Correct the page, or say which event it is with `--event yyyy-mm`.';

const readTitle = ({ fields }: FrontMatter): string | undefined =>
  typeof fields['title'] === 'string' ? fields['title'] : undefined;

function readFrontMatterDays({ fields }: FrontMatter): EventFacts['days'] {
  const [start, end = start] = ['start', 'end']
    .map((name) => fields[name] ?? fields[`${name}date`] ?? fields[`${name}_date`])
    .map(toText);
  const found = readDays(start ? `${start} – ${end}` : toText(fields['dates'] ?? fields['event_date']));
  return found && 'days' in found ? { ...found.days, line: 1 } : undefined;
}

const toText = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'string' ? value : '';

function toTopic({ heading, section, isSmall, anchored }: TopicSource, tree: Tree, anchors: Map<Heading, string>): PageTopic {
  const read = readTopicHeading(heading, tree);
  return {
    ...read,
    isFastTrack: read.isFastTrack || isSmall,
    anchor: anchors.get(anchored) ?? '',
    tree,
    parts: listParts(section),
  };
}

function listAnchors(outline: Section): Map<Heading, string> {
  const toAnchor = createAnchors();
  const headings = [...walkSections(outline)].flatMap(({ heading }) => heading ?? []);
  return new Map(
    headings.map((heading) => [heading, readGivenAnchor(heading.source) ?? toAnchor(withoutAttributes(heading.text))]),
  );
}

function toOtherParts({ heading, blocks, children }: Section): Part[] {
  const own: Part = { label: heading?.text, kind: 'other', blocks: [...blocks], line: heading?.line ?? firstLine(blocks) };
  return [own, ...children.flatMap(toOtherParts)];
}

function findMonthFaults(days: EventFacts['days'], titleMonth: string | undefined, title: Heading | undefined): LineFault[] {
  if (!days || !titleMonth || (titleMonth >= days.start.slice(0, 7) && titleMonth <= days.end.slice(0, 7))) return [];
  return [
    {
      code: 'import-dates',
      line: days.line,
      message: `The page has two dates: ${days.start} in line ${days.line}, and ${titleMonth} in its title${title ? ` (line ${title.line})` : ''}.`,
      hint: datesHint,
    },
  ];
}

function findTopicFaults(count: number, topics: PageTopic[]): LineFault[] {
  if (count > mostTopics)
    return [
      {
        code: 'import-topics',
        line: 1,
        message: `The page has ${count} headings of topics; at most ${mostTopics} are allowed.`,
        hint: 'Import a page of one event.',
      },
    ];
  const seen = new Map<string, PageTopic>();
  return topics.flatMap((topic) => {
    const name = fold(topic.title || topic.source);
    const other = seen.get(name);
    seen.set(name, other ?? topic);
    if (!other || name === '') return [];
    return [
      {
        code: 'import-topic-twice',
        line: topic.line,
        message: `There are two topics named "${topic.title}"; the other is in line ${other.line}.`,
        hint: 'Say in one of the headings what sets it apart, or merge the two sections.',
      },
    ];
  });
}

/** Addresses that no browser can read. */
function findLinkFaults({ root, definitions }: Tree): LineFault[] {
  const used = new Set<string>();
  return [...walk(root)].flatMap(({ node }): LineFault[] => {
    if (node.type === 'linkReference') used.add(node.identifier.toLowerCase());
    const urls =
      node.type === 'link'
        ? [node.url]
        : node.type === 'linkReference'
          ? [definitions.get(node.identifier.toLowerCase()) ?? '']
          : node.type === 'html'
            ? readHtml(node.value).links.map(({ url }) => url)
            : [];
    return urls
      .filter((url) => /^[a-z][a-z\d+.-]*:/i.test(url) && !URL.canParse(url))
      .map((url) => ({
        code: 'import-link',
        line: node.position?.start.line ?? 1,
        message: `The link "${url.length > 80 ? `${url.slice(0, 77)}…` : url}" cannot be parsed: no browser could follow it.`,
        hint: 'Correct the address in the page.',
      }));
  });
}
