import { findPlace } from '../../src/forges/index.ts';
import { type Block, bodyName } from '../drafts/entry-text.ts';
import { toComparableAddress } from '../../src/prior-art/addresses.ts';
import { escapeText } from './draft/markdown-text.ts';
import { placeholder } from './draft/topic-draft.ts';
import type { Draft } from './draft-page.ts';
import type { Existing } from './existing.ts';

/** Marks what a draft has from a proposal, so that it is found again when the wrap-up is imported a second time. */
const note = 'from the proposal';
const label = '**From the proposal:**';

const background = '## Background';

/**
 * A draft with what the proposal of its topic told and the wrap-up does not: links, next steps and text. The proposal is a
 * draft whose source is an issue, or what an earlier import kept of one.
 */
export function carryProposal({ blocks }: Draft, existing: Existing): Block[] {
  const current = existing.entry?.blocks ?? [];
  const carried = { links: listCarriedLinks(current, existing, blocks), text: findCarriedText(current, existing, blocks) };
  const withLinks = carried.links.length > 0 ? addLinks(blocks, carried.links) : blocks;
  return carried.text === '' ? withLinks : addBackground(withLinks, carried.text);
}

/** Whether an entry is still a proposal while the draft comes from a page. */
function isProposal({ source }: Existing, blocks: readonly Block[]): boolean {
  const fresh = textOf(blocks, 'source');
  const place = URL.canParse(source) ? findPlace(new URL(source)) : undefined;
  return (
    (place?.kind === 'issue' || place?.kind === 'discussion') && !toComparableAddress(fresh).includes(toComparableAddress(source))
  );
}

const textOf = (blocks: readonly Block[], name: string): string => blocks.find((block) => block.name === name)?.text ?? '';

/** Items of a list of links, each with the lines below it. */
const splitItems = (text: string): string[] =>
  text
    .split('\n')
    .slice(1)
    .join('\n')
    .split(/\n(?= {2}- )/)
    .filter((item) => item.startsWith('  - '));

const urlOf = (item: string): string => /url:\s*["']?(\S+?)["']?(?:\s|$)/.exec(item)?.[1] ?? '';

function listCarriedLinks(current: readonly Block[], existing: Existing, blocks: readonly Block[]): string[] {
  const known = new Set(splitItems(textOf(blocks, 'links')).map(urlOf));
  const items = splitItems(textOf(current, 'links')).filter((item) => !known.has(urlOf(item)));
  if (!isProposal(existing, blocks)) return items.filter((item) => item.split('\n')[0]?.includes(note));
  return items.map((item) => item.replace(/ #.*$|$/m, ` # ${note}`));
}

function addLinks(blocks: Block[], items: string[]): Block[] {
  const [links] = blocks.filter(({ name }) => name === 'links');
  if (links) return blocks.map((block) => (block === links ? { ...block, text: [block.text, ...items].join('\n') } : block));
  const at = blocks.findIndex(({ name }) => ['continues', 'nextSteps', 'added'].includes(name));
  return blocks.toSpliced(at, 0, { name: 'links', text: ['links:', ...items].join('\n') });
}

/** The text of the proposal, unless the wrap-up says the same. */
function findCarriedText(current: readonly Block[], existing: Existing, blocks: readonly Block[]): string {
  if (!isProposal(existing, blocks)) return textOf(current, background).split(label)[1]?.trim() ?? '';
  const fresh = blocks.map(({ text }) => text).join('\n');
  const sections = current.filter(({ name }) => name === bodyName || name.startsWith('## ')).map(({ text }) => text);
  const steps = textOf(current, 'nextSteps')
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^ {2}- text: /, '- '));
  const title = fresh.includes(existing.title) ? '' : escapeText(`Proposed as “${existing.title}”.`);
  return [title, ...sections, steps.join('\n')].filter((text) => isTold(text) && !fresh.includes(text)).join('\n\n');
}

const isTold = (text: string): boolean => text.trim() !== '' && text !== placeholder;

function addBackground(blocks: Block[], text: string): Block[] {
  const own = textOf(blocks, background);
  const block = { name: background, text: [own, label, text].filter(Boolean).join('\n\n') };
  return [...blocks.filter(({ name }) => name !== background), block];
}
