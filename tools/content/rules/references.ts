import type { ReferenceData } from '../../../src/schemas/reference.ts';
import { findLinked, type Linked, listLinked, toLinked } from '../../references/linked.ts';
import type { Files, ProseFile } from '../reading/read.ts';
import type { RuleFinding } from './finding.ts';

/**
 * Checks that the content and `references.yaml` list the same pull requests, commits and branches. A new link may be missing
 * from the list while no history of its repository was read, and a draft may be written before the list is updated.
 */
export function findReferenceProblems(files: Pick<Files, 'prose' | 'items'>, references: ReferenceData[]): RuleFinding[] {
  const known = new Set(references.map(({ url }) => url));
  const linked = new Set(listLinked(files).map(({ url }) => url));
  const read = new Set(references.flatMap(({ url, asOf }) => (asOf ? [repositoryOf(toLinked(url))] : [])));
  return [
    ...files.prose.filter(isPublished).flatMap((entry) =>
      locateLinked(entry)
        .filter(({ found }) => !known.has(found.url) && read.has(repositoryOf(found)))
        .map(({ found, ...place }) => ({
          ...place,
          code: 'reference-missing',
          file: entry.file,
          message: `This links to ${found.url}, which is not in \`references.yaml\`.`,
          hint: 'Run `npm run references`, if possible with the history of the repository.',
        })),
    ),
    ...references
      .filter(({ url }) => !linked.has(url))
      .map(({ url }) => ({
        code: 'reference-unused',
        file: 'src/content/references.yaml',
        path: [`@${url}`],
        message: `Nothing in the content links to ${url}.`,
        hint: 'Run `npm run references` to remove it.',
      })),
  ];
}

const isPublished = ({ data }: ProseFile): boolean => (data as { draft?: unknown } | undefined)?.draft !== true;

const repositoryOf = (linked: Linked | undefined): string => linked?.place.repository.toLowerCase() ?? '';

interface Located {
  path: (string | number)[];
  line?: number;
  found: Linked;
}

/** The pull requests, commits and branches that an entry links to, at the first link. */
function locateLinked({ data, body, bodyLine }: ProseFile): Located[] {
  const located = [
    ...listTexts(data).flatMap(({ path, text }) => findLinked(text).map((found): Located => ({ path, found }))),
    ...body
      .split('\n')
      .flatMap((text, index) => findLinked(text).map((found): Located => ({ path: [], line: bodyLine + index, found }))),
  ];
  return located.filter(({ found }, index) => located.findIndex((one) => one.found.url === found.url) === index);
}

/** All strings in a value, with their paths. */
function listTexts(value: unknown, path: (string | number)[] = []): { path: (string | number)[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => listTexts(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => listTexts(item, [...path, key]));
}
