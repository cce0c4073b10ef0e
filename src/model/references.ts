/** A reference is a link of an entry with what its address alone tells: kind, short label, repository. */

export type ReferenceKind =
  | 'pull-request'
  | 'issue'
  | 'discussion'
  | 'commit'
  | 'comparison'
  | 'branch'
  | 'file'
  | 'repository'
  | 'video'
  | 'document';

export interface Reference {
  url: string;
  kind: ReferenceKind;
  /** The author's words, or the short form of the address: `gardener/gardener#13558`. */
  label: string;
  /** `owner/repo` where the address lies in a repository on GitHub. */
  repository?: string;
  /** Number of the pull request, issue or discussion. */
  number?: number;
}

/** Names of the kinds in the order readers want them: what changed first, what was read last. */
const referenceKinds: Record<ReferenceKind, string> = {
  'pull-request': 'Pull requests',
  issue: 'Issues',
  discussion: 'Discussions',
  commit: 'Commits',
  comparison: 'Comparisons',
  branch: 'Branches',
  file: 'Files',
  repository: 'Repositories',
  video: 'Videos',
  document: 'Documents',
};

/** What an address tells of itself. Never throws: an address that is not GitHub's is a document named by host and path. */
export function toReference(link: { url: string; label?: string | undefined }): Reference {
  const derived = readAddress(new URL(link.url));
  return { url: link.url, ...derived, label: link.label ?? derived.label };
}

/** References in groups of one kind, in the order of `referenceKinds`; empty kinds are left out. */
export function groupReferences(references: Reference[]): { kind: ReferenceKind; title: string; references: Reference[] }[] {
  return (Object.keys(referenceKinds) as ReferenceKind[])
    .map((kind) => ({ kind, title: referenceKinds[kind], references: references.filter((one) => one.kind === kind) }))
    .filter((group) => group.references.length > 0);
}

function readAddress(url: URL): Omit<Reference, 'url'> {
  if (url.hostname === 'github.com') return readGitHubAddress(url);
  if (/(^|\.)(youtube\.com|youtu\.be)$/.test(url.hostname)) return { kind: 'video', label: withoutScheme(url) };
  return { kind: 'document', label: withoutScheme(url) };
}

function readGitHubAddress(url: URL): Omit<Reference, 'url'> {
  const [owner, repo, section, ...rest] = url.pathname.split('/').filter(Boolean).map(decode);
  if (!owner || !repo || url.searchParams.has('tab')) return { kind: 'document', label: withoutScheme(url) };
  const repository = `${owner}/${repo}`;
  const tail = rest.join('/');
  const numbered = (kind: ReferenceKind) => ({ kind, label: `${repository}#${rest[0]}`, repository, number: Number(rest[0]) });
  switch (section) {
    case undefined:
      return { kind: 'repository', label: repository, repository };
    case 'pull':
      return numbered('pull-request');
    case 'issues':
      return numbered('issue');
    case 'discussions':
      return numbered('discussion');
    case 'commit':
      return { kind: 'commit', label: `${repository}@${tail.slice(0, 7)}`, repository };
    case 'compare':
      return { kind: 'comparison', label: `${repository}: ${tail}`, repository };
    case 'tree':
      return rest.length > 1 && /^(main|master)$/.test(rest[0] ?? '')
        ? { kind: 'file', label: `${repository}: ${rest.slice(1).join('/')}`, repository }
        : { kind: 'branch', label: `${repository}: ${tail}`, repository };
    case 'blob':
      return { kind: 'file', label: `${repository}: ${rest.slice(1).join('/')}${url.hash}`, repository };
    default:
      return { kind: 'document', label: withoutScheme(url), repository };
  }
}

const withoutScheme = (url: URL): string =>
  decode(url.hostname.replace(/^www\./, '') + url.pathname.replace(/\/$/, '') + url.search + url.hash);

/** Reads percent signs as people do; an address with a stray one stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
