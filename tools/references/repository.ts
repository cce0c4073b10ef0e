import { closeSync, mkdtempSync, openSync, readSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GitFailed, runGit } from './git.ts';
import { OperatorProblem } from './problem.ts';

/** A repository that git can read. `close` removes what was made to read it. */
export interface Repository {
  /** Where it was given. */
  path: string;
  gitDirectory: string;
  close(): void;
}

/**
 * Opens a bare clone, an ordinary clone or a bundle. A bundle is unpacked into a temporary folder, which `close`, a failure
 * and the end of the process remove. Throws an `OperatorProblem` for everything that does not hold a whole history.
 */
export async function openRepository(path: string): Promise<Repository> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new OperatorProblem(`There is nothing at "${path}". Check the path.`);
  const repository = stats.isDirectory()
    ? { path, gitDirectory: await findGitDirectory(path), close: () => {} }
    : await unpackBundle(path);
  try {
    await refuseParts(repository.gitDirectory, path);
    return repository;
  } catch (error) {
    repository.close();
    throw error;
  }
}

async function findGitDirectory(path: string): Promise<string> {
  try {
    // Without the ceiling git would take a repository further up for the one at the path.
    const found = await runGit(['-C', path, 'rev-parse', '--absolute-git-dir'], { ceiling: dirname(realpathSync(path)) });
    return found.trim();
  } catch (error) {
    throw explain(error, (reason) =>
      /not a git repository/.test(reason)
        ? `"${path}" is not a git repository. Give a clone, a bare clone or a bundle.`
        : `"${path}" cannot be read as a git repository: ${reason}.`,
    );
  }
}

async function unpackBundle(path: string): Promise<Repository> {
  if (!isBundle(path))
    throw new OperatorProblem(`"${path}" is a file, but not a git bundle. Give a clone, a bare clone or a bundle.`);
  const folder = mkdtempSync(join(tmpdir(), 'trellis-history-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const close = () => {
    process.off('exit', remove);
    remove();
  };
  try {
    const gitDirectory = join(folder, 'history.git');
    await runGit(['clone', '--quiet', '--mirror', '--', path, gitDirectory]);
    return { path, gitDirectory, close };
  } catch (error) {
    close();
    throw explain(error, (reason) =>
      /prerequisite/.test(reason)
        ? `The bundle "${path}" holds only part of a history. Make one of everything: \`git bundle create FILE --all\`.`
        : `The bundle "${path}" is broken: ${reason}. Copy it again, or make it anew: \`git bundle create FILE --all\`.`,
    );
  }
}

function isBundle(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(16);
    readSync(file, start);
    return /^# v\d git bundle/.test(start.toString('latin1'));
  } finally {
    closeSync(file);
  }
}

/** What is cut off would be taken for not merged. */
async function refuseParts(gitDirectory: string, path: string): Promise<void> {
  const shallow = await runGit([`--git-dir=${gitDirectory}`, 'rev-parse', '--is-shallow-repository']);
  if (shallow.trim() === 'true')
    throw new OperatorProblem(
      `"${path}" is a shallow clone: most of its history is missing. Complete it: \`git -C ${path} fetch --unshallow\`.`,
    );
}

function explain(error: unknown, toText: (reason: string) => string): unknown {
  return error instanceof GitFailed ? new OperatorProblem(toText(error.message.replace(/\.$/, ''))) : error;
}
