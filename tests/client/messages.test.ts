import { expect, test } from 'vitest';
import { describeCount, describeFailure, describeMissing } from '../../src/client/messages.ts';
import type { Answer } from '../../src/search/answer.ts';
import { SearchUnavailable } from '../../src/search/unavailable.ts';

const answer = (given: Partial<Answer>): Answer => ({ query: '', total: 0, notFound: [], ...given }) as Answer;

test.each([
  [0, ' vpn ', 'No topics for “vpn”.'],
  [0, ' ', 'No topics match.'],
  [1, 'vpn', '1 topic'],
  [7, 'vpn', '7 topics'],
])('tells of %i results for "%s"', (total, query, words) => {
  expect(describeCount(answer({ total, query }))).toBe(words);
});

test('names words that no page has, and is silent where there are none', () => {
  expect(describeMissing(answer({ notFound: ['foo', 'bar'] }))).toBe('No page mentions “foo”, “bar”.');
  expect(describeMissing(answer({}))).toBe('');
});

test('tells each failure apart, and what to do', () => {
  expect(
    [
      ...(['offline', 'missing', 'timeout', 'stale', 'broken'] as const).map(
        (reason) => new SearchUnavailable({ reason, part: 'x' }),
      ),
      new TypeError('x'),
    ].map(describeFailure),
  ).toMatchInlineSnapshot(`
    [
      "Search could not be loaded because you seem to be offline. It resumes when you are back online.",
      "Search could not be loaded. It will try again in a moment.",
      "Search could not be loaded. It will try again in a moment.",
      "The site was updated after you opened this page. Reload the page to search.",
      "Search does not work at the moment. Reload the page and try again.",
      "Search does not work at the moment. Reload the page and try again.",
    ]
  `);
});
