import type { Place } from '../forge.ts';
import { type Client, openGithubClient, statusOf } from './github-client.ts';
import { findRelease } from './github-releases.ts';
import type { Answer, ApiSettings, Ask } from './index.ts';
import { ApiProblem } from './problem.ts';

/** Asks GitHub's REST API: https://docs.github.com/en/rest */
export function askGithub(settings: ApiSettings): Ask {
  const client = openGithubClient(settings);
  const repositories = new Map<string, Promise<Repository>>();
  const repositoryOf = (name: string): Promise<Repository> => {
    const known = repositories.get(name) ?? readRepository(client, name);
    repositories.set(name, known);
    return known;
  };
  return async (place, options) => {
    try {
      const { within, ...answer } = await readPlace(client, place, await repositoryOf(place.repository));
      return { ...answer, ...(options.withRelease && (await findRelease(client, within, answer))) };
    } catch (error) {
      if (hidden.includes(statusOf(error)))
        return { state: 'unknown', note: 'GitHub does not show it: it was deleted, or the token has no access.' };
      throw explain(error);
    }
  };
}

/**
 * Statuses for what cannot be shown: not found, an empty repository, gone, an unknown commit, blocked for legal reasons.
 * https://docs.github.com/en/rest/commits/commits
 */
const hidden = [404, 409, 410, 422, 451];

/** An answer, with the repository in which the merge took place. */
type Finding = Answer & { within: string };

interface Repository {
  /** Its current name, which differs from the requested one after a renaming. */
  name: string;
  defaultBranch: string;
  /** Name of the repository that it is a fork of. */
  parent: string | undefined;
  asOf: string | undefined;
}

async function readRepository(client: Client, name: string): Promise<Repository> {
  const { data } = await client.request('GET /repos/{owner}/{repo}', split(name));
  const commits = await client.request('GET /repos/{owner}/{repo}/commits', {
    ...split(name),
    sha: data.default_branch,
    per_page: 1,
  });
  return {
    name: data.full_name,
    defaultBranch: data.default_branch,
    parent: data.parent?.full_name,
    asOf: toDay(commits.data[0]?.commit.committer?.date),
  };
}

async function readPlace(client: Client, place: Place, repository: Repository): Promise<Finding> {
  const renamed =
    repository.name.toLowerCase() === place.repository.toLowerCase() ? '' : `The repository is now called ${repository.name}.`;
  const answer = await {
    'pull-request': () => readPullRequest(client, place.number ?? 0, repository),
    commit: () => readCommit(client, place.ref ?? '', repository),
    branch: () => readBranch(client, place.ref ?? '', repository),
  }[place.kind as 'pull-request' | 'commit' | 'branch']();
  const note = [answer.note, renamed].filter(Boolean).join(' ');
  return { asOf: repository.asOf, ...answer, note: note || undefined };
}

async function readPullRequest(client: Client, number: number, { name, defaultBranch }: Repository): Promise<Finding> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...split(name), pull_number: number });
  const isElsewhere = data.merged && data.base.ref !== defaultBranch;
  return {
    within: name,
    ...toState(data),
    title: data.title,
    milestone: data.milestone?.title,
    note: isElsewhere
      ? 'Merged into a branch other than the default branch.'
      : data.draft && data.state === 'open'
        ? 'Draft.'
        : undefined,
  };
}

/** A commit that is not on the default branch may have been merged by a pull request that rewrote it. */
async function readCommit(client: Client, hash: string, { name, defaultBranch }: Repository): Promise<Finding> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}', { ...split(name), ref: hash });
  const title = data.commit.message.split('\n')[0];
  if (await isContained(client, name, defaultBranch, data.sha))
    return { within: name, state: 'merged', date: toDay(data.commit.committer?.date), title, hash: data.sha };
  const pulls = await client.paginate('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    ...split(name),
    commit_sha: data.sha,
    per_page: 100,
  });
  const merged = pulls.find(({ merged_at }) => merged_at);
  return merged ? { ...toFinding(merged), title } : { within: name, state: 'not-merged', title };
}

/** A branch shares the fate of the pull request that was opened from it, usually in the parent repository. */
async function readBranch(client: Client, branch: string, { name, parent, defaultBranch }: Repository): Promise<Finding> {
  const { owner } = split(name);
  for (const target of [parent, name].filter((one) => one !== undefined)) {
    const query = { ...split(target), head: `${owner}:${branch}`, state: 'all', per_page: 100 } as const;
    const pulls = await client.paginate('GET /repos/{owner}/{repo}/pulls', query);
    const pull = pulls.find(({ merged_at }) => merged_at) ?? pulls.find(({ state }) => state === 'open') ?? pulls[0];
    if (pull) return toFinding(pull);
  }
  const { data } = await client.request('GET /repos/{owner}/{repo}/branches/{branch}', { ...split(name), branch });
  return (await isContained(client, name, defaultBranch, data.commit.sha))
    ? { within: name, state: 'merged', date: toDay(data.commit.commit.committer?.date), hash: data.commit.sha }
    : { within: name, state: 'not-merged', note: 'No pull request was opened from it.' };
}

/** Whether a branch includes a commit: compared to the branch, the commit is identical or behind. */
async function isContained(client: Client, name: string, base: string, head: string): Promise<boolean> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
    ...split(name),
    basehead: `${base}...${head}`,
    per_page: 1,
  });
  return data.status === 'identical' || data.status === 'behind';
}

interface Pull {
  number: number;
  title: string;
  state: string;
  merged_at: string | null;
  closed_at: string | null;
  merge_commit_sha: string | null;
  base: { repo: { full_name: string } };
}

/** What became of a commit or branch according to its pull request. */
function toFinding(pull: Pull): Finding {
  const within = pull.base.repo.full_name;
  return { within, ...toState(pull), title: pull.title, note: `By ${within}#${pull.number}.` };
}

function toState({ state, merged_at, closed_at, merge_commit_sha }: Omit<Pull, 'number' | 'title' | 'base'>) {
  if (merged_at) return { state: 'merged', date: toDay(merged_at), hash: merge_commit_sha ?? undefined } as const;
  return state === 'open' ? ({ state: 'open' } as const) : ({ state: 'closed', date: toDay(closed_at) } as const);
}

/** The day in UTC of a time such as 2025-12-11T08:00:00Z. */
const toDay = (time: string | null | undefined): string | undefined => time?.slice(0, 10);

function split(name: string): { owner: string; repo: string } {
  const [owner = '', repo = ''] = name.split('/');
  return { owner, repo };
}

function explain(error: unknown): unknown {
  const status = statusOf(error);
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
  if (status === 401)
    return new ApiProblem(`GitHub rejects the token: ${reason}. Create a new one that can read public repositories.`);
  if (status === 403 || status === 429)
    return new ApiProblem(`GitHub refuses to answer: ${reason}. Try again later; answers so far are cached.`);
  return status >= 500 ? new ApiProblem(`GitHub did not answer: ${reason}. Try again later; answers so far are cached.`) : error;
}
