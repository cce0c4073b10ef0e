import { formatCount } from '../../formats/counts.ts';
import type { Answer } from '../../search/answer.ts';
import { isFiltered } from '../../search/facets.ts';
import type { Failure } from '../../search/unavailable.ts';
import { outdated } from './loading-words.ts';

/** What search says to readers in words: counts, corrections, words that are nowhere, failures. */

const quote = (words: string[]): string => words.map((word) => `“${word}”`).join(', ');

/** How many topics there are, or that there are none. */
export function describeCount({ total, query, filters }: Pick<Answer, 'total' | 'query' | 'filters'>): string {
  if (total > 0) return formatCount(total, 'topic');
  const typed = query.trim();
  const under = isFiltered(filters) ? ' with these filters' : '';
  if (isLong(query)) return under ? `No topics${under}.` : 'No topic has all of it.';
  return typed === '' ? 'No topics match.' : `No topics for “${typed}”${under}.`;
}

/** Whether a query is too long to be repeated: it stands above, and on a phone it would push the results down. */
const isLong = (query: string): boolean => query.trim().length > longestSaid;

/** In letters. */
const longestSaid = 40;

/** Whether an answer has nothing that a reader could open. */
export const isDeadEnd = ({ total, partial, entities, nearest }: Answer): boolean =>
  total + partial.length + entities.length + nearest.length === 0;

/** All there is to say about an answer, as one text for the status line. */
export function describeAnswer(answer: Answer): string {
  const parts = [
    answer.isCut ? 'The query is too long: only its beginning was searched.' : '',
    describeCorrection(answer),
    describeMissing(answer),
    describeUnknownFilters(answer),
    describeConflict(answer),
    answer.excluded.length > 0 ? `Left out: ${quote(answer.excluded)}.` : '',
  ].filter(Boolean);
  // What is missing, or never together, says already that there are none.
  if (answer.total === 0 && answer.notFound.length + answer.unknownFilters.length + answer.conflict.length > 0)
    return parts.join(' ');
  const count = describeCount(answer);
  return parts.length > 0 ? [count.replace(/\.?$/, '.'), ...parts].join(' ') : count;
}

/** The query as it was read; of a long one, the words that were read as others. */
function describeCorrection({ query, corrected }: Pick<Answer, 'query' | 'corrected'>): string {
  if (!corrected) return '';
  const typed = query.split(/\s+/);
  const changed = corrected.split(/\s+/).filter((word) => !typed.includes(word));
  const read = isLong(query) ? `… ${changed.join(' … ')} …` : corrected;
  return `Showing results for “${read}”.`;
}

/**
 * The sentences that name what no page mentions; empty if there is nothing. A name with dots or digits may stand on a page
 * as the end of a longer one, by which it is not found.
 */
export function describeMissing({ notFound, unknown }: Pick<Answer, 'notFound' | 'unknown'>): string {
  const isPart = (word: string) => /\w[./:]\w|\p{L}\p{N}/u.test(word);
  const missing = [...notFound, ...unknown];
  const [parts, words] = [missing.filter(isPart), missing.filter((word) => !isPart(word))];
  return [
    words.length > 0 ? `No page mentions ${quote(words)}.` : '',
    parts.length > 0 ? `Nothing found for ${quote(parts)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const describeUnknownFilters = ({ unknownFilters }: Answer): string =>
  unknownFilters.length > 0 ? `No topic has ${quote(unknownFilters)}.` : '';

function describeConflict({ conflict }: Pick<Answer, 'conflict'>): string {
  if (conflict.length === 0) return '';
  const all = conflict.length === 2 ? 'both' : 'all of them';
  const each = conflict.map(({ typed, topics, isTime }, place) => {
    const count = place === 0 ? formatCount(topics, 'topic') : topics;
    return `“${typed}” ${isTime ? 'leaves' : place === 0 ? 'is in' : 'in'} ${count}`;
  });
  return `No topic has ${all}: ${each.join(', ')}.`;
}

/** The line above the topics that miss something, which are the nearest of many: how many, and what none of them has. */
export function describePartial({ partial }: Pick<Answer, 'partial'>): string {
  const [first, ...rest] = partial;
  const missed = (first?.misses ?? []).filter((word) => rest.every(({ misses }) => misses.includes(word)));
  const nearest = partial.length === 1 ? 'The nearest topic misses' : `The ${partial.length} nearest topics miss`;
  return `${nearest} ${missed.length > 0 ? quote(missed) : 'part of it'}`;
}

/** Whether only the code of the page is too old: what a reload mends. */
export const needsReload = ({ reason }: Failure): boolean => reason === 'outdated';

/** What went wrong, which part is to blame, and what happens next. */
export function describeFailure({ reason, part }: Failure): string {
  const name = namePart(part);
  switch (reason) {
    case 'offline':
      return 'Search could not be loaded: there seems to be no connection. It will try again automatically.';
    case 'missing':
      return `Search could not be loaded: ${name} is missing. It will try again automatically.`;
    case 'timeout':
      return `Search could not be loaded: ${name} did not arrive in time. It will try again automatically.`;
    case 'broken':
      return `Search could not be loaded: ${name} arrived damaged. It will try again automatically.`;
    case 'stale':
      return `Search could not be loaded: ${name} belongs to another version of the site, which may be updating right now. It will try again automatically.`;
    case 'outdated':
      return outdated;
    case 'unsupported':
      return 'Search does not run in this browser: it needs WebAssembly, which is missing or blocked.';
  }
}

/** Parts by their path, as a reader may think of them. */
const parts: [pattern: RegExp, name: string][] = [
  [/^search\/manifest/, 'the table of contents of the index'],
  [/^search\/names/, 'the list of names'],
  [/lexicon/, 'the list of words'],
  [/doc-values/, 'the list of filters'],
  [/^pagefind\/fragment/, 'the text of a page'],
  [/^pagefind\/(pagefind\.js|wasm)|^search-/, 'the search program'],
  [/^pagefind\//, 'a part of the index'],
];

const namePart = (path: string): string => parts.find(([pattern]) => pattern.test(path))?.[1] ?? 'a part of search';
