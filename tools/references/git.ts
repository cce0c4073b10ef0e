import { spawn } from 'node:child_process';
import { OperatorProblem } from './problem.ts';

/** Variables by which a shell or a hook would point git at another repository. */
const foreign = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_COMMON_DIR', 'GIT_NAMESPACE'];

/**
 * Runs git and hands out what it prints. Settings of the user that would change the output are switched off, nothing is
 * fetched, and nobody is asked for a password. Throws an `OperatorProblem` when git is missing, a `GitFailed` when it fails.
 */
export async function runGit(args: string[], { input = '', ceiling = '' } = {}): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_CEILING_DIRECTORIES: ceiling };
  for (const name of foreign) delete (env as NodeJS.ProcessEnv)[name];
  const settings = ['-c', 'log.showSignature=false', '-c', 'i18n.logOutputEncoding=UTF-8', '-c', 'core.quotePath=false'];
  const git = spawn('git', [...settings, ...args], { env, stdio: 'pipe' });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  git.stdout.on('data', (part: Buffer) => output.push(part));
  git.stderr.on('data', (part: Buffer) => errors.push(part));
  git.stdin.on('error', () => {}).end(input);
  const status = await new Promise<number | null>((resolve, reject) => {
    git.on('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ENOENT' ? gitMissing() : error));
    git.on('close', resolve);
  });
  if (status !== 0) throw new GitFailed(Buffer.concat(errors).toString());
  return Buffer.concat(output).toString();
}

/** Git ran and failed; the message is the line in which it says why. */
export class GitFailed extends Error {
  constructor(stderr: string) {
    const lines = stderr.split('\n').map((line) => line.trim());
    const reason = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.find(Boolean) ?? 'git failed without a word';
    super(reason.replace(/^(fatal|error): /, ''));
  }
}

const gitMissing = (): OperatorProblem =>
  new OperatorProblem('Histories are read with git, which was not found. Install it, or put it on the PATH.');
