import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../tools/content/check.ts';
import { readForBuild } from '../../tools/content/entry.ts';
import { hostile, misread } from './damage.ts';
import { soundTree, type Tree, writeTree } from './sound-tree.ts';

/** Fifty hostile entries in one pull request, each under a name of its own beside a sound tree. */
const root = mkdtempSync(join(tmpdir(), 'trellis-pull-request-'));
const victim = 'topics/2025-11/vpn-tests.mdx';
const contents = [...hostile, ...misread]
  .flatMap(({ tree, file }) => (file === victim && tree[victim] ? [tree[victim]] : []))
  .slice(0, 50);
const entries = contents.map((content, index) => {
  const text = typeof content === 'string' ? content.replace('title: Load tests', `title: Tests ${index}`) : content;
  return [`topics/2025-11/hostile-${index}.mdx`, text] as const;
});

beforeAll(() => writeTree(root, { ...soundTree, ...Object.fromEntries(entries) } as Tree));
afterAll(() => rmSync(root, { recursive: true }));

test('each of fifty hostile entries is refused, and the sound ones stay', () => {
  expect(entries).toHaveLength(50);
  const { problems, content } = checkContent(root, new Date('2026-01-15'));
  const refused = new Set(problems.filter(({ code }) => code !== 'address-missing').map(({ file }) => file));
  expect(entries.filter(([file]) => !refused.has(`src/content/${file}`))).toEqual([]);
  expect(content.topics.map(({ id }) => id)).toEqual(['2024-05/build-cache', '2024-05/vpn-rewrite', '2025-11/vpn-tests']);
});

test('the build gets the text of sound bodies, and no code', () => {
  const sources = entries
    .map(([file]) => readForBuild(root, `src/content/${file}`))
    .flatMap((one) => (one && 'source' in one ? one.source : []));
  expect(sources.filter((source) => /[{<]|import|export|javascript:/.test(source))).toEqual([]);
  expect(sources.length).toBeLessThan(entries.length / 4);
  expect(readForBuild(root, `src/content/${victim}`)).toHaveProperty('source');
  expect(globalThis).not.toHaveProperty('canary');
});

test('the build gets no file of the content that is no entry', () => {
  expect(readForBuild(root, 'src/content/topics/2025-11/more/tests.mdx')).toHaveProperty('problems.0.code', 'stray-file');
  expect(readForBuild(root, 'src/pages/about.mdx')).toBeUndefined();
});

test('the command prints one line and one hint a problem, and exits with 1', () => {
  const run = () =>
    execFileSync(process.execPath, [join(import.meta.dirname, '../../tools/content/cli.ts')], {
      cwd: root,
      stdio: 'pipe',
      encoding: 'utf8',
    });
  try {
    run();
    expect.unreachable();
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    expect(status).toBe(1);
    const lines = stderr.trimEnd().split('\n').slice(0, -2);
    expect(
      lines.filter((line, index) => !(index % 2 ? /^ {4}\S/ : /^src\/content\/\S+:\d+ {2}\S.*\[[a-z-]+\]$/).test(line)),
    ).toEqual([]);
  }
});
