import { isFastTrackLabel, isGroupLabel, isPageLabel, readPartLabel } from './labels.ts';
import { isBare } from './links.ts';
import { type Block, oneLine, plainText, plainTextOf, withoutEmoji, wordsOf } from './nodes.ts';
import type { Heading, Section } from './outline.ts';
import { hasLabels } from './parts.ts';

/** A topic as the page has it, and the heading over it and others, if there is one. */
export interface TopicSource {
  heading: Heading;
  section: Pick<Section, 'blocks' | 'children'>;
  /** Told in one line, below a heading of small topics. */
  isSmall: boolean;
  /** Heading whose anchor leads to it. */
  anchored: Heading;
}

/** What a page consists of. */
export interface PageStructure {
  title: Heading | undefined;
  /** What stands before the first topic. */
  intro: Block[];
  topics: TopicSource[];
  /** Parts of the page that are no topic, in order: “Preparation”, “Conclusion”. */
  others: Section[];
}

/**
 * Finds the topics of a page at whatever level they stand. A heading with labels below it is a topic; a heading with nothing
 * below it but headings stands over several; names like “Conclusion” are parts of the page.
 */
export function findTopics(outline: Section): PageStructure {
  const title = findTitle(outline);
  const structure: PageStructure = {
    title: title?.heading,
    intro: [...outline.blocks, ...(title?.blocks ?? [])],
    topics: [],
    others: [],
  };
  const sections = title ? [...title.children, ...outline.children.filter((section) => section !== title)] : outline.children;
  collect(foldFlat(sections), structure);
  return structure.topics.length > 0 ? structure : fromList(structure);
}

/** The heading of the page: above all others, or the first of several that says so. */
function findTitle({ children }: Section): Section | undefined {
  const [first, ...others] = children;
  if (!first?.heading || hasLabels(first.blocks)) return undefined;
  const isTopic = first.children.length > 0 ? first.children.every(isPart) : !isTitle(first.heading.text);
  const isAbove = others.length === 0 || isTitle(first.heading.text);
  return isAbove && !isTopic ? first : undefined;
}

/** Whether a title speaks of an event. */
export const isTitle = (text: string): boolean =>
  /\bhack|\bwrap[- ]?up\b|\brecap\b|\bsummary\b|\bretrospective\b|\bsummit\b|\bcode ?sprint\b/i.test(text);

function collect(sections: Section[], structure: PageStructure): void {
  for (const section of sections) {
    const { heading, blocks } = section;
    if (!heading) continue;
    const items = listItemTopics(section);
    if (items.length > 0) {
      structure.topics.push(...items);
      structure.others.push({ heading, blocks: blocks.filter(({ type }) => type !== 'list'), children: section.children });
    } else if (isGroup(section, sections)) {
      structure.others.push({ heading, blocks, children: section.children.filter(isPart) });
      collect(foldFlat(section.children.filter((child) => !isPart(child))), structure);
    } else if (!hasParts(section) && (isPageLabel(heading.text) || readPartLabel(heading.text) || isTableOfContents(section))) {
      structure.others.push(section);
    } else {
      structure.topics.push({ heading, section, isSmall: false, anchored: heading });
    }
  }
}

/** Whether labels of parts stand below a heading, in whatever form. */
const hasParts = ({ blocks, children }: Section): boolean => children.some(isPart) || hasLabels(blocks);

const isPart = ({ heading }: Section): boolean => readPartLabel(heading?.text ?? '') !== undefined;

/** Whether a heading stands over several topics. `siblings` are the headings beside it. */
function isGroup(section: Section, siblings: Section[]): boolean {
  const below = section.children.filter((child) => !isPart(child));
  const name = section.heading?.text ?? '';
  if (below.length === 0 || hasLabels(section.blocks)) return false;
  if (below.some(hasParts)) return !section.children.some(isPart) || isGroupLabel(name) || isPageLabel(name);
  if (section.children.some(isPart)) return false;
  if (isGroupLabel(name) || isPageLabel(name) || section.blocks.length === 0) return true;
  // A few words over headings: what the headings beside it are decides.
  const alike = siblings.filter((sibling) => sibling.children.length > 0 && countWords(sibling) <= 60);
  return countWords(section) <= 60 && below.length > 1 && alike.length * 2 > siblings.length;
}

const countWords = ({ blocks }: Section): number => wordsOf(plainTextOf(blocks, ' ')).length;

const isTableOfContents = ({ blocks }: Section): boolean => blocks.length > 0 && blocks.every(isContentsList);

/** Whether a block is a list of links to headings of its page. */
export const isContentsList = (block: Block): boolean => block.type === 'list' && block.children.every(isAnchorItem);

function isAnchorItem(item: Item): boolean {
  const links = item.children.flatMap((child) =>
    child.type === 'paragraph' ? child.children.filter((node) => node.type === 'link') : [],
  );
  return links.length > 0 && links.every(({ url }) => url.startsWith('#'));
}

/**
 * Labels that stand at the level of their topics: `## Topic`, `## Problem`, `## Result`, `## Topic`. They become part of
 * the topic before them, where this is how the page does it.
 */
function foldFlat(sections: Section[]): Section[] {
  const labels = sections.filter((section) => isPart(section) && !isPageLabel(section.heading?.text ?? ''));
  const isFlat = labels.length > 1 && !sections.some(hasParts) && sections.some((section) => !isPart(section));
  if (!isFlat) return sections;
  const folded: Section[] = [];
  for (const section of sections) {
    const topic = folded.at(-1);
    if (topic && labels.includes(section) && !isPageLabel(topic.heading?.text ?? ''))
      folded[folded.length - 1] = { ...topic, children: [...topic.children, section] };
    else folded.push(section);
  }
  return folded;
}

/** Topics that are items of a list, below a heading that says so. */
function listItemTopics({ heading, blocks, children }: Section): TopicSource[] {
  if (!heading) return [];
  const isSmall = isFastTrackLabel(heading.text);
  if (!isSmall && (!isGroupLabel(heading.text) || children.length > 0)) return [];
  const items = blocks.flatMap((block) => (block.type === 'list' && !isContentsList(block) ? block.children : []));
  return isSmall || (items.length > 1 && items.every(isNamed)) ? items.map((item) => toItemTopic(item, heading, isSmall)) : [];
}

/** A page without headings tells its topics in a list, each with its name in bold or as a link. */
function fromList(structure: PageStructure): PageStructure {
  const list = structure.intro.find(
    (block) => block.type === 'list' && block.children.length > 2 && block.children.every(isNamed) && !isContentsList(block),
  );
  if (list?.type !== 'list' || !structure.title) return structure;
  return {
    ...structure,
    intro: structure.intro.filter((block) => block !== list),
    topics: list.children.map((item) => toItemTopic(item, structure.title as Heading, false)),
  };
}

type Item = Extract<Block, { type: 'list' }>['children'][number];

const isNamed = ({ children: [first] }: Item): boolean => {
  const [name, ...rest] =
    first?.type === 'paragraph' ? first.children.filter((node) => withoutEmoji(plainText(node)).trim() !== '') : [];
  return name?.type === 'strong' || (name?.type === 'link' && rest.length > 0);
};

const toItemTopic = (item: Item, anchored: Heading, isSmall: boolean): TopicSource => ({
  heading: toItemHeading(item.children as Block[], item.position?.start.line ?? anchored.line),
  section: { blocks: item.children as Block[], children: [] },
  isSmall,
  anchored,
});

/** The first words of an item: what is bold, or what stands before an address or a colon. */
function toItemHeading([first]: Block[], line: number): Heading {
  const children =
    first?.type === 'paragraph' ? first.children.filter((node) => withoutEmoji(plainText(node)).trim() !== '') : [];
  const [name] = children;
  const words =
    name?.type === 'strong' || name?.type === 'link' ? [name] : children.filter((node) => node.type !== 'link' || !isBare(node));
  const source = oneLine(plainTextOf(words)).replace(/[\s:–—-]+$/, '');
  const text = source.charAt(0).toUpperCase() + source.slice(1);
  return { level: 7, nodes: [{ type: 'text', value: text }], source, text, line };
}
