import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileSize } from '../../../src/schemas/limits.ts';
import type { Problem } from '../problem.ts';
import { type ReadText, readText } from './bytes.ts';

/** Content is plain files inside one folder. Links are not followed: what they lead to is not part of it. */

/** Where a repository keeps the content. */
export const folder = 'src/content';

/** Paths of the plain files below the folder, sorted; whatever else lies there becomes a problem. */
export function listFiles(root: string, problems: Problem[]): string[] {
  const real = attempt(() => realpathSync(root));
  if (real === undefined || attempt(() => realpathSync(join(root, folder))) !== join(real, folder)) {
    problems.push(toUnreadable(folder, 'This folder is missing or is a symbolic link.', 'Put the entries in the folder itself.'));
    return [];
  }
  return listBelow(root, folder, problems).sort();
}

function listBelow(root: string, path: string, problems: Problem[]): string[] {
  const entries = attempt(() => readdirSync(join(root, path), { withFileTypes: true }));
  if (!entries) {
    problems.push(toUnreadable(path, 'This folder cannot be read.', 'Check its permissions.'));
    return [];
  }
  return entries
    .filter((entry) => !(entry.isFile() && leftBehind.test(entry.name)))
    .flatMap((entry) => {
      const file = `${path}/${entry.name}`;
      const fault = findKindFault(entry, file);
      if (fault) problems.push(fault);
      if (fault || entry.isFile()) return fault ? [] : [file];
      return listBelow(root, file, problems);
    });
}

/** What editors and file managers leave behind. */
const leftBehind = /^\.(DS_Store|directory|_.*|.*\.sw[a-p])$/;

function findKindFault(entry: Dirent, file: string): Problem | undefined {
  if (entry.isSymbolicLink())
    return toUnreadable(file, 'This is a symbolic link.', 'Put the file itself here: links are not followed.');
  if (entry.name.startsWith('.'))
    return toUnreadable(file, 'This is hidden: its name begins with a dot.', 'Remove it, or give it a name that people see.');
  if (entry.isDirectory() && /\.(mdx|yaml)$/.test(entry.name))
    return toUnreadable(file, 'This is a folder named like a file.', 'Rename it, or put the file in its place.');
  if (entry.isDirectory() || entry.isFile()) return undefined;
  return toUnreadable(file, 'This is not a plain file.', 'Remove it.');
}

/** A problem of a file as such. */
export const toUnreadable = (file: string, message: string, hint: string): Problem => ({
  code: 'file-kind',
  file,
  line: 1,
  message,
  hint,
});

/** What changes when a file does: names, sizes and times of all files. */
export function fingerprint(root: string): string {
  const stats = listFiles(root, []).map((file) => [file, attempt(() => lstatSync(join(root, file)))] as const);
  return stats.map(([file, stat]) => `${file} ${stat?.size} ${stat?.mtimeMs} ${stat?.ino}`).join('\n');
}

/** Whether a path leads to a plain file without passing a symbolic link below the repository. */
export const isPlainFile = (root: string, file: string): boolean =>
  attempt(() => realpathSync(join(root, file)) === join(realpathSync(root), file) && lstatSync(join(root, file)).isFile()) ??
  false;

interface Fault {
  code: string;
  line: number;
  message: string;
  hint: string;
}

type Read = Omit<ReadText, 'faults'> & { faults: Fault[] };

/** The text of a plain file, and what is wrong with it. */
export function readFile(root: string, file: string): Read {
  const path = join(root, file);
  const size = attempt(() => lstatSync(path).size) ?? 0;
  if (size > limitOf(file)) return tooLarge(file, size);
  const bytes = attempt(() => readFileSync(path));
  return bytes ? readText(bytes) : refusal('file-kind', 'This file cannot be read.', 'Check its permissions.');
}

/** The same for bytes that are about to be written to a file. */
export const readBytes = (file: string, bytes: Uint8Array): Read =>
  bytes.length > limitOf(file) ? tooLarge(file, bytes.length) : readText(bytes);

const limitOf = (file: string): number => (file.endsWith('.yaml') ? fileSize.list : fileSize.entry);

const tooLarge = (file: string, size: number): Read =>
  refusal(
    'file-size',
    `The file has ${size} bytes; at most ${limitOf(file)} are allowed.`,
    'Shorten it, or split it into several entries.',
  );

const refusal = (code: string, message: string, hint: string): Read => ({ text: '', faults: [{ code, line: 1, message, hint }] });

function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
