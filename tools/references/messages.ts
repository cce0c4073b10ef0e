import type { Forge, Merge, Message } from '../../src/forges/index.ts';

/** A message says that an earlier change is reverted, or restored after a revert. It names the change in one way. */
type Reversal = { restores: boolean } & ({ number: number } | { title: string } | { hash: string });

/** What a commit message says about changes. */
export interface Reading {
  /** The pull request that the commit merges. */
  merge: Merge | undefined;
  /** Title of that pull request, or else the subject. */
  title: string;
  reversals: Reversal[];
  /** The pull requests and commits of which the commit is a cherry-pick. */
  picks: { numbers: number[]; hashes: string[] };
}

/** Longer titles are generated, and matching them takes time. */
const longestTitle = 1000;

/** What the message of a commit tells, in the forms that a forge and git write. */
export function readMessage(message: Message, forge: Forge): Reading {
  const merge = forge.readMerge(message);
  const title = merge?.title ?? message.subject.trim();
  const readable = title.length <= longestTitle ? title : '';
  const hashes = [...message.body.matchAll(/\(cherry picked from commit ([0-9a-f]{7,64})\)/g)].map(([, hash = '']) => hash);
  return {
    merge,
    title,
    reversals: [
      ...listBodyReversals(message, forge),
      ...listQuotedReversals(readable, forge),
      ...listNumberedReversals(readable),
    ],
    picks: { numbers: listPickedNumbers(readable), hashes },
  };
}

/** A title without the prefix of a backport: `[release-v1.2]`, `Automated cherry pick of #12:`. */
export const stripBackport = (title: string): string =>
  title
    .trim()
    .replace(/^\[(?:release|rel|backport|cherry[- ]?pick|v?\d)[^\]]*\]\s*/i, '')
    .replace(/^(?:automated )?(?:cherry[- ]?pick|backport) of #\d+:?\s*/i, '');

/** `Revert "Title (#12)"`, `Reapply "Title"`, `revert: Title`, and these nested: a revert of a revert restores the change. */
function listQuotedReversals(title: string, forge: Forge): Reversal[] {
  const [, verb, quoted, plain] =
    /^(revert|re-?apply|re-?land)(?:\s+|:\s*)(?:"(.+)"[^"]*|(?<=:\s*)([^"].*))$/i.exec(stripBackport(title)) ?? [];
  const text = quoted ?? plain;
  if (!verb || !text) return [];
  const restores = verb.toLowerCase() !== 'revert';
  const merge = forge.readMerge({ subject: text, body: '' });
  const inner = listQuotedReversals(merge?.title ?? text, forge);
  return [
    { restores, ...(merge ? { number: merge.number } : { title: stripBackport(text) }) },
    ...inner.map((reversal) => ({ ...reversal, restores: restores === reversal.restores })),
  ];
}

/** `Revert #12`, `Revert changes of #12`. A revert of parts leaves the change in place. */
function listNumberedReversals(title: string): Reversal[] {
  const [text, number] = /^revert(?:s|ed|ing)?\b[^"]*?#(\d+)\b/i.exec(title) ?? [];
  return number && !/\bparts?\b/i.test(text ?? '') ? [{ restores: false, number: Number(number) }] : [];
}

function listBodyReversals(message: Message, forge: Forge): Reversal[] {
  const hashes = [...message.body.matchAll(/^This reverts commit ([0-9a-f]{7,64})\b/gm)];
  return [
    ...hashes.map(([, hash = '']) => ({ restores: false, hash })),
    ...forge.listReverted(message).map((number) => ({ restores: false, number })),
  ];
}

/** `Automated cherry pick of #12: Title`, or `Title (#12)` as the title of another pull request. */
function listPickedNumbers(title: string): number[] {
  const [, named] = /\b(?:cherry[- ]?pick(?:ed)?|backport)(?: of)? #(\d+)\b/i.exec(title) ?? [];
  const [trailing = ''] = /(?:\s*\(#\d+\))+$/.exec(title) ?? [];
  return [...(named ? [named] : []), ...(trailing.match(/\d+/g) ?? [])].map(Number);
}
