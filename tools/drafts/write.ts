import { lstatSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import type { Fault } from '../content/problem.ts';

/**
 * Writes texts to files below a folder (`topics/2026-03/talos.mdx`): all of them, or none if one cannot be written. Returns
 * what went wrong. Refuses to follow symbolic links and to leave the folder.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): (Fault & { file: string }) | undefined {
  const drafts: { from: string; to: string }[] = [];
  for (const [file, text] of files) {
    try {
      const path = prepare(folder, file);
      const draft = `${path}.${process.pid}.tmp`;
      drafts.push({ from: draft, to: path });
      writeFileSync(draft, text, { flag: 'wx' });
    } catch (error) {
      for (const { from } of drafts) rmSync(from, { force: true });
      return toFault(file, error);
    }
  }
  for (const { from, to } of drafts) renameSync(from, to);
  return undefined;
}

/** The path of a file whose folder exists and lies where its name says. Throws if it does not. */
function prepare(folder: string, file: string): string {
  const path = join(folder, file);
  if (file === '' || isAbsolute(file) || !isBelow(folder, path)) throw new Error('it is not a file below the folder');
  mkdirSync(dirname(path), { recursive: true });
  if (realpathSync(dirname(path)) !== join(realpathSync(folder), dirname(file))) throw new Error('its folder is a symbolic link');
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile()) throw new Error('something other than a plain file has its name');
  return path;
}

function isBelow(folder: string, path: string): boolean {
  const from = relative(folder, path);
  return from !== '' && !from.startsWith('..') && !isAbsolute(from);
}

const reasons: Record<string, string> = {
  EACCES: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of its path is a file',
  EEXIST: 'part of its path is a file',
};

function toFault(file: string, error: unknown): Fault & { file: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code] ?? (error instanceof Error && code === '' ? error.message : `the system says ${code}`);
  return {
    file,
    code: 'write',
    message: `The file cannot be written: ${reason}. Nothing was written.`,
    hint: 'Make it writable, or choose another folder if the command has an option for it.',
  };
}
