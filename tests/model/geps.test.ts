import { describe, expect, test } from 'vitest';
import { countByMonth, listPosts, listProposals } from '../../src/model/geps.ts';
import { gep, kbOf, mention, storyline, topic } from '../builders.ts';

const later = (url: string, title: string, date = '2026-01-02') => ({
  date,
  kind: 'follow-up' as const,
  title,
  url,
  note: 'What it says.',
});

const kb = kbOf({
  topics: [
    topic('2024-12/a', { geps: [28], later: [later('https://post.example/1', 'First', '2026-02-01')] }),
    topic('2025-11/b', { body: 'It came from GEP-28 and gep 0039.' }),
  ],
  storylines: [storyline('s', ['2024-12/a', '2025-11/b'], { later: [later('https://post.example/2', '[GEP-28] Second')] })],
  geps: [gep(28), gep(39), gep(40)],
  mentions: [
    mention('acme/other', { 28: { '2025-01': 1 } }),
    mention('acme/app', { 28: { '2025-03': 2, '2025-01': 3 }, 40: { '2025-01': 1 } }, '2026-08-19'),
  ],
});
const [proposal] = kb.geps;
if (!proposal) throw new Error('There is no proposal.');

test.each([
  ['GEP-28', [28]],
  ['[GEP-0028] and gep 5, GEP13', [28, 5, 13]],
  ['GEP-28 and again GEP-28', [28]],
  ['geps/28, agep-28, GEP-0 and GEP', []],
])('%j names %j', (text, numbers) => {
  expect(listProposals(text)).toEqual(numbers);
});

test('proposals are known that have a topic or are named, and no others', () => {
  expect(kb.geps.map(({ label }) => label)).toEqual(['GEP-28', 'GEP-39']);
});

test('a proposal knows who names it, but for its topics', () => {
  expect(proposal.namedBy.map(({ id }) => id)).toEqual(['2025-11/b', 's']);
});

describe('the commits that name a proposal', () => {
  test('are known by repository, those with most first, with their date', () => {
    expect(proposal.commits).toEqual([
      {
        repository: 'acme/app',
        asOf: new Date('2026-08-19'),
        months: new Map([
          ['2025-01', 3],
          ['2025-03', 2],
        ]),
      },
      { repository: 'acme/other', asOf: new Date('2026-08-21'), months: new Map([['2025-01', 1]]) },
    ]);
  });

  test('are added up by month', () => {
    expect([...countByMonth(proposal)]).toEqual([
      ['2025-01', 4],
      ['2025-03', 2],
    ]);
  });
});

test('the posts of a proposal are those of its topics and those that name it, oldest first', () => {
  expect(listPosts(proposal, [...kb.topics, ...kb.storylines]).map(({ title }) => title)).toEqual(['[GEP-28] Second', 'First']);
});
