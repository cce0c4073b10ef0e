import type { Answer } from '../search/answer.ts';
import { SearchUnavailable } from '../search/unavailable.ts';

/** What search says to readers in words: counts, corrections, words that are nowhere, failures. */

export function describeCount({ total, query }: Answer): string {
  if (total === 0) return query.trim() === '' ? 'No topics match.' : `No topics for “${query.trim()}”.`;
  return total === 1 ? '1 topic' : `${total} topics`;
}

/** All there is to say about an answer, as one text for the status line. `isPlain`: one row is what the query names. */
export function describeAnswer(answer: Answer, isPlain: boolean): string {
  const corrected = answer.corrected ? `Showing results for “${answer.corrected}”.` : '';
  const parts = [corrected, describeMissing(answer), isPlain ? 'Press Enter to open the highlighted result.' : ''].filter(
    Boolean,
  );
  return parts.length > 0 ? [describeCount(answer).replace(/\.?$/, '.'), ...parts].join(' ') : describeCount(answer);
}

export function describeMissing({ notFound }: Pick<Answer, 'notFound'>): string {
  if (notFound.length === 0) return '';
  return `No page mentions ${notFound.map((word) => `“${word}”`).join(', ')}.`;
}

/** Whether it makes sense to ask again by itself. */
export const isPassing = (error: unknown): boolean =>
  error instanceof SearchUnavailable && (error.reason === 'offline' || error.reason === 'missing' || error.reason === 'timeout');

/** Pause before search that has failed asks again by itself, in milliseconds. */
export const retryAfter = 4000;

export function describeFailure(error: unknown): string {
  switch (error instanceof SearchUnavailable ? error.reason : 'broken') {
    case 'offline':
      return 'Search could not be loaded because you seem to be offline. It resumes when you are back online.';
    case 'missing':
    case 'timeout':
      return 'Search could not be loaded. It will try again in a moment.';
    case 'stale':
      return 'The site was updated after you opened this page. Reload the page to search.';
    case 'broken':
      return 'Search does not work at the moment. Reload the page and try again.';
  }
}
