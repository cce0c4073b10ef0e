import { describe, expect, test } from 'vitest';
import { groupByKind } from '../../src/model/reference-kinds.ts';
import {
  byUse,
  describeRepository,
  describeUses,
  findDay,
  listStorylines,
  listTopics,
  listUpstreams,
} from '../../src/model/reference-pages.ts';
import { pageOf } from '../../src/model/references.ts';
import { titleOf, titleOfLink } from '../../src/model/reference-titles.ts';
import { sourceOf } from '../../src/model/repositories.ts';
import { gep, kbOf, reference, storyline, topic } from '../builders.ts';

const at = (path: string) => ({ url: `https://github.com/${path}` });
const kb = kbOf({
  geps: [gep(28, { title: 'Self-hosted shoots', url: 'https://github.com/org/proposals/issues/28' })],
  topics: [
    topic('2024-05/a', { geps: [28], links: [at('org/app/pull/7'), at('org/app/issues/12'), at('org/app/tree/enh/a-b')] }),
    topic('2025-11/b', {
      links: [
        { ...at('org/app/issues/12'), label: 'The plan' },
        at('me/app/tree/try'),
        at('org/app/commit/0123456789'),
        at('org/proposals/issues/28'),
      ],
    }),
    topic('2025-11/c', { links: [at('org/app/issues/12#issuecomment-1'), at('org/app')] }),
    topic('2025-11/d'),
  ],
  storylines: [
    storyline('plan', ['2024-05/a', '2025-11/b']),
    storyline('other', ['2024-05/a', '2025-11/d'], {
      later: [{ date: '2026-01-02', kind: 'shipped', title: 'It shipped', note: 'It is out.', ...at('org/app/pull/9') }],
    }),
  ],
  references: [
    reference('https://github.com/org/app/pull/7', {
      state: 'merged',
      subject: 'Add the `thing` 🧹 (#7)',
      asOf: '2026-08-01',
    }),
  ],
});
const repository = (id: string) => kb.repositories.find((one) => one.id === id) ?? kb.repositories[0];
const app = repository('org/app');
const find = (id: string) => kb.references.find((one) => one.id.endsWith(id));
const title = (id: string) => {
  const found = find(id);
  return found && titleOf(found);
};

describe('the page of a repository', () => {
  test('lists what is used most first', () => {
    expect(app?.references.toSorted(byUse)[0]?.id).toBe('org/app#12');
  });

  test('groups by kind, what changed first', () => {
    const groups = groupByKind(app?.references ?? [], ({ kind }) => kind).map(({ kind, items }) => [kind, items.length]);
    expect(groups).toEqual([
      ['pull-request', 2],
      ['issue', 1],
      ['commit', 1],
      ['branch', 1],
      ['repository', 1],
    ]);
  });

  test('says what is in it, which topics and storylines touch it, and up to when its history was read', () => {
    if (!app) throw new Error('There is no repository.');
    expect(describeRepository(app)).toBe('2 pull requests, 1 issue, 1 commit, 1 branch');
    expect(listTopics(app).map(({ id }) => id)).toEqual(['2025-11/b', '2025-11/c', '2024-05/a']);
    expect(listStorylines(app).map(({ storyline: { id }, topics }) => [id, topics])).toEqual([
      ['plan', 2],
      ['other', 1],
    ]);
    expect(findDay(app)?.toISOString()).toBe('2026-08-01T00:00:00.000Z');
    expect(sourceOf(app)).toBe('https://github.com/org/app');
  });

  test('stands below its upstream where it is a fork', () => {
    expect(listUpstreams(kb.repositories).map(({ id, forks }) => [id, forks.map((fork) => fork.id)])).toEqual([
      ['org/app', ['me/app']],
      ['org/proposals', []],
    ]);
  });
});

describe('a reference', () => {
  test.each([
    ['org/app#7', '/refs/org/app/#ref-7'],
    ['org/app#12', '/refs/org/app/#ref-12'],
    ['tree/enh/a-b', '/refs/org/app/#branch-enh-a-b'],
    ['commit/0123456789', '/refs/org/app/#commit-0123456'],
    ['github.com/org/app', '/refs/org/app/'],
  ])('%s stands at %s', (id, page) => {
    const found = find(id);
    expect(found && pageOf(found)).toBe(page);
  });

  test.each([
    ['of a merged pull request is called like its commit, without number and emoji', 'org/app#7', 'Add the `thing`'],
    ['without a record is called as some topic calls it', 'org/app#12', 'The plan'],
    ['of a later development is called like that', 'org/app#9', 'It shipped'],
    ['of a proposal is called like the proposal', 'proposals#28', 'GEP-28: Self-hosted shoots'],
    ['that nobody names is called by its kind', 'tree/enh/a-b', 'Branch enh/a-b'],
  ])('%s', (_, id, expected) => expect(title(id)).toBe(expected));

  test('keeps the words of the author where they stand', () => {
    const links = kb.topic('2025-11/b').links;
    expect(links.map(titleOfLink)).toEqual(['The plan', 'Branch try', 'Commit 0123456', 'GEP-28: Self-hosted shoots']);
  });

  test('says who cites it', () => {
    expect(kb.references.map(describeUses)[0]).toBe('3 topics');
    const later = find('org/app#9');
    expect(later && describeUses(later)).toBe('1 storyline');
  });
});
