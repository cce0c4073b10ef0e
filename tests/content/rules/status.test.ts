import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import type { ReferenceData } from '../../../src/schemas/reference.ts';
import type { topicSchema } from '../../../src/schemas/topic.ts';
import { makeRecords } from '../../../tools/content/rules/records.ts';
import { findStatusProblems } from '../../../tools/content/rules/status.ts';
import { topic } from '../../builders.ts';
import { pull, record } from './records.ts';

type Input = Partial<z.input<typeof topicSchema>>;
type Status = Partial<NonNullable<Input['status']>>;

const references = [
  record(1),
  record(2, { release: undefined, releaseDate: undefined }),
  record(3, { state: 'not-merged' }),
  record(4, { state: 'reverted', until: '2026-02-01' }),
  record(5, { state: 'unknown', asOf: undefined }),
  record(6, { release: 'v1.3.0-rc.1' }),
  record(7, { state: 'closed', date: '2026-03-01' }),
  record(8, { state: 'open' }),
];
const post = 'https://acme.example/blog/a-mode';
const file = 'https://github.com/acme/app/blob/main/docs/mode.md';

const findingsOf = (status: Status, rest: Input = {}, known: ReferenceData[] = references) =>
  findStatusProblems(
    [topic('2025-11/mode', { ...rest, status: { is: 'released', asOf: '2026-08-21', ...status } })],
    makeRecords(known),
  );

/** Codes with the field, as `status.is status-not-carried`. */
const codesOf = (...args: Parameters<typeof findingsOf>): string[] =>
  findingsOf(...args).map(({ path, code }) => `${path.join('.')} ${code}`);

const shipped = (number: number) => [
  { date: '2026-01-27', kind: 'shipped' as const, title: 'A mode', url: pull(number), note: 'It came.' },
];

describe('a status needs evidence', () => {
  test.each(['released', 'merged', 'in-use', 'in-progress', 'superseded', 'dropped'] as const)('%s', (is) => {
    expect(codesOf({ is })).toEqual(['status.is status-without-evidence']);
  });

  test('but unknown has none', () => {
    expect(codesOf({ is: 'unknown' })).toEqual([]);
    expect(codesOf({ is: 'unknown', evidence: [post] })).toEqual(['status.evidence status-unknown-with-evidence']);
  });
});

describe('evidence carries a status or not', () => {
  const notCarried = ['status.is status-not-carried'];
  test.each<[name: string, status: Status, rest: Input, codes: string[]]>([
    ['a release', { evidence: [pull(1)] }, {}, []],
    ['a release, under another address of the pull request', { evidence: [`${pull(1)}/files#diff`] }, {}, []],
    ['a merge without a release', { evidence: [pull(2)] }, {}, notCarried],
    ['a merge without a release, and a post', { evidence: [pull(2), post] }, {}, []],
    ['a pre-release', { evidence: [pull(6)] }, {}, notCarried],
    ['what was not merged', { evidence: [pull(3)] }, {}, notCarried],
    ['what was not merged, said to have shipped', { evidence: [pull(3)] }, { later: shipped(3) }, notCarried],
    ['a revert', { evidence: [pull(4)] }, {}, notCarried],
    ['a revert beside a post', { evidence: [pull(4), post] }, {}, notCarried],
    ['a revert beside a post, removed again', { evidence: [pull(4), post], until: '2026-02-01' }, {}, []],
    ['a revert beside a release', { evidence: [pull(4), pull(1)] }, {}, []],
    ['what nobody has looked up', { evidence: [pull(5)] }, {}, notCarried],
    ['what nobody has looked up, said to have shipped', { evidence: [pull(5)] }, { later: shipped(5) }, []],
    ['the release itself', { evidence: ['https://github.com/acme/other/releases/tag/v1.2.0'] }, {}, []],
    ['an issue', { evidence: ['https://github.com/acme/app/issues/9'] }, {}, notCarried],
    ['a file', { evidence: [file] }, {}, notCarried],
    ['merged: a merge', { is: 'merged', evidence: [pull(2)] }, {}, []],
    ['merged: a pre-release', { is: 'merged', evidence: [pull(6)] }, {}, []],
    ['merged: what was not merged', { is: 'merged', evidence: [pull(3)] }, {}, notCarried],
    ['merged: a revert', { is: 'merged', evidence: [pull(4)] }, {}, notCarried],
    ['merged: a release', { is: 'merged', evidence: [pull(2), pull(1)] }, {}, ['status.is status-behind']],
    ['in progress: what is open', { is: 'in-progress', evidence: [pull(8)] }, {}, []],
    ['in progress: what was closed', { is: 'in-progress', evidence: [pull(7)] }, {}, notCarried],
    ['in progress: an issue', { is: 'in-progress', evidence: ['https://github.com/acme/app/issues/9'] }, {}, []],
    ['dropped: a revert', { is: 'dropped', evidence: [pull(4)] }, {}, []],
    ['in use: a revert', { is: 'in-use', evidence: [pull(4)] }, {}, notCarried],
    ['in use: a revert beside a file', { is: 'in-use', evidence: [pull(4), file] }, {}, notCarried],
    ['in use: what was closed', { is: 'in-use', evidence: [pull(7)] }, {}, notCarried],
    ['in use: what was not merged', { is: 'in-use', evidence: [pull(3)] }, {}, []],
    ['in use: a file', { is: 'in-use', evidence: [file] }, {}, []],
  ])('%s', (_, status, rest, codes) => {
    expect(codesOf(status, rest)).toEqual(codes);
  });
});

describe('since agrees with evidence that is known', () => {
  const differs = ['status.since status-since-differs'];
  test.each<[name: string, status: Status, codes: string[]]>([
    ['the version', { since: 'v1.2.0', evidence: [pull(1)] }, []],
    ['the version without its letter', { since: '1.2.0', evidence: [pull(1)] }, []],
    ['another version', { since: 'v1.1.0', evidence: [pull(1)] }, differs],
    ['the day of the release', { since: '2026-01-27', evidence: [pull(1)] }, []],
    ['the day of the merge', { is: 'merged', since: '2025-12-11', evidence: [pull(2)] }, []],
    ['another day', { is: 'merged', since: '2025-12-12', evidence: [pull(2)] }, differs],
    ['a version of what has none', { is: 'merged', since: 'v1.2.0', evidence: [pull(2)] }, differs],
    ['a version that a post may tell', { since: 'v1.1.0', evidence: [pull(1), post] }, []],
    ['the day on which it was dropped', { is: 'dropped', since: '2026-05-01', evidence: [pull(1)] }, []],
  ])('%s', (_, status, codes) => {
    expect(codesOf(status)).toEqual(codes);
  });
});

describe('a status is stale', () => {
  const stale = ['status.asOf status-stale'];
  test.each<[name: string, status: Status, rest: Input, codes: string[]]>([
    ['when its evidence was released after it', { asOf: '2026-01-26', evidence: [pull(1)] }, {}, stale],
    [
      'when a linked pull request was merged after it',
      { asOf: '2025-12-01', evidence: [post] },
      { links: [{ url: pull(2) }] },
      stale,
    ],
    [
      'when a linked pull request was closed after it',
      { asOf: '2026-02-28', evidence: [post] },
      { links: [{ url: pull(7) }] },
      stale,
    ],
    [
      'not when a linked one was only released after it',
      { asOf: '2026-01-26', evidence: [post] },
      { links: [{ url: pull(1) }] },
      [],
    ],
    ['when its evidence was read half a year later', { asOf: '2026-02-18', evidence: [pull(1)] }, {}, stale],
    ['not when it was read a little later', { asOf: '2026-02-20', evidence: [pull(1)] }, {}, []],
    ['not when nothing is known of its evidence', { is: 'in-use', asOf: '2020-01-01', evidence: [post, pull(5)] }, {}, []],
  ])('%s', (_, status, rest, codes) => {
    expect(codesOf(status, rest)).toEqual(codes);
  });
});

test('a topic without a status is left alone', () => {
  expect(findStatusProblems([topic('2025-11/mode', { links: [{ url: pull(4) }] })], makeRecords(references))).toEqual([]);
});

test('the text says what is known and what to do', () => {
  const texts = [
    findingsOf({ is: 'dropped' }),
    findingsOf({ is: 'unknown', evidence: [post] }),
    findingsOf({ evidence: [pull(4), pull(3)] }),
    findingsOf({ is: 'merged', evidence: [pull(1)] }),
    findingsOf({ since: 'v1.1.0', evidence: [pull(1)] }),
    findingsOf({ asOf: '2026-01-01', evidence: [pull(1)] }),
    findingsOf({ asOf: '2026-02-01', evidence: [pull(1)] }),
  ].flat();
  expect(texts.map(({ code, message, hint }) => `${code}: ${message}\n    ${hint}`).join('\n')).toMatchInlineSnapshot(`
    "status-without-evidence: The status is "dropped", but it has no evidence.
        Add an address that shows it to \`status.evidence\`, or set the status to \`unknown\`.
    status-unknown-with-evidence: The status is unknown, but it has evidence.
        Set the status that the evidence shows, or move the evidence to \`later\`.
    status-not-carried: The status is "released", which its evidence does not show: https://github.com/acme/app/pull/4 was merged on 2025-12-11 and reverted on 2026-02-01; https://github.com/acme/app/pull/3 was not merged.
        Correct the status, or add evidence: a pull request that is in a release, the release itself, a \`later\` item of kind \`shipped\`, or a post.
    status-behind: The status is "merged", but https://github.com/acme/app/pull/1 was released in v1.2.0.
        Set it to \`released\` with \`since: v1.2.0\`.
    status-since-differs: \`since\` is v1.1.0, but https://github.com/acme/app/pull/1 was merged on 2025-12-11 and first released in v1.2.0 on 2026-01-27.
        Change it to v1.2.0, or add evidence for v1.1.0.
    status-stale: The status is as of 2026-01-01, but https://github.com/acme/app/pull/1 was merged on 2025-12-11 and first released in v1.2.0 on 2026-01-27.
        Check the status again, correct it if necessary, and update \`asOf\`.
    status-stale: The status is as of 2026-02-01, more than half a year before its evidence was last read (2026-08-21).
        Check the status again, correct it if necessary, and update \`asOf\`."
  `);
});
