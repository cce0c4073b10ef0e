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
  ({ query: '', total: 0, notFound: [], conflict: [], excluded: [], filters: {}, ...given }) as Answer;

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

test('one word that no page mentions is said once', () => {
  expect(describeAnswer(answer({ query: 'kafka ', notFound: ['kafka'] }))).toBe('No page mentions “kafka”.');
  expect(describeAnswer(answer({ query: 'kafka vpn', notFound: ['kafka'] }))).toBe(
    'No topics for “kafka vpn”. No page mentions “kafka”.',
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
  expect(describeMissing(answer({}))).toBe('');
});

test('says what was left out, and what is found but never together', () => {
  const conflict = [
    { typed: 'GEP-28', topics: 8 },
    { typed: 'GEP-32', topics: 1 },
  ];
  expect(describeAnswer(answer({ query: 'GEP-28 and GEP-32', conflict }))).toBe(
    'No topics for “GEP-28 and GEP-32”. No topic has both: “GEP-28” is in 8 topics, “GEP-32” is in 1 topic.',
  );
  expect(describeAnswer(answer({ query: 'vpn -go', total: 3, excluded: ['go'] }))).toBe('3 topics. Left out: “go”.');
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
