import type { Forge, Place, PlaceKind } from './forge.ts';

/** `https://gitlab.com/<group>/…/<name>/-/<section>/…` */
export const gitlab: Forge = {
  hosts: ['gitlab.com'],
  readAddress(url) {
    const [project = '', rest] = url.pathname.replace(/\/$/, '').split('/-/');
    const repository = project.slice(1).replace(/\.git$/, '');
    if (!/^(?:(?!\.+(?:\/|$))[\w.-]{1,100}(?:\/|$)){2,20}$/.test(repository) || reserved.test(repository)) return undefined;
    return rest === undefined ? { kind: 'repository', repository } : readSection(repository, rest.split('/'), url.hash);
  },
  toAddress({ repository, kind, number, ref = '' }) {
    const section = kind === 'pull-request' ? `merge_requests/${number}` : `${kind === 'commit' ? 'commit' : 'tree'}/${ref}`;
    return `https://gitlab.com/${`${repository}/-/${section}`.split('/').map(encodeURIComponent).join('/')}`;
  },
  /** The body of a merge commit ends with `See merge request group/name!12`; its first line is the title. */
  readMerge({ subject, body }) {
    const [, number] = /^See merge request \S*!(\d+)\s*$/m.exec(body) ?? [];
    const [, head] = /^Merge branch '([^']+)' into /.exec(subject) ?? [];
    const title = head ? body.split('\n').find((line) => line.trim() !== '') : subject;
    return number ? { number: Number(number), ...(title && { title: title.trim() }), ...(head && { head }) } : undefined;
  },
  listReverted: ({ body }) => [...body.matchAll(/^This reverts merge request !(\d+)\s*$/gm)].map(([, number]) => Number(number)),
  toRef: (number) => `refs/merge-requests/${number}/head`,
};

/** First parts of addresses that are not groups. */
const reserved = /^(explore|dashboard|groups|users|help)\//;

const numbered: Record<string, Pick<Place, 'kind' | 'sign'>> = {
  merge_requests: { kind: 'pull-request', sign: '!' },
  issues: { kind: 'issue' },
};

const named: Record<string, PlaceKind> = { commit: 'commit', compare: 'comparison', tree: 'branch', commits: 'branch' };

function readSection(repository: string, [section = '', first = '', ...rest]: string[], anchor: string): Place {
  const tail = [first, ...rest].join('/');
  const kind = named[section];
  if (numbered[section] && /^\d+$/.test(first)) return { ...numbered[section], repository, number: Number(first) };
  if (section === 'blob' || (kind === 'branch' && /^(main|master)$/.test(first) && rest.length > 0))
    return { kind: 'file', repository, ref: first, path: rest.join('/') + anchor };
  return kind && first ? { kind, repository, ref: tail } : { kind: 'page', repository, path: `${section}/${tail}` };
}
