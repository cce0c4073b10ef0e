import { findForge } from '../forges/index.ts';
import type { ReferenceData } from '../schemas/reference.ts';
import type { Link } from './links.ts';
import { referenceKinds } from './reference-kinds.ts';
import type { Reference } from './references.ts';

/** The recorded title: that of the pull request, or the subject of its commit without its number. Emoji are left out. */
export function readTitle({ url, title, subject }: ReferenceData): string | undefined {
  if (title !== undefined || subject === undefined) return clean(title);
  const merge = findForge(new URL(url))?.readMerge({ subject, body: '' });
  return clean(merge ? merge.title : subject);
}

/** What a reference is called: its title, an editor's words for it, or its kind with number or name. */
export const titleOf = (reference: Reference): string => reference.title ?? findWords(reference) ?? describeKind(reference);

/** What a link is called in its list: as its author put it, or as the reference is called. */
export const titleOfLink = ({ label, reference }: Link): string => (label === reference.label ? titleOf(reference) : label);

/** What some topic calls the whole of it: words for a link to a single comment do not count. */
function findWords(reference: Reference): string | undefined {
  const links = reference.topics.flatMap((topic) => topic.links);
  return links.find((link) => link.reference === reference && link.label !== reference.label && !link.url.includes('#'))?.label;
}

function describeKind({ kind, label, repository }: Reference): string {
  if (!repository || kind === 'document') return label;
  const name = label.slice(repository.id.length).replace(/^[@:]\s*/, '');
  return `${referenceKinds[kind].one} ${name || repository.name}`;
}

/** Pictures, and the characters that join and color them. */
const emoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3/gu;

const clean = (text: string | undefined): string | undefined => text?.replace(emoji, '').replace(/\s+/g, ' ').trim() || undefined;
