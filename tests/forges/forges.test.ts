import { describe, expect, test } from 'vitest';
import { github } from '../../src/forges/github.ts';
import { gitlab } from '../../src/forges/gitlab.ts';
import { findForge, findPlace, toShortName } from '../../src/forges/index.ts';

/** Kind and short name of what an address leads to. */
function read(address: string): string {
  const place = findPlace(new URL(address));
  return place ? `${place.kind} ${toShortName(place)}` : 'nothing';
}

test.each([
  ['https://github.com/acme/app/pull/12/commits/c0ffee', 'pull-request acme/app#12'],
  ['https://github.com/acme/app/commits/hack/mode/', 'branch acme/app:hack/mode'],
  ['https://github.com/acme/app/commits/main/docs', 'file acme/app:docs'],
  ['https://github.com/acme/app/commits', 'page acme/app:commits'],
  ['https://gitlab.com/group/sub/app/-/merge_requests/12/diffs', 'pull-request group/sub/app!12'],
  ['https://gitlab.com/group/app/-/issues/12', 'issue group/app#12'],
  ['https://gitlab.com/group/app/-/issues', 'page group/app:issues/'],
  ['https://gitlab.com/group/app/-/commit/c0ffee0123', 'commit group/app@c0ffee0'],
  ['https://gitlab.com/group/app/-/tree/hack/mode', 'branch group/app:hack/mode'],
  ['https://gitlab.com/group/app/-/tree/main/docs', 'file group/app:docs'],
  ['https://gitlab.com/group/app/-/blob/main/docs/a.md#usage', 'file group/app:docs/a.md#usage'],
  ['https://gitlab.com/group/app/-/compare/main...hack', 'comparison group/app:main...hack'],
  ['https://gitlab.com/group/app.git', 'repository group/app'],
  ['https://gitlab.com/group', 'nothing'],
  ['https://gitlab.com/explore/projects', 'nothing'],
  ['https://forge.example/acme/app/pull/12', 'nothing'],
  ['https://gitlab.com/a/b/c/d/-/issues/12', 'issue a/b/c/d#12'],
])('%s is %s', (address, expected) => {
  expect(read(address)).toBe(expected);
});

test.each([
  'https://github.com/..%2F..%2Frefs/app/issues/1',
  'https://github.com/acme/..%2Fapp',
  'https://github.com/acme/%252e%252e',
  'https://github.com/acme/...',
  'https://github.com/acme/a%5Cb',
  'https://github.com/acme/a%00b',
  'https://github.com/acme/a%0Ab',
  'https://github.com/acme/100%25',
  'https://github.com/acme/a%3Fb',
  `https://github.com/acme/${'a'.repeat(300)}`,
  'https://gitlab.com/group/.../app',
  `https://gitlab.com/${'group/'.repeat(30)}app`,
])('%s names no repository: pages of the site would lie elsewhere', (address) => {
  expect(read(address)).toBe('nothing');
});

test.each([
  'https://github.com/acme/app/pull/12',
  'https://github.com/acme/app/commit/c0ffee',
  'https://github.com/acme/app/tree/hack/a%23b%20c',
  'https://gitlab.com/group/sub/app/-/merge_requests/12',
  'https://gitlab.com/group/app/-/commit/c0ffee',
  'https://gitlab.com/group/app/-/tree/hack/mode',
])('%s is its own plain address', (address) => {
  const url = new URL(address);
  const place = findPlace(url);
  expect(place && findForge(url)?.toAddress(place)).toBe(address);
});

describe('a merge is read from a message', () => {
  test.each([
    ['Add a mode (#12)', '', { number: 12, title: 'Add a mode' }],
    ['Add a mode (#9) (#12) ', '', { number: 12, title: 'Add a mode (#9)' }],
    [
      'Merge pull request #12 from ann/hack/mode',
      '\nAdd a mode\n\nMore',
      { number: 12, title: 'Add a mode', head: 'ann/hack/mode' },
    ],
    ['Auto merge of #12 - ann:mode, r=bob', 'Add a mode', { number: 12, title: 'Add a mode' }],
    ['Add a mode #12', '', undefined],
    ['Mend (#12) and more', '', undefined],
    ['Merge branch "main"', '', undefined],
  ])('of GitHub: %s', (subject, body, expected) => {
    expect(github.readMerge({ subject, body })).toEqual(expected);
  });

  test.each([
    [
      "Merge branch 'hack' into 'main'",
      'Add a mode\n\nSee merge request group/app!12',
      { number: 12, title: 'Add a mode', head: 'hack' },
    ],
    ['Add a mode', 'Text\n\nSee merge request group/app!12', { number: 12, title: 'Add a mode' }],
    ['Add a mode (!12)', '', undefined],
  ])('of GitLab: %s', (subject, body, expected) => {
    expect(gitlab.readMerge({ subject, body })).toEqual(expected);
  });

  test('and what it takes back', () => {
    expect(github.listReverted({ subject: 'Merge pull request #15 from acme/revert-12-mode', body: '' })).toEqual([12]);
    expect(github.listReverted({ subject: 'Out', body: 'Reverts acme/app#12\nReverts #13' })).toEqual([12, 13]);
    expect(gitlab.listReverted({ subject: 'Out', body: 'This reverts merge request !12' })).toEqual([12]);
  });
});
