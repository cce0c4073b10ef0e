import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import type { topicSchema } from '../../../src/schemas/topic.ts';
import { findMergeProblems } from '../../../tools/content/rules/merges.ts';
import { makeRecords } from '../../../tools/content/rules/records.ts';
import { storyline, topic } from '../../builders.ts';
import { pull, record } from './records.ts';

const records = makeRecords([
  record(1),
  record(3, { state: 'not-merged' }),
  record(4, { state: 'reverted', until: '2026-02-01' }),
  record(5, { state: 'unknown', asOf: undefined }),
  record(8, { state: 'open' }),
]);

const findingsOf = (data: Partial<z.input<typeof topicSchema>>) => findMergeProblems([topic('2025-11/mode', data)], [], records);
const codesOf = (data: Partial<z.input<typeof topicSchema>>) =>
  findingsOf(data).map(({ path, code }) => `${path.join('.')} ${code}`);

describe('an outcome "merged" is told to be wrong where nothing was merged', () => {
  const links = (...numbers: number[]) => ({ outcome: 'merged', links: numbers.map((number) => ({ url: pull(number) })) });
  const wrong = ['outcome outcome-not-merged'];
  test.each<[name: string, data: Partial<z.input<typeof topicSchema>>, codes: string[]]>([
    ['merged', links(1), []],
    ['one of two merged', links(3, 1), []],
    ['not merged', links(3), wrong],
    ['reverted', links(4), wrong],
    ['open', links(8, 3), wrong],
    ['one of two unknown', links(3, 5), []],
    ['without a pull request', { outcome: 'merged', links: [{ url: 'https://github.com/acme/app' }] }, []],
    ['of another outcome', { ...links(3), outcome: 'prototype' }, []],
    ['told in the outcome note', { ...links(3), outcomeNote: 'The wrap-up calls #3 merged; it was not.' }, []],
    ['told in the status note', { ...links(3), status: { is: 'dropped', asOf: '2026-08-21', note: '#3 was closed.' } }, []],
    ['named, but not told', { ...links(3), outcomeNote: 'Merged with #3.' }, wrong],
    ['told of another number', { ...links(3), outcomeNote: '#33 was not merged.' }, wrong],
  ])('%s', (_, data, codes) => {
    expect(codesOf(data)).toEqual(codes);
  });
});

test('a step is settled by what was merged, or by what is not known', () => {
  const settledBy = [1, 3, 4, 5, 8].map(pull);
  expect(codesOf({ nextSteps: [{ text: 'Test it.', settledBy }] })).toEqual(
    [1, 2, 4].map((index) => `nextSteps.0.settledBy.${index} step-not-settled`),
  );
});

describe('what shipped was merged, and is dated by the merge or the release', () => {
  const item = (number: number, date: string, kind: 'shipped' | 'follow-up' = 'shipped') => ({
    ...{ date, kind, url: pull(number) },
    ...{ title: 'A mode', note: 'It came.' },
  });
  test.each([
    [item(1, '2025-12-11'), []],
    [item(1, '2026-01-27'), []],
    [item(1, '2026-01-01'), ['later.0.date later-date-differs']],
    [item(3, '2026-01-27'), ['later.0.kind later-not-shipped']],
    [item(4, '2025-12-11'), ['later.0.kind later-not-shipped']],
    [item(5, '2026-01-01'), []],
    [item(3, '2026-01-01', 'follow-up'), []],
  ])('%j', (later, codes) => {
    expect(codesOf({ outcome: 'prototype', later: [later] })).toEqual(codes);
    const [finding] = findMergeProblems([], [storyline('s', ['2025-11/a', '2025-11/b'], { later: [later] })], records);
    expect(finding?.code).toBe(codes[0]?.split(' ')[1]);
  });
});

test('the text says what is known and what to do', () => {
  const later = [
    { date: '2026-01-01', kind: 'shipped' as const, title: 'A', url: pull(1), note: 'It came.' },
    { date: '2026-01-01', kind: 'shipped' as const, title: 'B', url: pull(4), note: 'It came.' },
  ];
  const findings = findingsOf({
    outcome: 'merged',
    links: [{ url: pull(3) }],
    nextSteps: [{ text: 'Test.', settledBy: [pull(8)] }],
    later,
  });
  expect(findings.map(({ code, message, hint }) => `${code}: ${message}\n    ${hint}`).join('\n')).toMatchInlineSnapshot(`
    "outcome-not-merged: The outcome is "merged", but https://github.com/acme/app/pull/3 was not merged.
        If the wrap-up says so, keep the outcome, and say in \`outcomeNote\` or \`status.note\` what became of the pull request: "#12 was not merged".
    step-not-settled: This does not settle the step: https://github.com/acme/app/pull/8 is open.
        Link to what settled the step, or remove the link.
    later-date-differs: The date is 2026-01-01, but https://github.com/acme/app/pull/1 was merged on 2025-12-11 and first released in v1.2.0 on 2026-01-27.
        Use the day of the merge or of the release: 2025-12-11 or 2026-01-27.
    later-not-shipped: The kind is "shipped", but https://github.com/acme/app/pull/4 was merged on 2025-12-11 and reverted on 2026-02-01.
        Change the kind to \`follow-up\`, or link to what shipped."
  `);
});
