import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';

/** A commit to be made; a day that is not given is the one after the last. */
interface CommitOptions {
  on?: string;
  body?: string;
  day?: string;
  /** Seconds since 1970 at which it was written, where that is not when it came into its branch. */
  written?: number;
  /** Branches or hashes that it merges. */
  merges?: string[];
}

export interface MadeRepository {
  /** Adds a commit and hands out its hash. The first one on a branch that does not exist has no parent. */
  commit(subject: string, options?: CommitOptions): string;
  /** Starts a branch where another one stands, or at a hash. */
  branch(name: string, from?: string): void;
  /** Tags a branch or a hash. */
  tag(name: string, at?: string, options?: { isAnnotated?: boolean }): void;
  /** Sets any ref. */
  ref(name: string, hash: string): void;
  /** Writes a bare repository below a folder and hands out its path. */
  write(folder: string, name?: string): string;
}

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const oneDay = 86_400;

/**
 * A repository made of commits without files. Objects are made here and not by git, so that a test that needs fifty commits
 * starts no fifty programs.
 */
export function makeRepository(defaultBranch = 'main'): MadeRepository {
  const objects = new Map<string, Buffer>();
  const refs = new Map<string, string>();
  let now = Date.parse('2024-01-01T12:00:00Z') / 1000;
  const add = (kind: string, content: Buffer): string => {
    const object = Buffer.concat([Buffer.from(`${kind} ${content.length}\0`), content]);
    const hash = createHash('sha1').update(object).digest('hex');
    objects.set(hash, object);
    return hash;
  };
  const resolve = (name: string): string => refs.get(`refs/heads/${name}`) ?? name;
  add('tree', Buffer.alloc(0));
  return {
    commit(subject, { on = defaultBranch, body = '', day, written, merges = [] } = {}) {
      now = day ? Date.parse(`${day}T12:00:00Z`) / 1000 : now + oneDay;
      const parents = [refs.get(`refs/heads/${on}`), ...merges.map(resolve)].filter((one) => one !== undefined);
      const lines = [
        `tree ${emptyTree}`,
        ...parents.map((parent) => `parent ${parent}`),
        `author A <a@example.com> ${written ?? now} +0000`,
        `committer C <c@example.com> ${now} +0000`,
        '',
        `${subject}${body ? `\n\n${body}` : ''}\n`,
      ];
      const hash = add('commit', Buffer.from(lines.join('\n')));
      refs.set(`refs/heads/${on}`, hash);
      return hash;
    },
    branch(name, from = defaultBranch) {
      refs.set(`refs/heads/${name}`, resolve(from));
    },
    tag(name, at = defaultBranch, { isAnnotated = false } = {}) {
      const text = `object ${resolve(at)}\ntype commit\ntag ${name}\ntagger T <t@example.com> ${now + oneDay} +0000\n\n${name}\n`;
      refs.set(`refs/tags/${name}`, isAnnotated ? add('tag', Buffer.from(text)) : resolve(at));
    },
    ref: (name, hash) => refs.set(name, hash),
    write(folder, name = 'history.git') {
      const path = join(folder, name);
      const files = [
        ['HEAD', `ref: refs/heads/${defaultBranch}\n`],
        ['config', '[core]\n\trepositoryformatversion = 0\n\tbare = true\n'],
        ['refs/heads/.keep', ''],
        ['packed-refs', [...refs].map(([ref, hash]) => `${hash} ${ref}\n`).join('')],
        ...[...objects].map(([hash, object]) => [`objects/${hash.slice(0, 2)}/${hash.slice(2)}`, deflateSync(object)] as const),
      ] as const;
      mkdirSync(join(path, 'objects'), { recursive: true });
      for (const [file, content] of files) {
        mkdirSync(dirname(join(path, file)), { recursive: true });
        writeFileSync(join(path, file), content);
      }
      return path;
    },
  };
}

/** Runs git in a folder, apart from the settings of whoever runs the tests. */
export function git(folder: string, ...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A temporary folder that goes away with the test. */
export function makeFolder(): { path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'trellis-test-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
