import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Builds the site of a commit into `out`, in a worktree below `work` that is gone afterwards. Throws with what git or the build says. */
export function buildCommit(commit: string, out: string, work: string): void {
  const tree = join(work, 'tree');
  run('git', ['worktree', 'add', '--detach', '--force', tree, commit], '.');
  try {
    installInto(tree);
    buildTree(tree, out);
  } finally {
    run('git', ['worktree', 'remove', '--force', tree], '.');
  }
}

/** Builds the site of a tree into `out`. */
export const buildTree = (tree: string, out: string): void =>
  run(process.execPath, [resolve(tree, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', resolve(out)], tree);

/** The packages of this tree where the other wants the same, or its own. Caches of builds are below `node_modules` and are not shared. */
function installInto(tree: string): void {
  const isSame = readFileSync(join(tree, 'package-lock.json'), 'utf8') === readFileSync('package-lock.json', 'utf8');
  if (isSame) linkPackages(tree);
  else run('npm', ['ci', '--no-audit', '--no-fund'], tree);
}

function linkPackages(tree: string): void {
  mkdirSync(join(tree, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((one) => !/^\.(vite|astro|cache)/.test(one)))
    symlinkSync(resolve('node_modules', name), join(tree, 'node_modules', name));
}

function run(program: string, args: string[], cwd: string): void {
  try {
    execFileSync(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', shell: false });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    const said = `${stdout}${stderr}`.trim().split('\n').slice(-20).join('\n');
    throw new Error(`\`${program} ${args.join(' ')}\` failed in ${existsSync(cwd) ? resolve(cwd) : cwd}:\n${said}`);
  }
}
