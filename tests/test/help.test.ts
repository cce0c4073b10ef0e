import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const commands = globSync('tools/*/cli.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));

test('there are commands to test', () => {
  expect(commands.length).toBeGreaterThan(5);
});

test.each(commands)('%s explains itself', (command) => {
  const { status, stdout } = spawnSync(process.execPath, [command, '--help'], { cwd: root, encoding: 'utf8' });
  expect(stdout).toMatch(/^Usage: npm /);
  expect(status).toBe(0);
});
