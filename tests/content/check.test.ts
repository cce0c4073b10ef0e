import { describe, expect, test } from 'vitest';
import { renderProblems } from '../../tools/content/report.ts';
import { processorTime } from '../processor-time.ts';
import { checkTree, soundTree, type Tree } from './sound-tree.ts';

const may = 'events/2024-05.mdx';
const november = 'events/2025-11.mdx';
const cache = 'topics/2024-05/build-cache.mdx';
const rewrite = 'topics/2024-05/vpn-rewrite.mdx';
const loadTests = 'topics/2025-11/vpn-tests.mdx';
const story = 'storylines/vpn.mdx';

/** A tree with one text of one file replaced. */
function replaced(file: string, from: string | RegExp, to: string, tree = soundTree): Record<string, string> {
  const text = tree[file] ?? '';
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${file} does not hold "${from}".`);
  return { ...tree, [file]: changed };
}

/** What is reported, as `code file:line`. */
const problemsIn = (tree: Tree): string[] =>
  checkTree(tree).problems.map(({ code, file, line }) => `${code} ${file.replace('src/content/', '')}:${line}`);

/** The last line of a file that holds a text. */
const lineOf = (text: string, tree: Record<string, string>, file: string): number =>
  (tree[file] ?? '').split('\n').findLastIndex((line) => line.includes(text)) + 1;

const without = (file: string): Tree => Object.fromEntries(Object.entries(soundTree).filter(([name]) => name !== file));

test('the sound tree has no problem, and its content is handed out', () => {
  const { problems, content } = checkTree(soundTree);
  expect(problems).toEqual([]);
  expect(content?.topics.map(({ id }) => id)).toEqual(['2024-05/build-cache', '2024-05/vpn-rewrite', '2025-11/vpn-tests']);
});

/** What breaks, the file, a text in it, the text in its place, the code, a text of the reported line (else the first of the new text). */
type Break = [name: string, file: string, from: string | RegExp, to: string, code: string, at?: string];

const relations: Break[] = [
  ['unknown area', loadTests, 'area: networking', 'area: network', 'unknown-reference'],
  ['unknown tag', loadTests, 'tags: [vpn, testing]', 'tags: [vpn, tests]', 'unknown-reference'],
  ['unknown outcome', loadTests, 'outcome: prototype', 'outcome: protoype', 'unknown-reference'],
  ['unknown proposal', loadTests, 'geps: [14]', 'geps: [15]', 'unknown-reference'],
  ['unknown topic continued', loadTests, '[2024-05/vpn-rewrite]', '[2024-05/vpn]', 'unknown-reference'],
  ['unknown topic in takenUpBy', rewrite, '[2025-11/vpn-tests]', '[2025-11/vpn-test]', 'unknown-reference'],
  ['unknown topic as chapter', story, 'topic: 2025-11/vpn-tests', 'topic: 2025-11/vpn', 'unknown-reference'],
  ['unknown event of a name', story, 'since: 2024-05', 'since: 2023-05', 'unknown-reference'],
  ['unknown tag of a term', 'glossary.yaml', 'tag: vpn', 'tag: vpm', 'unknown-reference'],
  ['same event continued', rewrite, 'nextSteps:', 'continues: [2024-05/build-cache]\nnextSteps:', 'continues-not-earlier'],
  ['later event continued', rewrite, 'nextSteps:', 'continues: [2025-11/vpn-tests]\nnextSteps:', 'continues-not-earlier'],
  ['step taken up in the same week', rewrite, '[2025-11/vpn-tests]', '[2024-05/build-cache]', 'taken-up-not-later'],
  ['chapter told twice', story, 'topic: 2025-11/vpn-tests', 'topic: 2024-05/vpn-rewrite', 'chapter-twice'],
  [
    'chapters out of order',
    story,
    /- topic: 2024-05.*2025-11.vpn-tests/s,
    '- topic: 2025-11/vpn-tests\n    note: Too early.\n  - topic: 2024-05/vpn-rewrite',
    'chapter-out-of-order',
    'topic: 2024-05/vpn-rewrite',
  ],
  [
    'names out of order',
    story,
    '- name: VPN2',
    '- name: New\n    since: 2025-11\n  - name: Old',
    'name-out-of-order',
    'since: 2024-05',
  ],
  ['event misnamed', november, 'start: 2025-11-24', 'start: 2025-10-27', 'event-misnamed'],
  ['event that ends before it starts', november, 'end: 2025-11-28', 'end: 2025-11-18', 'event-ends-early'],
  ['two entries of one title', loadTests, 'Load tests of the VPN', 'VPN rewritten in go', 'title-twice'],
  ['alias that is a title', rewrite, 'aliases: [vpn2]', 'aliases: [load tests of the VPN]', 'alias-is-title'],
  ['id twice', 'tags.yaml', '- id: vpn', '- id: go\n  label: Go\n  description: Again.\n- id: vpn', 'id-twice'],
];

const fields: Break[] = [
  ['misspelt key', rewrite, 'aliases:', 'alias:', 'unknown-key'],
  ['misspelt key inside a list', rewrite, 'takenUpBy:', 'takenUpBY:', 'unknown-key'],
  ['misspelt key in a YAML list', 'tags.yaml', '  label: vpn', '  label: vpn\n  alias: []', 'unknown-key', 'alias: []'],
  ['summary too short', loadTests, /summary: .*/, 'summary: Too short.', 'invalid-value'],
  ['summary too long', loadTests, /summary: .*/, `summary: ${'Too long. '.repeat(25)}`, 'invalid-value'],
  ['title too long', loadTests, 'title: Load tests', `title: ${'Long '.repeat(15)}tests`, 'invalid-value'],
  ['emoji in a title', loadTests, 'title: Load', 'title: 🔌 Load', 'invalid-value'],
  ['markup in a title', loadTests, 'title: Load', 'title: The *load*', 'invalid-value'],
  ['one tag only', loadTests, 'tags: [vpn, testing]', 'tags: [vpn]', 'invalid-value'],
  ['reference without encryption', rewrite, '- url: https://', '- url: http://', 'invalid-value'],
  ['day in words', may, 'end: 2024-05-17', 'end: last Friday', 'invalid-value'],
  ['day that no month has', may, 'end: 2024-05-17', 'end: 2024-05-32', 'invalid-value'],
  ['unquoted colon', loadTests, 'title: Load', 'title: VPN: load', 'yaml-syntax'],
  ['key written twice', loadTests, 'geps: [14]', 'area: tooling', 'yaml-syntax'],
  ['tab as indentation', loadTests, 'geps: [14]', 'links:\n\t- url: https://a.example', 'yaml-syntax', '\t- url'],
];

const prose = (name: string, to: string, code: string): Break => [name, loadTests, 'They are known.', to, `prose-${code}`];
const texts: Break[] = [
  ['import', loadTests, '## Problem', "import fs from 'node:fs'\n\n## Problem", 'prose-import'],
  ['export', loadTests, '## Problem', 'export const a = 1\n\n## Problem', 'prose-export'],
  prose('expression', 'They are {known}.', 'expression'),
  prose('expression in lines of its own', '{known}', 'expression'),
  prose('expression as attribute', '<Note kind={1}>Known.</Note>', 'expression'),
  prose('spread attributes', '<Note {...all}>Known.</Note>', 'expression'),
  prose('raw HTML', 'They are <b>known</b>.', 'html'),
  prose('script', '<script>alert(1)</script>', 'html'),
  prose('fragment', '<>Known.</>', 'html'),
  prose('HTML comment', '<!-- known -->', 'syntax'),
  prose('component left open', '<Note>Known.', 'syntax'),
  prose('unknown component', '<Notes>Known.</Notes>', 'component'),
  prose('link that runs code', 'They are [known](javascript:alert(1)).', 'link'),
  prose('definition that runs code', '[known]: JavaScript:alert(1)', 'link'),
  prose('link without encryption', 'They are [known](http://a.example).', 'link'),
  prose('bare address without encryption', 'See http://a.example for it.', 'link'),
  prose('link without scheme', 'They are [known](//a.example).', 'link'),
  prose('relative link', 'They are [known](../vpn-rewrite).', 'link'),
  prose('dead link to a topic', 'See [there](/topics/2024-05/vpn/).', 'dead-link'),
  prose('dead link to a tag', 'See [there](/tags/vpm/).', 'dead-link'),
  prose('foreign image', '![known](https://a.example/known.png)', 'image'),
  ['dead link in an event', may, '/topics/2024-05/vpn-rewrite/', '/topics/2024-05/vpn/', 'prose-dead-link'],
  ['wrong heading', loadTests, '## Result', '## Results', 'prose-sections'],
  ['heading of another level', loadTests, '## Result', '### Result', 'prose-sections'],
  ['sections in another order', rewrite, '## Background', '## Problem', 'prose-sections'],
  ['heading in a storyline', story, 'It began with scripts.', '## Scripts', 'prose-heading'],
];

describe('one mistake is one problem, on the line of the mistake', () => {
  test.each([...relations, ...fields, ...texts])('%s', (_, file, from, to, code, at = to.split('\n')[0] ?? '') => {
    const tree = replaced(file, from, to);
    expect(problemsIn(tree)).toEqual([`${code} ${file}:${lineOf(at, tree, file)}`]);
  });
});

describe('files that are too many, too few or misplaced', () => {
  const fourth = (soundTree[cache] ?? '').replace('Build cache', 'Another cache');

  test.each<[name: string, tree: Tree, problems: string[]]>([
    ['stray file', { ...soundTree, 'topics/notes.txt': 'x' }, ['stray-file topics/notes.txt:1']],
    ['Markdown in place of MDX', { ...soundTree, 'topics/2025-11/new.md': fourth }, ['stray-file topics/2025-11/new.md:1']],
    ['code', { ...soundTree, 'topics/2025-11/new.ts': '' }, ['stray-file topics/2025-11/new.ts:1']],
    [
      'new topic without address',
      { ...soundTree, 'topics/2025-11/new.mdx': fourth },
      ['address-missing topics/2025-11/new.mdx:2', 'source-elsewhere topics/2025-11/new.mdx:8'],
    ],
    ['event left out', without(november), [`event-missing ${loadTests}:2`]],
    ['list left out', without('glossary.yaml'), ['list-missing glossary.yaml:1']],
    ['list that is a map', { ...soundTree, 'glossary.yaml': 'tunnel: {}\n' }, ['list-shape glossary.yaml:1']],
    ['missing key', replaced(loadTests, /area: .*\n/, ''), [`missing-key ${loadTests}:2`]],
    ['missing section', replaced(loadTests, /## Result.*/s, ''), [`prose-sections ${loadTests}:12`]],
    ['no front matter', { ...soundTree, [story]: 'It began with scripts.\n' }, [`yaml-syntax ${story}:1`]],
  ])('%s', (_, tree, problems) => {
    expect(problemsIn(tree)).toEqual(problems);
  });

  test('events on the same days: the later one is named', () => {
    expect(problemsIn(replaced(may, 'end: 2024-05-17', 'end: 2025-11-25'))).toEqual([
      `event-too-long ${may}:5`,
      `event-overlaps ${november}:4`,
    ]);
  });

  test('of a file whose name is no id, only the name is told, and what is wrong inside', () => {
    const copy = 'topics/2024-05/VPN-Rewrite.mdx';
    expect(problemsIn({ ...soundTree, [copy]: soundTree[rewrite] ?? '' })).toEqual([`file-name ${copy}:1`]);
  });

  test('of a list of all private characters, twenty are told, within ten seconds', () => {
    const text = Array.from({ length: 83_000 }, (_, index) => `${String.fromCodePoint(0xf0000 + index)}\n`).join('');
    const start = processorTime();
    const problems = problemsIn({ ...soundTree, 'references.yaml': text }).filter((problem) => problem.startsWith('character'));
    expect(processorTime() - start).toBeLessThan(10);
    expect(problems).toHaveLength(20);
  });

  test('a file that others refer to and that was given a wrong name is told once', () => {
    const { 'topics/2025-11/vpn-tests.mdx': text = '', ...rest } = soundTree;
    const wrong = 'topics/2025-11/VPN-Tests.mdx';
    expect(problemsIn({ ...rest, [wrong]: text })).toEqual([`file-name ${wrong}:1`]);
  });

  test.each(['topics/vpn.mdx', 'topics/2024-05/more/vpn.mdx', 'events/2024/05.mdx', 'storylines/more/vpn.mdx'])(
    '%s belongs to no collection',
    (misplaced) => {
      expect(problemsIn({ ...soundTree, [misplaced]: soundTree[rewrite] ?? '' })).toEqual([`stray-file ${misplaced}:1`]);
    },
  );

  test('a required field that is misspelt is told once', () => {
    const text = soundTree[rewrite]?.replace('summary:', 'sumary:') ?? '';
    expect(problemsIn({ ...soundTree, [rewrite]: text })).toEqual([`unknown-key ${rewrite}:3`]);
  });

  test('an address in a code block is told on its line', () => {
    const text = '## Result\n\n```text\nmail\njane.doe@sap.com\n```\n';
    expect(problemsIn({ ...soundTree, [rewrite]: soundTree[rewrite]?.replace('## Result\n', text) ?? '' })).toEqual([
      `personal-email ${rewrite}:25`,
    ]);
  });

  test('an event that is there twice overlaps, whatever its file is called', () => {
    const double = 'events/2025-12.mdx';
    expect(problemsIn({ ...soundTree, [double]: soundTree[november] ?? '' })).toEqual([
      `event-without-topics ${double}:2`,
      `title-twice ${double}:2`,
      `event-misnamed ${double}:4`,
      `event-overlaps ${double}:4`,
      `address-twice ${double}:9`,
    ]);
  });
});

test('every mistake is told with what to do about it', async () => {
  const reports = [...relations, ...fields, ...texts].map(
    ([name, file, from, to]) => `${name}\n${renderProblems(checkTree(replaced(file, from, to)).problems)}`,
  );
  await expect(`${reports.join('\n\n')}\n`).toMatchFileSnapshot('messages.txt');
});

test('mistakes of several files are reported together, in full sentences', async () => {
  const changes: [string, string | RegExp, string][] = [
    [rewrite, 'tags: [vpn, go]', 'tags: [vpn, golang]'],
    [rewrite, 'aliases:', 'alias:'],
    [rewrite, '<Note>', '<Nota>'],
    [rewrite, '</Note>', '</Nota>'],
    [loadTests, /summary: .*/, 'summary: Too short.'],
    [loadTests, '[2024-05/vpn-rewrite]', '[2024-05/vpn-rewrites]'],
    [loadTests, 'They are known.', 'They are [known](javascript:alert(1)), {really}.'],
    [cache, 'title: Build cache', 'title: Build: cache'],
    [cache, '## Result', '## Results'],
    [november, 'start: 2025-11-24', 'start: 2025-10-27'],
    [story, '    note: A rewrite in Go.\n', ''],
    ['tags.yaml', '- id: vpn', '- id: go\n  label: Go\n  description: Again.\n- id: vpn'],
  ];
  const tree = changes.reduce<Record<string, string>>((before, [file, from, to]) => replaced(file, from, to, before), {
    ...soundTree,
    'notes.txt': '',
  });
  const { problems } = checkTree(tree);
  await expect(`${renderProblems(problems)}\n`).toMatchFileSnapshot('report.txt');
});

test('an entry may be prepared before its event', () => {
  expect(checkTree(replaced(loadTests, 'geps: [14]', 'added: 2024-01-01')).problems).toEqual([]);
});

test.each([
  [loadTests, 'geps: [14]', 'geps: [0]', '`geps[0]` is 0: it must be more than 0.'],
  ['areas.yaml', 'color: 2', 'color: 17', '`color` is 17: it must be at most 16.'],
  [
    loadTests,
    'geps: [14]',
    'terms: true',
    '`terms` is true: it must be `false`, or `without:` and a list of ids of the glossary.',
  ],
  ['tags.yaml', /$/, '...\n- id: lost\n', /`---` or `\.\.\.` ends the document/],
])('plain words for what is expected: %s, %s', (file, from, to, message) => {
  const [problem] = checkTree(replaced(file, from, to)).problems;
  expect(problem?.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
});

describe('what is easily missed', () => {
  test('front matter that is marked as JavaScript is not run', () => {
    checkTree(replaced(loadTests, /---.*?---/s, '---js\n{ title: (globalThis.hasRun = true) }\n---'));
    expect(globalThis).not.toHaveProperty('hasRun');
  });

  test.each<Break>([
    prose('raw HTML in an attribute', '<Note set:html="<img src=x onerror=alert(1)>" />', 'html'),
    prose('image that does not exist', '![known](/known.png)', 'image'),
    prose('heading inside a quotation', '> ## More', 'sections'),
    ['day of a shorter month', november, 'end: 2025-11-28', 'end: 2025-11-31', 'invalid-value'],
    ['empty day', november, 'start: 2025-11-24', 'start:', 'invalid-value'],
    ['text after the first fence', loadTests, '---\ntitle', '---title', 'yaml-syntax'],
    ['unknown topic of the same event', loadTests, '[2024-05/vpn-rewrite]', '[2025-11/vpn]', 'unknown-reference'],
  ])('%s', (_, file, from, to, code, at = to.split('\n')[0] ?? '') => {
    const tree = replaced(file, from, to);
    expect(problemsIn(tree)).toEqual([`${code} ${file}:${lineOf(at, tree, file)}`]);
  });

  test.each([
    ['tags.yaml', 'label: go', 'label: "go'],
    ['addresses.yaml', 'urls: [', 'urls: {'],
  ])('a mistake in the YAML of %s is one problem, not one per topic', (file, from, to) => {
    expect(new Set(checkTree(replaced(file, from, to)).problems.map((problem) => problem.file))).toEqual(
      new Set([`src/content/${file}`]),
    );
  });
});

describe('drafts', () => {
  const asDraft = (file: string, tree = soundTree) => replaced(file, 'title:', 'draft: true\ntitle:', tree);

  test('are not referred to by what is published', () => {
    expect(problemsIn(asDraft(rewrite))).toEqual([
      `prose-dead-link ${may}:12`,
      `draft-reference ${story}:8`,
      `draft-reference ${loadTests}:9`,
    ]);
  });

  test('refer to each other and to what is published', () => {
    expect(problemsIn(asDraft(story, asDraft(loadTests, asDraft(november))))).toEqual([`draft-reference ${rewrite}:13`]);
  });

  test('are not all that an event has, unless it is one itself', () => {
    const tree = replaced(rewrite, /nextSteps:[\s\S]*?source/, 'source', asDraft(story, asDraft(loadTests)));
    expect(problemsIn(tree)).toEqual([`event-without-topics ${november}:2`]);
    expect(problemsIn(asDraft(november, tree))).toEqual([]);
  });
});
