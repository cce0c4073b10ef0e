import { spawn } from 'node:child_process';
import { OperatorProblem } from './problem.ts';

/** Variables that would make git use another repository, for example when this runs in a git hook. */
const foreign = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_COMMON_DIR', 'GIT_NAMESPACE'];

/**
 * Runs git and returns its output. User settings that would change the output are overridden, and git neither fetches nor asks
 * for a password. Throws an `OperatorProblem` if git is not installed, and a `GitFailed` if it fails.
 */
export async function runGit(args: string[], { input = '', ceiling = '' } = {}): Promise<string> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_CEILING_DIRECTORIES: ceiling,
  };
  for (const name of foreign) delete env[name];
  const settings = ['-c', 'log.showSignature=false', '-c', 'i18n.logOutputEncoding=UTF-8', '-c', 'core.quotePath=false'];
  const git = spawn('git', [...settings, ...args], { env, stdio: 'pipe' });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  git.stdout.on('data', (part: Buffer) => output.push(part));
  git.stderr.on('data', (part: Buffer) => errors.push(part));
  // Git may exit before it has read everything.
  git.stdin.on('error', () => {}).end(input);
  const status = await new Promise<number | null>((resolve, reject) => {
    git.on('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ENOENT' ? gitMissing() : error));
    git.on('close', resolve);
  });
  if (status !== 0) throw new GitFailed(Buffer.concat(errors).toString());
  return Buffer.concat(output).toString();
}

/** Git ran and failed. The message is the line in which git gives the reason. */
export class GitFailed extends Error {
  constructor(stderr: string) {
    const lines = stderr.split('\n').map((line) => line.trim());
    const reason = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.find(Boolean) ?? 'git gave no reason';
    super(reason.replace(/^(fatal|error): /, ''));
  }
}

const gitMissing = (): OperatorProblem =>
  new OperatorProblem('Reading histories requires git, which was not found. Install git, or add it to your PATH.');
