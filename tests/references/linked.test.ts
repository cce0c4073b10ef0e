import { expect, test } from 'vitest';
import type { ListItem, ProseFile } from '../../tools/content/reading/read.ts';
import { locateYaml } from '../../tools/content/reading/yaml.ts';
import { listLinked, toLinked } from '../../tools/references/linked.ts';

const prose = (collection: ProseFile['collection'], id: string, data: object, body = ''): ProseFile => ({
  ...locateYaml('', 0),
  ...{ collection, id, data, body, bodyLine: 1, isRead: true },
  file: `src/content/${collection}/${id}.mdx`,
});
const item = (collection: ListItem['collection'], data: object): ListItem => ({
  ...{ collection, id: 'x', data, path: [0], source: locateYaml('', 0) },
  file: `src/content/${collection}.yaml`,
});

const event = prose('events', '2024-05', { start: '2024-05-13', links: [{ url: 'https://github.com/acme/app/pull/9' }] });

test.each([
  ['https://github.com/acme/app/pull/12/files#diff-1', 'https://github.com/acme/app/pull/12'],
  ['https://www.github.com/acme/app/pull/12?w=1', 'https://github.com/acme/app/pull/12'],
  ['https://github.com/acme/app/commit/c0ffee/src?x=1', 'https://github.com/acme/app/commit/c0ffee'],
  ['https://github.com/acme/app/commits/hack/mode/', 'https://github.com/acme/app/tree/hack/mode'],
  ['https://github.com/acme/app/tree/hack/a%23b', 'https://github.com/acme/app/tree/hack/a%23b'],
  ['https://gitlab.com/group/sub/app/-/merge_requests/12/diffs', 'https://gitlab.com/group/sub/app/-/merge_requests/12'],
])('%s is %s', (address, url) => {
  expect(toLinked(address)?.url).toBe(url);
});

test.each([
  'https://github.com/acme/app/tree/main',
  'https://github.com/acme/app/tree/master/docs',
  'https://github.com/acme/app/issues/12',
  'https://github.com/acme/app',
  'https://acme.example/app/pull/12',
  'not an address',
])('%s cannot be merged', (address) => {
  expect(toLinked(address)).toBeUndefined();
});

test('finds addresses wherever they stand, each once, by repository, kind and number', () => {
  const topic = prose(
    'topics',
    '2024-05/mode',
    {
      links: [{ url: 'https://github.com/acme/app/pull/100' }, { url: 'https://github.com/acme/app/tree/hack' }],
      status: { evidence: ['https://github.com/acme/app/pull/12'] },
      nextSteps: [{ settledBy: ['https://github.com/acme/app/commit/c0ffee0'] }],
    },
    'See [this](https://github.com/acme/app/pull/12/files) and https://github.com/Bob/app/pull/1, or (https://github.com/acme/app/pull/9).',
  );
  const gep = item('geps', { url: 'https://github.com/acme/app/pull/7' });
  const list = item('references', { url: 'https://github.com/acme/app/pull/8' });
  expect(listLinked({ prose: [topic], items: [gep, list] }).map(({ url }) => url.replace('https://github.com/', ''))).toEqual([
    'acme/app/pull/7',
    'acme/app/pull/9',
    'acme/app/pull/12',
    'acme/app/pull/100',
    'acme/app/commit/c0ffee0',
    'acme/app/tree/hack',
    'Bob/app/pull/1',
  ]);
});

test('knows the first day of the first event that links to something', () => {
  const link = { links: [{ url: 'https://github.com/acme/app/pull/12' }] };
  const topics = [
    prose('topics', '2025-11/later', link),
    prose('topics', '2024-05/mode', link),
    prose('storylines', 'modes', link),
  ];
  expect(listLinked({ prose: [...topics, event], items: [] })).toMatchObject([{ event: '2024-05-13' }, { event: '2024-05-13' }]);
  expect(listLinked({ prose: topics.slice(0, 1), items: [] })).toMatchObject([{ event: '2025-11-01' }]);
  expect(listLinked({ prose: topics.slice(2), items: [] })[0]?.event).toBeUndefined();
});
