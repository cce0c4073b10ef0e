import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runReferences } from '../../tools/references/run.ts';
import { startFakeGithub } from '../forges/api/fake-github.ts';
import { git, makeFolder, makeRepository } from './make-repository.ts';

const project = join(import.meta.dirname, '../..');

interface Run {
  status: number;
  stdout: string;
  stderr: string;
}

async function run(root: string, args: string[], environment: Record<string, string> = {}): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const before = process.cwd();
  process.chdir(root);
  const status = await runReferences(args, {
    root,
    environment,
    print: (text) => {
      written.stdout += text;
    },
    log: (message) => {
      written.stderr += `${message}\n`;
    },
  }).finally(() => process.chdir(before));
  return { status, ...written };
}

const topic = (...urls: string[]): string =>
  `---\ntitle: A mode\nlinks:\n${urls.map((url) => `  - url: ${url}\n`).join('')}---\n`;

/** A folder with content that links to pull requests of two repositories, and with the history of one. */
function write(root: string): void {
  put(root, 'src/content/events/2024-05.mdx', '---\nstart: 2024-05-13\n---\n');
  put(
    root,
    'src/content/topics/2024-05/mode.mdx',
    topic('https://github.com/acme/app/pull/12', 'https://github.com/acme/other/pull/3'),
  );
  const made = makeRepository();
  made.commit('First commit', { day: '2024-05-01' });
  made.commit('Add a mode (#12)', { day: '2024-05-20' });
  made.tag('v1.2.0');
  made.write(join(root, 'histories'), 'acme+app.git');
  made.commit('Revert "Add a mode (#12)" (#13)', { day: '2024-06-01' });
  made.write(join(root, 'later'), 'acme+app.git');
}

function put(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const list = 'src/content/references.yaml';
const read = (root: string): string => readFileSync(join(root, list), 'utf8');

const merged = {
  url: 'https://github.com/acme/app/pull/12',
  state: 'merged',
  date: '2024-05-20',
  subject: 'Add a mode (#12)',
  release: 'v1.2.0',
  releaseDate: '2024-05-20',
  asOf: '2024-05-20',
};
const other = { url: 'https://github.com/acme/other/pull/3', state: 'unknown' };

test('writes the list, tells what is new, and does nothing the second time', async () => {
  using folder = makeFolder();
  write(folder.path);
  const { status, stderr } = await run(folder.path, ['acme/app=histories/acme+app.git']);
  expect(stderr).toBe(`[1/1] Reading the history of acme/app
+ https://github.com/acme/app/pull/12: merged, 2024-05-20, first in v1.2.0
+ https://github.com/acme/other/pull/3: unknown

2 references: 1 merged, 1 unknown. In a release: 1.
`);
  expect(status).toBe(0);
  expect(parse(read(folder.path))).toEqual([merged, other]);
  const text = read(folder.path);
  expect((await run(folder.path, ['histories'])).stderr).not.toContain('+ ');
  expect(read(folder.path)).toBe(text);
});

test('reads a history that is named after its repository', async () => {
  using folder = makeFolder();
  write(folder.path);
  await run(folder.path, ['histories/acme+app.git']);
  expect(parse(read(folder.path))).toEqual([merged, other]);
});

test('keeps what it knows of repositories that are not given, and drops what is no longer linked', async () => {
  using folder = makeFolder();
  write(folder.path);
  await run(folder.path, ['histories']);
  put(folder.path, 'src/content/topics/2024-05/mode.mdx', topic('https://github.com/acme/app/pull/12'));
  expect((await run(folder.path, [])).stderr).toContain('- https://github.com/acme/other/pull/3: no longer linked');
  expect(parse(read(folder.path))).toEqual([merged]);
});

test('--check writes nothing, and fails when the list would change', async () => {
  using folder = makeFolder();
  write(folder.path);
  expect((await run(folder.path, ['--check', 'histories'])).status).toBe(1);
  expect(existsSync(join(folder.path, list))).toBe(false);
  await run(folder.path, ['histories']);
  expect((await run(folder.path, ['--check', 'histories'])).status).toBe(0);
  const text = read(folder.path);
  const { status, stderr } = await run(folder.path, ['--check', 'later']);
  expect(status).toBe(1);
  expect(stderr).toContain(
    '~ https://github.com/acme/app/pull/12: reverted, 2024-05-20, first in v1.2.0 (state, until, revertedBy)',
  );
  expect(stderr).toContain('src/content/references.yaml is out of date.');
  expect(read(folder.path)).toBe(text);
});

test('--json prints the list and nothing else to standard output', async () => {
  using folder = makeFolder();
  write(folder.path);
  const { stdout } = await run(folder.path, ['--json', '--check', 'histories']);
  expect(JSON.parse(stdout)).toEqual([merged, other]);
});

test('a repository that was renamed is read under its former name', async () => {
  using folder = makeFolder();
  write(folder.path);
  put(folder.path, 'src/content/topics/2024-05/mode.mdx', topic('https://github.com/Old/Name/pull/12'));
  await run(folder.path, ['--renamed', 'old/name=acme/app', 'histories']);
  expect(parse(read(folder.path))).toMatchObject([{ url: 'https://github.com/Old/Name/pull/12', state: 'merged' }]);
});

test('--repositories lists whose histories are wanted', async () => {
  using folder = makeFolder();
  write(folder.path);
  put(folder.path, 'src/content/topics/2024-05/branch.mdx', topic('https://github.com/ann/app/tree/hack'));
  expect((await run(folder.path, ['--repositories'])).stdout).toBe('acme/app\nacme/other\n');
});

test('commits that name a proposal are counted in every history that is given', async () => {
  using folder = makeFolder();
  write(folder.path);
  put(folder.path, 'src/content/geps.yaml', '- id: 7\n  url: https://github.com/acme/proposals/tree/main/7\n');
  const made = makeRepository();
  made.commit('Import GEP-7', { day: '2024-05-20' });
  made.write(join(folder.path, 'histories'), 'acme+proposals.git');
  expect((await run(folder.path, ['--check', 'histories'])).stderr).toContain(
    'src/content/references.yaml and src/content/mentions.yaml are out of date.',
  );
  await run(folder.path, ['histories']);
  const mentions = readFileSync(join(folder.path, 'src/content/mentions.yaml'), 'utf8');
  expect(parse(mentions)).toEqual([{ repository: 'acme/proposals', proposals: { 7: { '2024-05': 1 } }, asOf: '2024-05-20' }]);
  expect((await run(folder.path, ['--check', 'histories'])).status).toBe(0);
  expect((await run(folder.path, ['--repositories'])).stdout).toContain('acme/proposals\n');
});

test('--help tells every option', async () => {
  using folder = makeFolder();
  const { status, stdout } = await run(folder.path, ['--help']);
  expect(status).toBe(0);
  for (const option of ['--github', '--renamed', '--check', '--json', '--repositories', 'GITHUB_TOKEN'])
    expect(stdout).toContain(option);
});

test('--github adds what a forge knows to what a history knows', async () => {
  using folder = makeFolder();
  write(folder.path);
  const newest = { newest: { date: '2024-06-01T00:00:00Z', message: 'Newest' } };
  await using server = await startFakeGithub({
    'acme/app': { commits: newest, pulls: [{ number: 12, title: 'A mode', merged_at: '2024-05-20T00:00:00Z' }] },
    'acme/other': { commits: newest, pulls: [{ number: 3, title: 'Wait', state: 'open' }] },
  });
  const env = { GITHUB_TOKEN: 'secret', GITHUB_API_URL: server.address, XDG_CACHE_HOME: join(folder.path, 'cache') };
  const { status, stderr } = await run(folder.path, ['--github', 'histories'], env);
  expect(stderr).toContain('Asking github: 0 of 2 references done');
  expect(status).toBe(0);
  expect(parse(read(folder.path))).toEqual([
    { ...merged, title: 'A mode' },
    { url: other.url, state: 'open', title: 'Wait', asOf: '2024-06-01' },
  ]);
});

test('foreign text becomes one line that is safe to show', async () => {
  using folder = makeFolder();
  write(folder.path);
  const made = makeRepository();
  made.commit('Add <script> \u202e and \t`tabs (#12)');
  made.write(join(folder.path, 'hostile'), 'acme+app.git');
  await run(folder.path, ['hostile']);
  expect(parse(read(folder.path))).toMatchObject([{ subject: 'Add <script>   and  `tabs (#12)' }, {}]);
});

describe('an error is told, nothing is written, and the status is 1', () => {
  const failures: [name: string, args: string[], message: string][] = [
    ['a path with nothing', ['acme/app=nowhere'], 'acme/app: "nowhere" does not exist. Check the path.'],
    ['an argument that is neither', ['nowhere'], '"nowhere" is neither owner/name=PATH nor a folder.'],
    ['a folder without histories', ['src'], '"src" contains no history. Histories are named <owner>+<name>'],
    ['a file without a name', [list], `Say which repository it is: owner/name=${list}`],
    ['a history given twice', ['histories', 'acme/app=histories/acme+app.git'], 'acme/app is given twice'],
    ['an unknown option', ['--chek'], "Unknown option '--chek'"],
    ['a renaming without a name', ['--renamed', 'old'], '--renamed requires two names'],
    [
      'no token',
      ['--github'],
      '--github requires a token. Create one that can read public repositories, and set GITHUB_TOKEN to it.',
    ],
  ];
  test.each(failures)('%s', async (_, args, message) => {
    using folder = makeFolder();
    write(folder.path);
    put(folder.path, list, '[]\n');
    const { status, stderr, stdout } = await run(folder.path, args);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Nothing was written.');
    expect([status, stdout, read(folder.path)]).toEqual([1, '', '[]\n']);
  });

  test('all broken sources at once', async () => {
    using folder = makeFolder();
    write(folder.path);
    writeFileSync(join(folder.path, 'other.bundle'), `# v2 git bundle\n${'0'.repeat(40)} refs/heads/main\n\nbroken`);
    const { stderr } = await run(folder.path, ['acme/app=nowhere', 'acme/other=other.bundle']);
    expect(stderr).toContain('acme/app: "nowhere" does not exist.');
    expect(stderr).toContain('acme/other: The bundle "other.bundle" is broken: ');
  });

  test('a folder that cannot be written', async () => {
    using folder = makeFolder();
    write(folder.path);
    // A folder in the place of the list: root may write everywhere else.
    mkdirSync(join(folder.path, list));
    const { status, stderr } = await run(folder.path, ['histories']);
    expect(stderr).toContain(`${list} cannot be read`);
    expect(status).toBe(1);
  });

  test('content or a list that cannot be read', async () => {
    using folder = makeFolder();
    expect((await run(folder.path, [])).stderr).toContain('There is no src/content in ');
    write(folder.path);
    put(folder.path, list, '<<<<<<< HEAD\n');
    expect((await run(folder.path, [])).stderr).toContain(`${list} cannot be read`);
    put(folder.path, 'src/content/topics/2024-05/mode.mdx', '---\ntitle: a: b\n---\n');
    put(folder.path, list, '[]\n');
    expect((await run(folder.path, [])).stderr).toContain('These files cannot be read: src/content/topics/2024-05/mode.mdx.');
    expect(readdirSync(join(folder.path, 'src/content')).sort()).toEqual(['events', 'references.yaml', 'topics']);
  });
});

test('the command itself hands its arguments on, and its status back', () => {
  using folder = makeFolder();
  write(folder.path);
  git(join(folder.path, 'histories/acme+app.git'), 'bundle', 'create', '--quiet', '../app.bundle', '--all');
  const options = { cwd: folder.path, encoding: 'utf8', env: { ...process.env, TMPDIR: folder.path } } as const;
  const start = (...args: string[]) =>
    spawnSync(join(project, 'node_modules/.bin/node'), [join(project, 'tools/references/cli.ts'), ...args], options);
  expect(start('acme/app=histories/app.bundle').status).toBe(0);
  expect(parse(read(folder.path))).toMatchObject([merged, other]);
  expect(readdirSync(folder.path).filter((name) => name.startsWith('trellis-history'))).toEqual([]);
  expect(start('nowhere')).toMatchObject({ status: 1, stdout: '' });
});
