import type { MdastNode } from 'satteri';
import { formatMonth } from '../../../src/formats/calendar.ts';
import { lineOf } from '../../../src/markdown/walk.ts';
import type { Content } from '../../../src/model/content.ts';
import { httpsUrl } from '../../../src/schemas/address.ts';
import { length } from '../../../src/schemas/limits.ts';
import { plainText } from '../../../src/schemas/text.ts';
import { type Block, bodyName, headName } from '../../drafts/entry-text.ts';
import { type Item, toComment, toField, toList } from '../../drafts/fields.ts';
import { withoutMonth } from '../page/dates.ts';
import type { EventFacts } from '../page/facts.ts';
import { toTitle } from '../page/heading.ts';
import { oneLine, withoutEmoji } from '../page/nodes.ts';
import type { Part } from '../page/parts.ts';
import type { Resolver } from './addresses.ts';
import { toDraftLinks } from './links.ts';
import { escapeText } from './markdown-text.ts';
import { toProse, withhold } from './prose.ts';
import { type Remainder, type Rendering, renderBlock } from './render.ts';
import { cutAtWord } from './sentences.ts';

/** What a draft of an event is made of. */
export interface EventSource {
  id: string;
  title: string | undefined;
  facts: EventFacts;
  /** Parts of the page that are no topic. */
  others: readonly Part[];
  /** What stands below the last topic and belongs to none. */
  footer: readonly MdastNode[];
  wrapUp: string;
  /** Whether it has not taken place yet. */
  isPlan: boolean;
  topicTitles: string[];
}

const todo =
  'Draft. Write the summary and the text in your own words, then remove `draft: true` and the comments; keep the lines that begin with `# import:`.';

/** A draft of an event as blocks, in the order of the schema, and what it has no place for. */
export function toEventBlocks(source: EventSource, to: Rendering, content: Content): Block[] {
  const { facts, wrapUp } = source;
  const links = toDraftLinks(facts.links, to.resolver, to.remainder);
  const place = toPlain(facts.place?.name ?? '');
  const text = toBody(source, to);
  const { start, end, isKnown } = toDays(source);
  const blocks: (Block | undefined)[] = [
    toField('title', toEventTitle(source, content)),
    toField('summary', toSummary(source), { comment: 'Write: what the week was about, in 60 to 240 characters.' }),
    toField('start', start, { comment: isKnown ? undefined : 'Nothing tells the days: correct both.' }),
    toField('end', end),
    toField('place', place ?? 'To be told'),
    ...toUrlField('placeUrl', facts.place?.url, to.resolver),
    toOrganizers(facts, to.resolver),
    links.length > 0
      ? toList(
          'links',
          links.map(({ url, label, note }): Item => ({ fields: [['url', url], ...toLabel(facts, url, label)], note })),
        )
      : undefined,
    toField('wrapUp', wrapUp, { comment: source.isPlan ? 'Where the wrap-up will probably be.' : undefined }),
    toField('draft', true),
    text ? { name: bodyName, text } : undefined,
  ];
  leaveOutFooter(source, to);
  const head = [
    todo,
    ...(source.title ? [`Heading: ${source.title}`] : []),
    ...to.remainder.map(({ reason, text: left }) => `Left out, ${reason}: ${left}`),
  ];
  return [
    {
      name: headName,
      text: head
        .map((line) => toComment(oneLine(line)))
        .filter(Boolean)
        .join('\n'),
    },
    ...blocks.filter((block) => block !== undefined),
  ];
}

/** `Hack The Garden 11/2025 Wrap Up` → `Hack The Garden November 2025`. Without a title, that of the last event is followed. */
function toEventTitle({ id, title }: EventSource, { events }: Content): string {
  const last = events.map((event) => event.data.title).at(-1);
  const names = [title, last, 'Hackathon'].map((name) => toName(name ?? ''));
  const name = names.find((one) => one.length > 2) ?? 'Hackathon';
  return `${cutAtWord(name, length.title - 20).replace(/…$/, '')} ${formatMonth(id)}`;
}

const toName = (title: string): string =>
  toTitle(oneLine(withoutMonth(title).replace(/\b(?:wrap[- ]?up|recap|summary|report|notes)\b/gi, ' ')))
    .replace(/\s*[(–—:,-]+\s*\)?$/, '')
    .trim();

function toSummary({ topicTitles, facts, isPlan }: EventSource): string {
  const place = toPlain(facts.place?.name ?? '');
  const [first, second, third] = topicTitles;
  const noun = `${isPlan ? 'proposed ' : ''}${topicTitles.length === 1 ? 'topic' : 'topics'}`;
  const text = `${topicTitles.length} ${noun}${place ? ` in ${place}` : ''}, among them: ${[first, second, third].filter(Boolean).join('; ')}.`;
  return cutAtWord(text.length >= 60 ? text : `To be written: what the week was about, in 60 to 240 characters. ${text}`, 240);
}

/** Days must be in the month of the event; without any, its first day is used. */
function toDays({ id, facts }: EventSource): { start: string; end: string; isKnown: boolean } {
  const { days } = facts;
  return days?.start.startsWith(id)
    ? { start: days.start, end: days.end, isKnown: true }
    : { start: `${id}-01`, end: `${id}-01`, isKnown: false };
}

function toPlain(text: string): string | undefined {
  const plain = oneLine(withoutEmoji(withhold(text).publishable).replace(/[`*<>]|\]\(/g, ' '));
  return plainText.safeParse(plain).success ? plain : undefined;
}

function toUrlField(name: string, url: string | undefined, resolver: Resolver): Block[] {
  const resolved = url ? resolver.resolve(url) : undefined;
  return resolved && 'href' in resolved ? [toField(name, resolved.href, { note: resolved.note })] : [];
}

function toOrganizers({ organizers }: EventFacts, resolver: Resolver): Block {
  const items = organizers.flatMap(({ name, url }): Item[] => {
    const plain = toPlain(name);
    const resolved = url ? resolver.resolve(url) : undefined;
    const href = resolved && 'href' in resolved && httpsUrl.safeParse(resolved.href).success ? resolved.href : undefined;
    return plain ? [{ fields: [['name', plain], ...(href ? [['url', href] as [string, string]] : [])] }] : [];
  });
  return toList('organizers', items.length > 0 ? items : [{ fields: [['name', 'To be told']] }]);
}

/** Lists of topics and meetings are known by what the page calls them. */
function toLabel({ links }: EventFacts, url: string, label: string | undefined): [string, string][] {
  const named = label ?? toPlain(links.find((link) => link.url === url)?.label ?? '');
  return named ? [['label', named]] : [];
}

/** Text before the topics, and the parts of the page that are no topic. */
function toBody({ facts, others }: EventSource, to: Rendering): string {
  const intro = facts.blocks.map((block) => toProse(block, to));
  const parts = others.flatMap(({ label, blocks, line }) => {
    const texts = blocks.map((block) => toProse(block, to)).filter(Boolean);
    const name = escapeText(oneLine(withoutEmoji(label ?? '')));
    return texts.length > 0 && name ? [`**${name}**`, ...texts] : leaveOut(texts, name, line, to.remainder);
  });
  return fitIntoEntry([...intro, ...parts].filter(Boolean), to.remainder);
}

/** The footer of a page is no text of the event; its words and links are told. */
function leaveOutFooter({ footer }: EventSource, to: Rendering): void {
  for (const block of footer) {
    const text = renderBlock(block, to);
    if (text.trim() !== '') to.remainder.push({ line: lineOf(block), reason: 'the footer of the page', text: oneLine(text) });
  }
}

function leaveOut(texts: string[], name: string, line: number, remainder: Remainder[]): string[] {
  if (texts.length === 0 && name) remainder.push({ line, reason: 'a heading without text', text: name });
  return texts;
}

function fitIntoEntry(texts: string[], remainder: Remainder[]): string {
  const kept: string[] = [];
  let size = 0;
  for (const text of texts) {
    size += text.length + 2;
    if (size < length.body) kept.push(text);
    else remainder.push({ line: 1, reason: `the text of an entry has at most ${length.body} characters`, text: oneLine(text) });
  }
  return kept.join('\n\n');
}
