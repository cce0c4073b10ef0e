import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small server that speaks the part of GitHub's REST interface that is asked: https://docs.github.com/en/rest */
export interface FakeGithub extends AsyncDisposable {
  address: string;
  /** Requests as `GET /path?query status`, in order. */
  requests: string[];
  /** Answers with which the next requests fail; then it goes on as usual. */
  failures: Failure[];
}

export interface Failure {
  status: number;
  headers?: Record<string, string>;
  message?: string;
}

export interface FakeRepository {
  default_branch?: string;
  parent?: string;
  pulls?: FakePull[];
  releases?: { tag_name: string; published_at: string; prerelease?: boolean; draft?: boolean }[];
  commits?: Record<string, { date: string; message: string; pulls?: number[] }>;
  /** Branch → hash of its newest commit. */
  branches?: Record<string, string>;
  /** Ref (branch, tag) → hashes of the commits that it has. */
  contains?: Record<string, string[]>;
}

interface FakePull {
  number: number;
  title?: string;
  state?: 'open' | 'closed';
  draft?: boolean;
  merged_at?: string;
  closed_at?: string;
  merge_commit_sha?: string;
  milestone?: string;
  /** Branch that it was merged into. */
  base?: string;
  /** `owner:branch` */
  head?: string;
}

export async function startFakeGithub(
  repositories: Record<string, FakeRepository>,
  moved: Record<string, string> = {},
): Promise<FakeGithub> {
  const requests: string[] = [];
  const failures: Failure[] = [];
  const server = createServer((request, response) => {
    const failure = failures.shift();
    if (failure) send(response, failure.status, { message: failure.message ?? 'Failed' }, failure.headers);
    else if (request.headers.authorization !== 'token secret') send(response, 401, { message: 'Bad credentials' });
    else answer(request, response, { repositories, moved });
    requests.push(`${request.method} ${request.url} ${response.statusCode}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    requests,
    failures,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface World {
  repositories: Record<string, FakeRepository>;
  /** Former name of a repository → its name today. */
  moved: Record<string, string>;
}

function answer(request: IncomingMessage, response: ServerResponse, { repositories, moved }: World): void {
  const url = new URL(request.url ?? '', `http://${request.headers.host}`);
  const [, , owner, name, section = '', ...rest] = url.pathname.split('/').map(decodeURIComponent);
  const fullName = `${owner}/${name}`;
  const target = moved[fullName];
  if (target) {
    send(
      response,
      301,
      { message: 'Moved Permanently' },
      { location: url.href.replace(`/repos/${fullName}`, `/repos/${target}`) },
    );
    return;
  }
  const repository = repositories[fullName];
  const data = repository && read(fullName, repository, section, rest, url.searchParams);
  if (data === undefined) send(response, 404, { message: 'Not Found' });
  else if (Array.isArray(data)) sendPage(request, response, url, data);
  else sendTagged(request, response, data);
}

function read(fullName: string, repository: FakeRepository, section: string, rest: string[], query: URLSearchParams): unknown {
  const { default_branch = 'main', parent, pulls = [], releases = [], commits = {}, branches = {}, contains = {} } = repository;
  const [first = '', second] = rest;
  const toCommit = (hash: string) => {
    const commit = commits[hash];
    return commit && { sha: hash, commit: { message: commit.message, committer: { date: commit.date } } };
  };
  switch (section) {
    case '':
      return {
        full_name: fullName,
        default_branch,
        fork: parent !== undefined,
        ...(parent && { parent: { full_name: parent } }),
      };
    case 'pulls':
      if (first)
        return toPull(
          pulls.find(({ number }) => number === Number(first)),
          fullName,
          default_branch,
        );
      return pulls.filter(({ head }) => head === query.get('head')).map((pull) => toPull(pull, fullName, default_branch));
    case 'releases':
      return releases.map((release) => ({ draft: false, prerelease: false, ...release }));
    case 'branches':
      return branches[rest.join('/')] && { name: rest.join('/'), commit: toCommit(branches[rest.join('/')] ?? '') };
    case 'commits':
      if (second === 'pulls')
        return pulls
          .filter(({ number }) => commits[first]?.pulls?.includes(number))
          .map((pull) => toPull(pull, fullName, default_branch));
      return first ? toCommit(first) : Object.keys(commits).slice(-1).map(toCommit);
    case 'compare':
      return compare(first, contains);
    default:
      return undefined;
  }
}

function toPull(pull: FakePull | undefined, fullName: string, defaultBranch: string) {
  if (!pull) return undefined;
  const {
    number,
    title = `Title of #${number}`,
    state = 'closed',
    draft = false,
    merged_at = null,
    closed_at = merged_at,
  } = pull;
  const milestone = pull.milestone ? { title: pull.milestone } : null;
  const base = { ref: pull.base ?? defaultBranch, repo: { full_name: fullName } };
  return {
    number,
    title,
    state,
    draft,
    merged: merged_at !== null,
    merged_at,
    closed_at,
    milestone,
    base,
    merge_commit_sha: pull.merge_commit_sha ?? null,
  };
}

/** How the second of two commits or refs stands to the first. */
function compare(range: string, contains: Record<string, string[]>): { status: string } | undefined {
  const [base = '', head = ''] = range.split('...');
  if (contains[head]?.includes(base)) return { status: 'ahead' };
  if (contains[base]?.includes(head)) return { status: 'behind' };
  return contains[head] || contains[base] ? { status: 'diverged' } : undefined;
}

function sendPage(request: IncomingMessage, response: ServerResponse, url: URL, items: unknown[]): void {
  const size = Number(url.searchParams.get('per_page') ?? 30);
  const page = Number(url.searchParams.get('page') ?? 1);
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  const link = items.length > page * size ? { link: `<${next.href}>; rel="next"` } : {};
  sendTagged(request, response, items.slice((page - 1) * size, page * size), link);
}

function sendTagged(
  request: IncomingMessage,
  response: ServerResponse,
  data: unknown,
  headers: Record<string, string> = {},
): void {
  const etag = `"${createHash('sha1').update(JSON.stringify(data)).digest('hex')}"`;
  if (request.headers['if-none-match'] === etag) send(response, 304, undefined, { etag });
  else send(response, 200, data, { ...headers, etag });
}

function send(response: ServerResponse, status: number, data: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(data === undefined ? undefined : JSON.stringify(data));
}
