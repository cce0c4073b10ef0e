import type { Forge, Merge, Message } from '../../src/forges/index.ts';

/** What a message says of an earlier change: that it is taken back, or brought back after that. It names the change in one way. */
export type Turn = { isIn: boolean } & ({ number: number } | { title: string } | { hash: string });

/** What a message says about changes. */
export interface Reading {
  /** The pull request that the commit brought in. */
  merge: Merge | undefined;
  /** Title of that pull request, or the subject. */
  title: string;
  turns: Turn[];
  /** Pull requests of which the commit says that it is a copy, by number, and commits, by hash. */
  copies: { numbers: number[]; hashes: string[] };
}

export function readMessage(message: Message, forge: Forge): Reading {
  const merge = forge.readMerge(message);
  const title = merge?.title ?? message.subject.trim();
  const hashes = [...message.body.matchAll(/\(cherry picked from commit ([0-9a-f]{7,64})\)/g)].map(([, hash = '']) => hash);
  // What is longer was written by a program, and would take long to read.
  const isReadable = title.length <= 1000;
  const titleTurns = isReadable ? [...listQuotedTurns(title, forge), ...listNamedTurns(title)] : [];
  return {
    merge,
    title,
    turns: [...listBodyTurns(message, forge), ...titleTurns],
    copies: { numbers: isReadable ? listCopied(title) : [], hashes },
  };
}

/** The title without what a backport puts before it: `[release-v1.2]`, `Automated cherry pick of #12:`. */
export const stripBackport = (title: string): string =>
  title
    .trim()
    .replace(/^\[(?:release|rel|backport|cherry[- ]?pick|v?\d)[^\]]*\]\s*/i, '')
    .replace(/^(?:automated )?(?:cherry[- ]?pick|backport) of #\d+:?\s*/i, '');

/** `Revert "Title (#12)"`, `Reapply "Title"`, `Revert: Title`, also one inside the other: what is taken back twice is back. */
function listQuotedTurns(title: string, forge: Forge): Turn[] {
  const [, verb, quoted, plain] =
    /^(revert|reapply)(?:\s+|:\s*)(?:"(.+)"[^"]*|(?<=:\s*)([^"].*))$/i.exec(stripBackport(title)) ?? [];
  const text = quoted ?? plain;
  if (!verb || !text) return [];
  const isIn = verb.toLowerCase() === 'reapply';
  const merge = forge.readMerge({ subject: text, body: '' });
  const inner = listQuotedTurns(merge?.title ?? text, forge).map((turn) => ({ ...turn, isIn: isIn === turn.isIn }));
  return [{ isIn, ...(merge ? { number: merge.number } : { title: stripBackport(text) }) }, ...inner];
}

/** `Revert #12`, `Revert changes of #12`; what takes back parts of a change leaves it in. */
function listNamedTurns(title: string): Turn[] {
  const [text, number] = /^revert(?:s|ed|ing)?\b[^"]*?#(\d+)\b/i.exec(title) ?? [];
  return number && !/\bparts?\b/i.test(text ?? '') ? [{ isIn: false, number: Number(number) }] : [];
}

function listBodyTurns(message: Message, forge: Forge): Turn[] {
  const hashes = [...message.body.matchAll(/^This reverts commit ([0-9a-f]{7,64})\b/gm)];
  return [
    ...hashes.map(([, hash = '']) => ({ isIn: false, hash })),
    ...forge.listReverted(message).map((number) => ({ isIn: false, number })),
  ];
}

/** `Automated cherry pick of #12: Title`, or `Title (#12)` as the title of another pull request. */
function listCopied(title: string): number[] {
  const [, named] = /\b(?:cherry[- ]?pick(?:ed)?|backport)(?: of)? #(\d+)\b/i.exec(title) ?? [];
  const [trailing = ''] = /(?:\s*\(#\d+\))+$/.exec(title) ?? [];
  return [...(named ? [named] : []), ...(trailing.match(/\d+/g) ?? [])].map(Number);
}
