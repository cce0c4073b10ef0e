import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../../tools/drafts/write.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'trellis-write-'));

test('files are written at the top of the folder and below it', () => {
  const to = folder();
  const files = new Map([
    ['addresses.yaml', 'a'],
    ['topics/2026-03/talos.mdx', 'b'],
  ]);
  expect(writeFiles(to, files)).toBeUndefined();
  expect([...files.keys()].map((file) => readFileSync(join(to, file), 'utf8'))).toEqual(['a', 'b']);
});

test.each(['../a.mdx', '/a.mdx', '', 'topics/../../a.mdx'])('"%s" is not written, and nothing else either', (file) => {
  const to = folder();
  expect(
    writeFiles(
      to,
      new Map([
        ['addresses.yaml', 'a'],
        [file, 'b'],
      ]),
    )?.message,
  ).toMatch(/cannot be written/);
  expect(existsSync(join(to, 'addresses.yaml'))).toBe(false);
});

test('a symbolic link is not followed', () => {
  const [to, elsewhere] = [folder(), folder()];
  mkdirSync(join(to, 'topics'));
  symlinkSync(elsewhere, join(to, 'topics/2026-03'));
  expect(writeFiles(to, new Map([['topics/2026-03/talos.mdx', 'a']]))?.message).toContain('symbolic link');
  expect(existsSync(join(elsewhere, 'talos.mdx'))).toBe(false);
});
