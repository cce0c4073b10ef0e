import { site } from '../site.ts';
import type { Proposal } from './related.ts';

/** Longer texts are cut: what somebody proposes is said by then, and every word costs time. */
export const longestProposal = 10_000;

/**
 * Reads a proposal as people paste it, with a separate title or with the title in its first line. Takes addresses, short
 * references and proposals out of the text. Never throws.
 */
export function readProposal(pasted: string, title?: string): Proposal {
  const text = pasted.slice(0, longestProposal);
  const [first = '', ...rest] = text.trim().split('\n');
  const read = title === undefined ? { title: first.replace(/^#+\s*/, '').trim(), text: rest.join('\n') } : { title, text };
  const all = `${read.title}\n${read.text}`;
  return { ...read, urls: [...listAddresses(all), ...listShortReferences(all)], geps: listGeps(all) };
}

const listAddresses = (text: string): string[] =>
  [...text.matchAll(/https?:\/\/[^\s<>()[\]"'`]+/g)].map(([url]) => url.replace(/[.,;:!?*_]+$/, ''));

/** `owner/name#12` as an address: issues and pull requests share their numbers, and redirect to each other. */
const listShortReferences = (text: string): string[] =>
  [...text.matchAll(/(?<![\w/.-])([\w.-]+\/[\w.-]+)#(\d{1,7})\b/g)].map(
    ([, repository, number]) => `https://github.com/${repository}/pull/${number}`,
  );

const listGeps = (text: string): number[] => [
  ...new Set(
    [...text.matchAll(new RegExp(`\\b${site.proposalPrefix}[- ]?0*(\\d{1,4})\\b`, 'gi'))].map(([, number]) => Number(number)),
  ),
];
