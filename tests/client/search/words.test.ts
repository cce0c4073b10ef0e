import { expect, test } from 'vitest';
import {
  describeAnswer,
  describeCount,
  describeFailure,
  describeMissing,
  describePartial,
  isDeadEnd,
} from '../../../src/client/search/words.ts';
import type { Answer } from '../../../src/search/answer.ts';
import type { Failure } from '../../../src/search/unavailable.ts';

const answer = (given: Partial<Answer>): Answer =>
  ({
    query: '',
    total: 0,
    notFound: [],
    unknown: [],
    unknownFilters: [],
    conflict: [],
    excluded: [],
    filters: {},
    ...given,
  }) as Answer;

test.each([
  [0, ' vpn ', 'No topics for “vpn”.'],
  [0, ' ', 'No topics match.'],
  [0, 'can the disks behind Prometheus grow by themselves', 'No topic has all of it.'],
  [1, 'vpn', '1 topic'],
  [7, 'vpn', '7 topics'],
])('tells of %i results for "%s"', (total, query, words) => {
  expect(describeCount(answer({ total, query }))).toBe(words);
});

test('where nothing is left under filters, the filters are to blame', () => {
  const filters = { year: ['2021'] };
  expect(describeCount(answer({ query: 'vpn', filters }))).toBe('No topics for “vpn” with these filters.');
  expect(describeCount(answer({ query: 'v'.repeat(50), filters }))).toBe('No topics with these filters.');
});

test('where a word is on no page, it is not said as well that there are no topics', () => {
  expect(describeAnswer(answer({ query: 'kafka', notFound: ['kafka'] }))).toBe('No page mentions “kafka”.');
  expect(describeAnswer(answer({ query: 'kafka vpn', notFound: ['kafka'], total: 2 }))).toBe(
    '2 topics. No page mentions “kafka”.',
  );
});

test('is at a dead end where nothing can be opened, and only there', () => {
  const nothing = answer({ partial: [], entities: [], nearest: [] });
  expect(isDeadEnd(nothing)).toBe(true);
  expect(isDeadEnd({ ...nothing, total: 1 })).toBe(false);
  for (const kind of ['partial', 'entities', 'nearest']) expect(isDeadEnd({ ...nothing, [kind]: [{}] })).toBe(false);
});

test('names words that no page has, and is silent where there are none', () => {
  expect(describeMissing(answer({ notFound: ['foo', 'bar'] }))).toBe('No page mentions “foo”, “bar”.');
  // A page may have these as the end of a longer name.
  expect(describeMissing(answer({ notFound: ['v1beta1', 'foo', 'example.org'] }))).toBe(
    'No page mentions “foo”. Nothing found for “v1beta1”, “example.org”.',
  );
  expect(describeMissing(answer({}))).toBe('');
});

test('a filter that nothing has is told', () => {
  expect(describeAnswer(answer({ query: 'vpn area:foo', unknownFilters: ['area:foo'] }))).toBe('No topic has “area:foo”.');
});

test('says what was left out, and what is found but never together', () => {
  const conflict = [
    { typed: 'GEP-28', topics: 8, isTime: false },
    { typed: 'GEP-32', topics: 1, isTime: false },
    { typed: 'before 2023', topics: 12, isTime: true },
  ];
  expect(describeAnswer(answer({ query: 'GEP-28 and GEP-32', conflict: conflict.slice(0, 2) }))).toBe(
    'No topic has both: “GEP-28” is in 8 topics, “GEP-32” in 1.',
  );
  expect(describeAnswer(answer({ query: 'GEP-28 and GEP-32 before 2023', conflict }))).toBe(
    'No topic has all of them: “GEP-28” is in 8 topics, “GEP-32” in 1, “before 2023” leaves 12.',
  );
  expect(describeAnswer(answer({ query: 'vpn -go', total: 3, excluded: ['go'] }))).toBe('3 topics. Left out: “go”.');
});

test('says that a query was cut, and how it was read: a long one in the words that were read as others', () => {
  const long = 'why is the mutating handlre for pods gone from the api server';
  expect(describeAnswer(answer({ query: 'vpm', corrected: 'vpn', total: 2 }))).toBe('2 topics. Showing results for “vpn”.');
  expect(describeAnswer(answer({ query: long, corrected: long.replace('handlre', 'handler'), total: 1, isCut: true }))).toBe(
    '1 topic. The query is too long: only its beginning was searched. Showing results for “… handler …”.',
  );
});

test('says what all partial answers miss, and no more', () => {
  const partial = (...misses: string[][]) => misses.map((one) => ({ misses: one })) as Answer['partial'];
  expect(describePartial({ partial: partial(['banana'], ['kubelet', 'banana']) })).toBe('The 2 nearest topics miss “banana”');
  expect(describePartial({ partial: partial(['kubelet'], ['banana']) })).toBe('The 2 nearest topics miss part of it');
  expect(describePartial({ partial: partial(['banana']) })).toBe('The nearest topic misses “banana”');
});

test('tells each failure apart, names the part, and says what happens next', () => {
  const failures: Failure[] = [
    { reason: 'offline', part: 'search/names.json' },
    { reason: 'missing', part: 'search/names.json' },
    { reason: 'timeout', part: 'pagefind/wasm.en.pagefind' },
    { reason: 'broken', part: 'pagefind/index/en_1.pf_index' },
    { reason: 'broken', part: '' },
    { reason: 'stale', part: 'search/0a1b/lexicon-0.json' },
    { reason: 'outdated', part: 'search-worker' },
    { reason: 'unsupported', part: 'search-worker' },
  ];
  expect(failures.map(describeFailure)).toMatchInlineSnapshot(`
    [
      "Search could not be loaded: there seems to be no connection. It will try again automatically.",
      "Search could not be loaded: the list of names is missing. It will try again automatically.",
      "Search could not be loaded: the search program did not arrive in time. It will try again automatically.",
      "Search could not be loaded: a part of the index arrived damaged. It will try again automatically.",
      "Search could not be loaded: a part of search arrived damaged. It will try again automatically.",
      "Search could not be loaded: the list of words belongs to another version of the site, which may be updating right now. It will try again automatically.",
      "The site has been updated since this page was loaded. Reload the page to search.",
      "Search does not run in this browser: it needs WebAssembly, which is missing or blocked.",
    ]
  `);
});
