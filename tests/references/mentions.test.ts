import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHistory } from '../../tools/references/history.ts';
import {
  combineMentions,
  countMentions,
  listProposalItems,
  mentionsFile,
  readMentions,
  writeMentions,
} from '../../tools/references/mentions.ts';
import { openRepository } from '../../tools/references/repository.ts';
import { makeFolder, makeRepository } from './make-repository.ts';

const proposals = [{ number: 28 }, { number: 5 }];

/** What commits with these messages, each with its day, add up to. */
async function count(commit: (made: ReturnType<typeof makeRepository>) => void) {
  using folder = makeFolder();
  const made = makeRepository();
  made.commit('First commit', { day: '2024-05-01' });
  commit(made);
  const repository = await openRepository(made.write(folder.path));
  try {
    return countMentions(await readHistory(repository), 'acme/app', proposals);
  } finally {
    repository.close();
  }
}

describe('commits that name a proposal', () => {
  test('are counted by month, however they write it', async () => {
    const { proposals: counts, asOf } = await count((made) => {
      made.commit('[GEP-28] Begin (#1)', { day: '2024-10-30' });
      made.commit('[GEP-28] Begin (#2)', { day: '2024-11-01' });
      made.commit('gep 0028, GEP-28 and GEP-5 again', { day: '2024-11-30' });
      made.commit('Nothing', { day: '2024-12-24' });
    });
    expect(counts).toEqual({ 5: { '2024-11': 1 }, 28: { '2024-10': 1, '2024-11': 2 } });
    expect(asOf).toBe('2024-12-24');
  });

  test('are those of the default branch, and of proposals that the content lists', async () => {
    const { proposals: counts } = await count((made) => {
      made.branch('feature');
      made.commit('GEP-28 on a branch', { on: 'feature' });
      made.commit('GEP-99 is not listed');
    });
    expect(counts).toEqual({});
  });
});

describe('the list', () => {
  const app = { repository: 'acme/app', proposals: { 28: { '2024-11': 2, '2024-10': 1 } }, asOf: '2024-12-24' };
  const other = { repository: 'Acme/Other', proposals: { 5: { '2024-11': 1 } }, asOf: '2024-12-24' };

  test('keeps what it says of repositories that were not read', () => {
    expect(combineMentions([app], [other, { ...app, asOf: '2024-11-01' }])).toEqual([app, other]);
  });

  test('leaves out repositories that name none', () => {
    expect(combineMentions([{ ...app, proposals: {} }], [app])).toEqual([]);
  });

  test('is written in one order, and the same the second time', () => {
    using folder = makeFolder();
    mkdirSync(join(folder.path, 'src/content'), { recursive: true });
    const write = (isCheck: boolean) => writeMentions(folder.path, [app], [], { isCheck });
    expect([write(true), write(false), write(false), write(true)]).toEqual([true, true, false, false]);
    const text = readFileSync(join(folder.path, mentionsFile), 'utf8');
    expect(text.indexOf('2024-10')).toBeLessThan(text.indexOf('2024-11'));
    expect(readMentions(folder.path)).toEqual([app]);
  });

  test('is not begun without a mention', () => {
    using folder = makeFolder();
    expect(writeMentions(folder.path, [], [], { isCheck: false })).toBe(false);
  });
});

test('proposals are read with the repository that has them', () => {
  const item = (data: object) => ({ collection: 'geps', data }) as Parameters<typeof listProposalItems>[0]['items'][number];
  expect(
    listProposalItems({
      items: [
        item({ id: 28, url: 'https://github.com/acme/proposals/tree/main/geps/28' }),
        item({ id: '5', url: 'https://gep.example/5' }),
        item({ id: 'x' }),
      ],
    }),
  ).toEqual([
    { number: 28, repository: 'acme/proposals' },
    { number: 5, repository: undefined },
  ]);
});
