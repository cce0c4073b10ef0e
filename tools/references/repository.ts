import { closeSync, mkdtempSync, openSync, readSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GitFailed, runGit } from './git.ts';
import { OperatorProblem } from './problem.ts';

/** A repository that git can read. */
export interface Repository {
  /** The path that was given. */
  path: string;
  gitDirectory: string;
  /** Removes temporary files. */
  close(): void;
}

/**
 * Opens a clone, a bare clone or a bundle. A bundle is unpacked into a temporary folder, which is removed by `close`, after a
 * failure, and when the process exits. Throws an `OperatorProblem` for everything that does not contain a complete history.
 */
export async function openRepository(path: string): Promise<Repository> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new OperatorProblem(`"${path}" does not exist. Check the path.`);
  const repository = stats.isDirectory()
    ? { path, gitDirectory: await findGitDirectory(path), close: () => {} }
    : await unpackBundle(path);
  try {
    await refuseShallow(repository);
    return repository;
  } catch (error) {
    repository.close();
    throw error;
  }
}

async function findGitDirectory(path: string): Promise<string> {
  try {
    // The ceiling keeps git from using a repository in a parent folder.
    const found = await runGit(['-C', path, 'rev-parse', '--absolute-git-dir'], { ceiling: dirname(realpathSync(path)) });
    return found.trim();
  } catch (error) {
    throw explain(error, (reason) =>
      /not a git repository/.test(reason)
        ? `"${path}" is not a git repository. Pass a clone, a bare clone or a bundle.`
        : `"${path}" cannot be read as a git repository: ${reason}.`,
    );
  }
}

async function unpackBundle(path: string): Promise<Repository> {
  if (!isBundle(path)) throw new OperatorProblem(`"${path}" is not a git bundle. Pass a clone, a bare clone or a bundle.`);
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
        ? `The bundle "${path}" contains only part of a history. Create a complete one with \`git bundle create FILE --all\`.`
        : `The bundle "${path}" is broken: ${reason}. Copy it again, or create a new one with \`git bundle create FILE --all\`.`,
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

/** In a shallow clone, a merge that was cut off would look as if it had never happened. */
async function refuseShallow({ path, gitDirectory }: Repository): Promise<void> {
  const shallow = await runGit([`--git-dir=${gitDirectory}`, 'rev-parse', '--is-shallow-repository']);
  if (shallow.trim() === 'true')
    throw new OperatorProblem(
      `"${path}" is a shallow clone, which lacks part of the history. Complete it with \`git -C ${path} fetch --unshallow\`.`,
    );
}

function explain(error: unknown, toText: (reason: string) => string): unknown {
  return error instanceof GitFailed ? new OperatorProblem(toText(error.message.replace(/\.$/, ''))) : error;
}
