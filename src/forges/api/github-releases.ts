import { type Client, statusOf } from './github-client.ts';
import type { Answer } from './index.ts';

/**
 * The first release that includes a merge. The tool asks GitHub about each release since the merge, from the oldest to the newest.
 * A pre-release counts only if no release includes it.
 */
export async function findRelease(client: Client, name: string, { date = '', hash, note }: Answer): Promise<Partial<Answer>> {
  const [owner = '', repo = ''] = name.split('/');
  if (!hash) return {};
  const releases = await client.paginate('GET /repos/{owner}/{repo}/releases', { owner, repo, per_page: 100 });
  const candidates = releases
    .filter(({ draft, published_at }) => !draft && published_at && published_at.slice(0, 10) >= date)
    .sort((a, b) => Number(a.prerelease) - Number(b.prerelease) || ((a.published_at ?? '') < (b.published_at ?? '') ? -1 : 1));
  for (const { tag_name: tag, published_at, prerelease } of candidates) {
    if (!(await hasCommit(client, { owner, repo, basehead: `${hash}...${tag}` }))) continue;
    const notes = [note, prerelease && 'Only a pre-release includes it.'].filter(Boolean).join(' ');
    return { release: tag, releaseDate: published_at?.slice(0, 10), note: notes || undefined };
  }
  return {};
}

async function hasCommit(client: Client, range: { owner: string; repo: string; basehead: string }): Promise<boolean> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', { ...range, per_page: 1 });
    return data.status === 'identical' || data.status === 'ahead';
  } catch (error) {
    // The tag may be deleted, or have no common history with the commit.
    if (statusOf(error) === 404) return false;
    throw error;
  }
}
