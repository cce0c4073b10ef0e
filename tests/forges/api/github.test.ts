import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askGithub } from '../../../src/forges/api/github.ts';
import type { Answer } from '../../../src/forges/api/index.ts';
import { findPlace } from '../../../src/forges/index.ts';
import { makeFolder } from '../../references/make-repository.ts';
import { type Failure, type FakeGithub, type FakeRepository, startFakeGithub } from './fake-github.ts';

const newest = { newest: { date: '2026-08-21T10:00:00Z', message: 'Newest' } };
const merged = { merged_at: '2025-12-11T09:00:00Z', merge_commit_sha: 'abc' };

interface Asked {
  path: string;
  cache?: string;
  token?: string;
  withRelease?: boolean;
  log?: string[];
}

async function ask(server: FakeGithub, { path, cache, token = 'secret', withRelease = false, log = [] }: Asked): Promise<Answer> {
  using folder = makeFolder();
  const settings = { token, address: server.address, second: 1, log: (message: string) => log.push(message) };
  const place = findPlace(new URL(`https://github.com/${path}`));
  if (!place) throw new Error(`${path} is no place.`);
  const answer = await askGithub({ ...settings, cache: cache ?? folder.path })(place, { withRelease });
  return Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined)) as unknown as Answer;
}

/** Asks a server with one repository. */
async function askOf(repository: FakeRepository, path: string, withRelease = false): Promise<Answer> {
  await using server = await startFakeGithub({ 'acme/app': { commits: newest, ...repository } });
  return await ask(server, { path: `acme/app/${path}`, withRelease });
}

describe('a pull request', () => {
  test.each([
    ['open', { state: 'open' as const }, { state: 'open' }],
    ['a draft', { state: 'open' as const, draft: true }, { state: 'open', note: 'Draft.' }],
    ['closed', { closed_at: '2025-12-10T23:00:00Z' }, { state: 'closed', date: '2025-12-10' }],
    ['merged', { ...merged, milestone: 'v1.135' }, { state: 'merged', date: '2025-12-11', hash: 'abc', milestone: 'v1.135' }],
    [
      'merged elsewhere',
      { ...merged, base: 'release-v1' },
      { state: 'merged', date: '2025-12-11', hash: 'abc', note: 'Merged into a branch other than the default branch.' },
    ],
  ])('that is %s is told with title and day', async (_, pull, expected) => {
    const answer = await askOf({ pulls: [{ number: 12, title: 'Add a mode', ...pull }] }, 'pull/12');
    expect(answer).toEqual({ title: 'Add a mode', asOf: '2026-08-21', ...expected });
  });

  test.each([404, 409, 410, 422, 451])('that GitHub answers with %i is unknown', async (status) => {
    await using server = await startFakeGithub({});
    server.failures.push({ status });
    expect(await ask(server, { path: 'acme/app/commit/c0ffee' })).toMatchObject({ state: 'unknown' });
  });

  test('that GitHub does not show is unknown', async () => {
    expect(await askOf({}, 'pull/12')).toEqual({
      state: 'unknown',
      note: 'GitHub does not show it: it was deleted, or the token has no access.',
    });
  });

  test('of a repository with another name today is told with that name', async () => {
    await using server = await startFakeGithub(
      { 'acme/app': { commits: newest, pulls: [{ number: 12, ...merged }] } },
      { 'old/name': 'acme/app' },
    );
    expect(await ask(server, { path: 'old/name/pull/12' })).toMatchObject({
      state: 'merged',
      note: 'The repository is now called acme/app.',
    });
  });
});

describe('the release', () => {
  const pulls = [{ number: 12, ...merged }];

  test('is the first that has the commit, on whatever page it stands', async () => {
    const earlier = Array.from({ length: 230 }, (_, patch) => ({
      tag_name: `v1.0.${patch}`,
      published_at: '2025-01-01T00:00:00Z',
    }));
    const releases = [
      { tag_name: 'v1.136.0', published_at: '2026-02-14T00:00:00Z' },
      { tag_name: 'v1.135.0-rc.1', published_at: '2026-01-20T00:00:00Z', prerelease: true },
      { tag_name: 'v1.134.5', published_at: '2026-01-10T00:00:00Z' },
      { tag_name: 'v1.136.0-draft', published_at: '2025-12-20T00:00:00Z', draft: true },
      ...earlier,
      { tag_name: 'v1.135.0', published_at: '2026-01-27T00:00:00Z' },
    ];
    const contains = {
      'v1.134.5': [],
      'v1.135.0-rc.1': ['abc'],
      'v1.135.0': ['abc'],
      'v1.136.0': ['abc'],
      'v1.136.0-draft': ['abc'],
    };
    await using server = await startFakeGithub({ 'acme/app': { commits: newest, pulls, releases, contains } });
    expect(await ask(server, { path: 'acme/app/pull/12', withRelease: true })).toMatchObject({
      release: 'v1.135.0',
      releaseDate: '2026-01-27',
    });
    expect(server.requests.filter((request) => request.includes('/releases?'))).toHaveLength(3);
    expect(server.requests.filter((request) => request.includes('/compare/'))).toHaveLength(2);
  });

  test('is a pre-release only where there is nothing else, and none where nothing has it', async () => {
    const releases = [{ tag_name: 'v1.0.0-rc.1', published_at: '2026-01-20T00:00:00Z', prerelease: true }];
    expect(await askOf({ pulls, releases, contains: { 'v1.0.0-rc.1': ['abc'] } }, 'pull/12', true)).toMatchObject({
      release: 'v1.0.0-rc.1',
      note: 'Only a pre-release includes it.',
    });
    expect(await askOf({ pulls, releases }, 'pull/12', true)).not.toHaveProperty('release');
  });
});

describe('a branch', () => {
  const pull = { number: 12, head: 'ann:hack/mode', ...merged };

  test('is what its pull request is, in the repository it was forked from', async () => {
    await using server = await startFakeGithub({
      'ann/app': { parent: 'acme/app', commits: newest },
      'acme/app': {
        pulls: [{ number: 11, head: 'ann:hack/mode' }, pull],
        releases: [{ tag_name: 'v1.0.0', published_at: '2026-01-01T00:00:00Z' }],
        contains: { 'v1.0.0': ['abc'] },
      },
    });
    expect(await ask(server, { path: 'ann/app/tree/hack/mode', withRelease: true })).toMatchObject({
      state: 'merged',
      date: '2025-12-11',
      release: 'v1.0.0',
      note: 'By acme/app#12.',
    });
  });

  test('without a pull request is merged when the default branch has it', async () => {
    const commits = { tip: { date: '2025-12-01T00:00:00Z', message: 'Tip' }, ...newest };
    const branches = { 'hack/mode': 'tip' };
    expect(await askOf({ commits, branches, contains: { main: ['tip'] } }, 'tree/hack/mode')).toMatchObject({
      state: 'merged',
      date: '2025-12-01',
    });
    expect(await askOf({ commits, branches, contains: { main: [] } }, 'tree/hack/mode')).toMatchObject({
      state: 'not-merged',
      note: 'No pull request was opened from it.',
    });
    expect(await askOf({ commits }, 'tree/hack/mode')).toMatchObject({ state: 'unknown' });
  });
});

test('a commit is merged when the default branch has it, or a pull request brought it', async () => {
  const commits = { c0ffee: { date: '2025-12-01T00:00:00Z', message: 'Add a mode\n\nText', pulls: [12] }, ...newest };
  expect(await askOf({ commits, contains: { main: ['c0ffee'] } }, 'commit/c0ffee')).toMatchObject({
    state: 'merged',
    date: '2025-12-01',
    title: 'Add a mode',
  });
  expect(await askOf({ commits, contains: { main: [] }, pulls: [{ number: 12, ...merged }] }, 'commit/c0ffee')).toMatchObject({
    state: 'merged',
    date: '2025-12-11',
    note: 'By acme/app#12.',
  });
  expect(await askOf({ commits, contains: { main: [] } }, 'commit/c0ffee')).toMatchObject({ state: 'not-merged' });
});

describe('a failure that passes is waited out', () => {
  const soon = String(Math.floor(Date.now() / 1000) - 1);
  test.each<[name: string, failure: Failure]>([
    [
      'the hourly limit',
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': soon }, message: 'API rate limit exceeded' },
    ],
    [
      'the secondary limit',
      { status: 403, headers: { 'retry-after': '7' }, message: 'You have exceeded a secondary rate limit' },
    ],
    ['a limit without words', { status: 429, headers: { 'retry-after': '7' }, message: 'Too many requests' }],
    ['a server that is down', { status: 502 }],
    ['a server that is busy', { status: 503 }],
  ])('%s', async (_, failure) => {
    await using server = await startFakeGithub({ 'acme/app': { commits: newest, pulls: [{ number: 12, ...merged }] } });
    server.failures.push(failure, failure);
    const log: string[] = [];
    expect(await ask(server, { path: 'acme/app/pull/12', log })).toMatchObject({ state: 'merged' });
    expect(server.requests.slice(0, 3).map((request) => request.slice(-3))).toEqual([
      String(failure.status),
      String(failure.status),
      '200',
    ]);
    if (failure.headers?.['retry-after']) expect(log).toContain("GitHub's secondary rate limit is reached. Continuing in 7 s.");
  });
});

describe('a failure that does not pass is told, with what to do', () => {
  test('a token that is refused', async () => {
    await using server = await startFakeGithub({});
    await expect(ask(server, { path: 'acme/app/pull/12', token: 'wrong' })).rejects.toThrow(
      'GitHub rejects the token: Bad credentials',
    );
    expect(server.requests).toHaveLength(1);
  });

  test('a server that stays down', async () => {
    await using server = await startFakeGithub({});
    server.failures.push(...Array.from({ length: 20 }, () => ({ status: 500 })));
    await expect(ask(server, { path: 'acme/app/pull/12' })).rejects.toThrow('GitHub did not answer: Failed. Try again later');
    expect(server.requests).toHaveLength(4);
  });

  test('a limit that is never lifted', async () => {
    await using server = await startFakeGithub({});
    server.failures.push(...Array.from({ length: 20 }, () => ({ status: 429, headers: { 'retry-after': '1' } })));
    await expect(ask(server, { path: 'acme/app/pull/12' })).rejects.toThrow('GitHub refuses to answer');
    expect(server.requests).toHaveLength(6);
  });

  test('nobody at the address', async () => {
    const server = await startFakeGithub({});
    await server[Symbol.asyncDispose]();
    await expect(ask(server, { path: 'acme/app/pull/12' })).rejects.toThrow('GitHub did not answer: connect ECONNREFUSED');
  });
});

describe('the cache', () => {
  const repository = {
    commits: newest,
    pulls: [{ number: 12, ...merged }],
    releases: [{ tag_name: 'v1.0.0', published_at: '2026-01-01T00:00:00Z' }],
    contains: { 'v1.0.0': ['abc'] },
  };

  test('asks again only whether something has changed, and hands out the same', async () => {
    using cache = makeFolder();
    await using server = await startFakeGithub({ 'acme/app': repository });
    const asked = { path: 'acme/app/pull/12', cache: cache.path, withRelease: true };
    const first = await ask(server, asked);
    const count = server.requests.length;
    expect(await ask(server, asked)).toEqual(first);
    expect(server.requests.slice(count)).toEqual(
      server.requests.slice(0, count).map((request) => request.replace(/200$/, '304')),
    );
  });

  test('knows the next page of a list that has not changed', async () => {
    using cache = makeFolder();
    const earlier = Array.from({ length: 149 }, (_, patch) => ({
      tag_name: `v1.0.${patch}`,
      published_at: '2025-01-01T00:00:00Z',
    }));
    const releases = [...earlier, { tag_name: 'v1.0.149', published_at: '2026-01-01T00:00:00Z' }];
    await using server = await startFakeGithub({ 'acme/app': { ...repository, releases, contains: { 'v1.0.149': ['abc'] } } });
    const asked = { path: 'acme/app/pull/12', cache: cache.path, withRelease: true };
    expect((await ask(server, asked)).release).toBe('v1.0.149');
    expect((await ask(server, asked)).release).toBe('v1.0.149');
    expect(server.requests.filter((request) => /releases.* 304$/.test(request))).toHaveLength(2);
  });

  test('forgets what was replaced', async () => {
    using cache = makeFolder();
    const pull = { number: 12, state: 'open' as 'open' | 'closed' };
    await using server = await startFakeGithub({ 'acme/app': { commits: newest, pulls: [pull] } });
    const asked = { path: 'acme/app/pull/12', cache: cache.path };
    expect((await ask(server, asked)).state).toBe('open');
    Object.assign(pull, { state: 'closed', ...merged });
    expect((await ask(server, asked)).state).toBe('merged');
  });

  test('that is damaged, or cannot be written, changes nothing but the time', async () => {
    using cache = makeFolder();
    await using server = await startFakeGithub({ 'acme/app': repository });
    const asked = { path: 'acme/app/pull/12', cache: cache.path };
    const first = await ask(server, asked);
    for (const file of readdirSync(cache.path)) writeFileSync(join(cache.path, file), '{"etag":');
    expect(await ask(server, asked)).toEqual(first);
    writeFileSync(join(cache.path, 'file'), '');
    expect(await ask(server, { ...asked, cache: join(cache.path, 'file/below') })).toEqual(first);
  });
});
