import { expect, test } from 'vitest';
import { checkContent } from '../../tools/content/check.ts';
import { renderProblems } from '../../tools/content/report.ts';
import { type ContentTree, soundContent, writeContent } from './fixture.ts';

const first = 'topics/2024-05/first.mdx';
const second = 'topics/2024-12/second.mdx';
const story = 'storylines/tunnels.mdx';

/** The sound tree with one text of one file replaced; without a file of that name, with the file added. */
function broken(file: string, from: string, to: string): ContentTree {
  const text = soundContent[file];
  if (text === undefined) return { ...soundContent, [file]: to };
  if (!text.includes(from)) throw new Error(`${file} has no "${from}".`);
  return { ...soundContent, [file]: text.replace(from, to) };
}

test('finds nothing wrong with sound content', () => {
  expect(checkContent(writeContent(soundContent)).problems).toEqual([]);
});

test.each([
  ['unknown tag', first, '[vpn, dns]', '[vpm, dns]', 'unknown-reference', 5],
  ['unknown area', first, 'area: networking', 'area: networkin', 'unknown-reference', 4],
  ['unknown outcome', first, 'outcome: merged', 'outcome: merge', 'unknown-reference', 6],
  ['unknown proposal', first, 'geps: [28]', 'geps: [29]', 'unknown-reference', 8],
  ['dangling topic', second, '[2024-05/first]', '[2024-05/fist]', 'unknown-reference', 8],
  ['topic that continues its own event', second, '[2024-05/first]', '[2024-12/second]', 'continues-not-earlier', 8],
  ['step taken up by an earlier topic', first, '[2024-12/second]', '[2024-05/first]', 'taken-up-not-later', 12],
  ['unknown chapter', story, 'topic: 2024-12/second', 'topic: 2024-12/secnd', 'unknown-reference', 7],
  ['chapter listed twice', story, 'topic: 2024-12/second', 'topic: 2024-05/first', 'chapter-twice', 7],
  ['title of another entry', second, 'title: Second topic', 'title: First topic', 'title-twice', 2],
  ['alias that is a title', first, '[other name]', '[Second topic]', 'alias-is-title', 9],
  ['misspelt key', first, 'aliases:', 'alises:', 'unknown-key', 9],
  ['missing key', second, 'outcomeNote: Merged.\n', '', 'missing-key', 2],
  [
    'summary that is too short',
    second,
    'summary: A summary that is long enough to be shown alone, in lists and in search results.',
    'summary: Short.',
    'invalid-value',
    3,
  ],
  ['emoji in the title', second, 'Second topic', 'Second 🎉', 'invalid-value', 2],
  ['broken YAML', second, 'tags: [vpn, dns]', 'tags: [vpn, dns', 'yaml-syntax', undefined],
  ['tag twice in the vocabulary', 'tags.yaml', '- id: unused', '- id: dns', 'id-twice', 7],
  ['import', first, 'Something was wrong.', 'import x from "y"', 'prose-import', 19],
  ['export', first, 'Something was wrong.', 'export const x = 1', 'prose-export', 19],
  ['expression', first, 'Something was wrong.', 'Two is {1 + 1}.', 'prose-expression', 19],
  ['raw HTML', first, 'Something was wrong.', '<b>Bold</b>', 'prose-html', 19],
  ['unknown component', first, 'Something was wrong.', '<Notes>Hm</Notes>', 'prose-component', 19],
  ['script link', first, 'Something was wrong.', '[x](javascript:alert%281%29)', 'prose-link', 19],
  ['link without TLS', first, 'Something was wrong.', '[x](http://example.org)', 'prose-link', 19],
  ['dead link of the site', first, 'Something was wrong.', '[x](/topics/2024-05/none/)', 'prose-dead-link', 19],
  ['image of another host', first, 'Something was wrong.', '![x](https://example.org/x.png)', 'prose-image', 19],
  ['heading of its own', first, '## Result', '## Achievements', 'prose-sections', 21],
  ['file that belongs nowhere', 'topics/2024-05/notes.txt', '', 'notes', 'stray-file', 1],
  ['event named after another month', 'events/2024-12.mdx', 'start: 2024-12-02', 'start: 2024-11-02', 'event-misnamed', 4],
  ['event that is there twice', 'events/2024-12.mdx', 'start: 2024-12-02', 'start: 2024-05-03', 'event-overlaps', 4],
] as const)('reports a %s with file and line', (_name, file, from, to, code, line) => {
  const { problems } = checkContent(writeContent(broken(file, from, to)));
  const found = problems.find((problem) => problem.code === code);
  expect(problems.map((problem) => problem.code)).toContain(code);
  expect(found?.file).toBe(`src/content/${file}`);
  if (line !== undefined) expect(found?.line).toBe(line);
});

test('reports an event that is missing', () => {
  const { 'events/2024-12.mdx': _missing, ...rest } = soundContent;
  expect(checkContent(writeContent(rest)).problems.map(({ code }) => code)).toContain('event-missing');
});

test('reports chapters out of order', () => {
  const text = soundContent[story] ?? '';
  const swapped = text
    .replace('2024-05/first', 'x')
    .replace('2024-12/second', '2024-05/first')
    .replace('topic: x', 'topic: 2024-12/second');
  expect(checkContent(writeContent({ ...soundContent, [story]: swapped })).problems.map(({ code }) => code)).toContain(
    'chapter-out-of-order',
  );
});

test('tells everything at once, with the nearest valid value', () => {
  const tree = { ...soundContent, ...broken(first, '[vpn, dns]', '[vpm, dns]') };
  tree[first] = tree[first]?.replace('aliases:', 'alises:') ?? '';
  tree[second] = tree[second]?.replace('area: networking', 'area: networkin') ?? '';
  expect(renderProblems(checkContent(writeContent(tree)).problems)).toMatchInlineSnapshot(`
    "src/content/topics/2024-05/first.mdx:5  \`tags[0]\` names the tag "vpm", which does not exist.  [unknown-reference]
        Did you mean "vpn"? If not: tags stand in \`src/content/tags.yaml\`; add it there if it is needed and at least two topics carry it.
    src/content/topics/2024-05/first.mdx:9  There is no field named \`alises\` here.  [unknown-key]
        Did you mean \`aliases\`?
    src/content/topics/2024-12/second.mdx:4  \`area\` names the area "networkin", which does not exist.  [unknown-reference]
        Did you mean "networking"? If not: areas stand in \`src/content/areas.yaml\`.

    3 problems in 2 files."
  `);
});
