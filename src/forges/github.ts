import type { Forge, Merge, Message, Place, PlaceKind } from './forge.ts';

/** `https://github.com/<owner>/<name>/<section>/…` */
export const github: Forge = {
  hosts: ['github.com', 'www.github.com'],
  readAddress(url) {
    const [owner, name, section, ...rest] = url.pathname.split('/').filter(Boolean).map(decode);
    // `?tab=` belongs to the page of a person.
    if (!owner || !name || url.searchParams.has('tab') || reserved.has(owner)) return undefined;
    const repository = `${owner}/${name.replace(/\.git$/, '')}`;
    if (!nameOfRepository.test(repository)) return undefined;
    return section === undefined ? { kind: 'repository', repository } : readSection(repository, section, rest, decode(url.hash));
  },
  toAddress({ repository, kind, number, ref = '' }) {
    const section = kind === 'pull-request' ? `pull/${number}` : `${kind === 'commit' ? 'commit' : 'tree'}/${ref}`;
    return `https://github.com/${`${repository}/${section}`.split('/').map(encodeURIComponent).join('/')}`;
  },
  readMerge,
  listReverted({ subject, body }) {
    const head = readMerge({ subject, body })?.head?.replace(/^[^/]*\//, '');
    const numbers = [/^revert-(\d+)-/.exec(head ?? ''), ...body.matchAll(/^Reverts (?:[\w.-]+\/[\w.-]+)?#(\d+)\s*$/gm)];
    return numbers.flatMap((match) => (match ? [Number(match[1])] : []));
  },
  toRef: (number) => `refs/pull/${number}/head`,
};

/** Names as GitHub allows them. They become addresses of this site: `..` and what is decoded to `/` would lead out of it. */
const nameOfRepository = /^(?!\.+\/)[\w.-]{1,100}\/(?!\.+$)[\w.-]{1,100}$/;

/** First parts of addresses that are no owner of a repository. */
const reserved = new Set(['orgs', 'users', 'search', 'marketplace', 'topics', 'settings', 'notifications']);

const numbered: Record<string, PlaceKind> = { pull: 'pull-request', issues: 'issue', discussions: 'discussion' };

function readSection(repository: string, section: string, rest: string[], anchor: string): Place {
  const kind = numbered[section];
  const tail = rest.join('/');
  // A list (`/issues`, `/discussions/categories/…`) has no number.
  if (kind) return /^\d+$/.test(rest[0] ?? '') ? { kind, repository, number: Number(rest[0]) } : page(repository, section, rest);
  if (tail === '') return page(repository, section, rest);
  if (section === 'commit') return { kind: 'commit', repository, ref: rest[0] ?? '' };
  if (section === 'compare') return { kind: 'comparison', repository, ref: tail };
  const isDefaultBranch = /^(main|master)$/.test(rest[0] ?? '');
  const path = rest.slice(1).join('/');
  if (section === 'tree' || section === 'commits') {
    // A branch may have slashes in its name; below a default branch they lead to a folder.
    return isDefaultBranch && path
      ? { kind: 'file', repository, ref: rest[0] ?? '', path }
      : { kind: 'branch', repository, ref: tail };
  }
  return section === 'blob'
    ? { kind: 'file', repository, ref: rest[0] ?? '', path: path + anchor }
    : page(repository, section, rest);
}

const page = (repository: string, section: string, rest: string[]): Place => ({
  kind: 'page',
  repository,
  path: [section, ...rest].join('/'),
});

/**
 * Reads a merge commit (`Merge pull request #12 from owner/branch`, with the title in the body), a merge by a bot
 * (`Auto merge of #12 - …`), or a squash (`Title (#12)`).
 */
function readMerge({ subject, body }: Message): Merge | undefined {
  const [, merged, head] = /^(?:Merge pull request|Auto merge of|Merge) #(\d+)\b(?: from (\S+))?/.exec(subject) ?? [];
  const title = body.split('\n').find((line) => line.trim() !== '');
  if (merged) return { number: Number(merged), ...(title && { title: title.trim() }), ...(head && { head }) };
  const [, squashed = '', number] = /^(.*?)\s*\(#(\d+)\)$/.exec(subject.trim()) ?? [];
  return number ? { number: Number(number), title: squashed } : undefined;
}

/** Decodes percent-encoding. Text with a stray percent sign is returned unchanged. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
