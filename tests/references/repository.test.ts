import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readHistory } from '../../tools/references/history.ts';
import { openRepository } from '../../tools/references/repository.ts';
import { git, makeFolder, makeRepository } from './make-repository.ts';

/** A bare repository with two commits on its default branch and one on another. */
function write(folder: string, defaultBranch = 'main'): string {
  const made = makeRepository(defaultBranch);
  made.commit('First commit');
  made.branch('feature');
  made.commit('Of the feature', { on: 'feature' });
  made.commit('Add a mode (#12)');
  return made.write(folder);
}

/** Subject of the newest commit of the default branch. */
async function readHead(path: string): Promise<string | undefined> {
  const repository = await openRepository(path);
  try {
    const { commits, head } = await readHistory(repository);
    return commits[head]?.subject;
  } finally {
    repository.close();
  }
}

const listLeftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('trellis-history-'));

describe('the default branch is read', () => {
  test.each(['main', 'master', 'trunk', 'release/next'])('from a bare clone, where it is called %s', async (branch) => {
    using folder = makeFolder();
    expect(await readHead(write(folder.path, branch))).toBe('Add a mode (#12)');
  });

  test('from a clone that stands on another branch', async () => {
    using folder = makeFolder();
    git(folder.path, 'clone', '--quiet', write(folder.path, 'trunk'), 'clone');
    git(folder.path, '-C', 'clone', 'checkout', '--quiet', 'feature');
    expect(await readHead(join(folder.path, 'clone'))).toBe('Add a mode (#12)');
  });

  test('from a clone that is ahead of its origin, and not from one that is behind', async () => {
    using folder = makeFolder();
    const origin = write(folder.path, 'trunk');
    git(folder.path, 'clone', '--quiet', origin, 'ahead');
    git(folder.path, 'clone', '--quiet', origin, 'behind');
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
    git(join(folder.path, 'ahead'), ...author, 'commit', '--quiet', '--allow-empty', '--message=One more');
    git(join(folder.path, 'behind'), 'reset', '--quiet', '--hard', 'HEAD~1');
    expect(await readHead(join(folder.path, 'ahead'))).toBe('One more');
    expect(await readHead(join(folder.path, 'behind'))).toBe('Add a mode (#12)');
  });

  test('from a clone that does not know what its origin stands on', async () => {
    using folder = makeFolder();
    git(folder.path, 'clone', '--quiet', write(folder.path, 'master'), 'clone');
    git(folder.path, '-C', 'clone', 'checkout', '--quiet', 'feature');
    git(folder.path, '-C', 'clone', 'remote', 'set-head', 'origin', '--delete');
    expect(await readHead(join(folder.path, 'clone'))).toBe('Add a mode (#12)');
  });

  test('from a clone without files, and none are fetched', async () => {
    using folder = makeFolder();
    git(folder.path, 'init', '--quiet', '--initial-branch=main', 'origin');
    const origin = join(folder.path, 'origin');
    writeFileSync(join(origin, 'file'), 'Text');
    git(origin, 'add', 'file');
    git(origin, '-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message=Add a file');
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    git(folder.path, 'clone', '--quiet', '--bare', '--filter=tree:0', `file://${origin}`, 'clone.git');
    expect(await readHead(join(folder.path, 'clone.git'))).toBe('Add a file');
  });

  test('from a bundle, of which nothing is left behind', async () => {
    using folder = makeFolder();
    const before = listLeftovers();
    git(write(folder.path, 'trunk'), 'bundle', 'create', '--quiet', '../history.bundle', '--all');
    expect(await readHead(join(folder.path, 'history.bundle'))).toBe('Add a mode (#12)');
    expect(listLeftovers()).toEqual(before);
  });

  test('from a bundle that does not say what it stands on', async () => {
    using folder = makeFolder();
    git(write(folder.path), 'bundle', 'create', '--quiet', '../history.bundle', 'main', 'feature');
    expect(await readHead(join(folder.path, 'history.bundle'))).toBe('Add a mode (#12)');
  });

  test('from nowhere when several branches could be it', async () => {
    using folder = makeFolder();
    const path = write(folder.path, 'trunk');
    writeFileSync(join(path, 'HEAD'), 'ref: refs/heads/gone\n');
    await expect(readHead(path)).rejects.toThrow('cannot be determined. Set it with `git symbolic-ref HEAD refs/heads/BRANCH`');
  });
});

test('commits come parents first, and a clock that was wrong does not change that', async () => {
  using folder = makeFolder();
  const made = makeRepository();
  made.commit('First', { day: '2024-05-01' });
  made.commit('Second', { day: '2020-01-01' });
  made.commit('Third', { day: '2024-05-02' });
  const { commits } = await readHistory(await openRepository(made.write(folder.path)));
  expect(commits.map(({ subject, day, parents }) => [subject, day, parents])).toEqual([
    ['First', '2024-05-01', []],
    ['Second', '2020-01-01', [0]],
    ['Third', '2024-05-02', [1]],
  ]);
});

test('settings of the user do not change what is read', async () => {
  using folder = makeFolder();
  const path = write(folder.path);
  const settings = '[log]\n\tshowSignature = true\n\tdecorate = full\n[color]\n\tui = always\n[format]\n\tpretty = oneline\n';
  writeFileSync(join(path, 'config'), `${readFileSync(join(path, 'config'), 'utf8')}${settings}`);
  vi.stubEnv('GIT_DIR', '/nowhere');
  try {
    expect(await readHead(path)).toBe('Add a mode (#12)');
  } finally {
    vi.unstubAllEnvs();
  }
});

describe('what cannot be read is told, with what to do', () => {
  const failures: [name: string, make: (folder: string) => string, message: string][] = [
    ['a path with nothing', (folder) => join(folder, 'nothing'), '"…/nothing" does not exist. Check the path.'],
    ['a folder', (folder) => folder, '"…" is not a git repository. Pass a clone, a bare clone or a bundle.'],
    [
      'a folder inside a repository',
      (folder) => {
        git(folder, 'clone', '--quiet', write(folder), 'clone');
        mkdirSync(join(folder, 'clone/docs'));
        return join(folder, 'clone/docs');
      },
      '"…/clone/docs" is not a git repository.',
    ],
    [
      'a file',
      (folder) => {
        writeFileSync(join(folder, 'notes.txt'), 'Notes');
        return join(folder, 'notes.txt');
      },
      '"…/notes.txt" is not a git bundle.',
    ],
    [
      'a shallow clone',
      (folder) => {
        git(folder, 'clone', '--quiet', '--depth=1', `file://${write(folder)}`, 'clone');
        return join(folder, 'clone');
      },
      '"…/clone" is a shallow clone, which lacks part of the history. Complete it with `git -C …/clone fetch --unshallow`.',
    ],
    [
      'a bundle that is cut off',
      (folder) => {
        const bundle = join(folder, 'history.bundle');
        git(write(folder), 'bundle', 'create', '--quiet', bundle, '--all');
        truncateSync(bundle, readFileSync(bundle).length - 60);
        return bundle;
      },
      'The bundle "…/history.bundle" is broken: ',
    ],
    [
      'a bundle of part of a history',
      (folder) => {
        git(write(folder), 'bundle', 'create', '--quiet', '../history.bundle', 'main~1..main');
        return join(folder, 'history.bundle');
      },
      'The bundle "…/history.bundle" contains only part of a history. Create a complete one with `git bundle create FILE --all`.',
    ],
    ['a repository without a commit', (folder) => makeRepository().write(folder), 'has no branch with a commit.'],
  ];
  test.each(failures)('%s', async (_, make, message) => {
    using folder = makeFolder();
    const before = listLeftovers();
    const error = await readHead(make(folder.path)).catch((reason: unknown) => reason);
    expect(String(error).replaceAll(folder.path, '…')).toContain(message);
    expect(listLeftovers()).toEqual(before);
  });

  test('git that is not there', async () => {
    using folder = makeFolder();
    vi.stubEnv('PATH', folder.path);
    try {
      await expect(readHead(write(folder.path))).rejects.toThrow('Reading histories requires git, which was not found.');
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

test('a bundle is not changed by being read', async () => {
  using folder = makeFolder();
  const bundle = join(folder.path, 'history.bundle');
  git(write(folder.path), 'bundle', 'create', '--quiet', bundle, '--all');
  copyFileSync(bundle, `${bundle}.copy`);
  await readHead(bundle);
  expect(readFileSync(bundle).equals(readFileSync(`${bundle}.copy`))).toBe(true);
});
