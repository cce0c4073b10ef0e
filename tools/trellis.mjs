#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The door to the tools: `trellis <command>` is `npm run <command> --`, from any folder. Plain JavaScript, because it starts the Node
 * of the repository, which reads TypeScript.
 */

const commands = {
  import: ['tools/import/cli.ts', 'drafts of entries from a wrap-up, or from the proposals for a coming event'],
  new: ['tools/new/cli.ts', 'an empty draft of a topic, an event or a storyline'],
  check: ['tools/content/cli.ts', 'everything wrong with the content, with file and line; --fix fixes what needs no judgment'],
  health: ['tools/health/cli.ts', 'what an editor may look after: rotting links, old next steps, rare tags'],
  references: ['tools/references/cli.ts', 'what became of linked pull requests, commits and branches'],
  suggest: ['tools/suggest/cli.ts', 'relations and chapters that the data implies and no entry states'],
  'prior-art': ['tools/prior-art/cli.ts', 'earlier topics that a proposal resembles, and what came of them'],
  search: ['tools/search/cli.ts', 'the search of the built site'],
};

const usage = `Usage: npm run trellis -- <command> [options]   (or: npx trellis <command> [options])

${Object.entries(commands)
  .map(([name, [, text]]) => `  ${name.padEnd(12)}${text}`)
  .join('\n')}

trellis <command> --help explains a command.`;

const [name = '--help', ...rest] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;

if (command) {
  process.exitCode = run(command[0], rest);
} else if (name === '--help' || name === '-h') {
  console.log(usage);
} else {
  console.error(`There is no command “${name}”.\n\n${usage}`);
  process.exitCode = 2;
}

/** Starts a tool as npm does: in the root of the repository, with the folder of the user in `INIT_CWD`. */
function run(script, args) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  const own = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const from = process.env['npm_lifecycle_event'] === 'trellis' ? process.env['INIT_CWD'] : process.cwd();
  const { status, error } = spawnSync(existsSync(own) ? own : process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: from, npm_lifecycle_script: `node ${script}` },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${script} cannot be started: ${error.message}. Run \`npm install\` first.`);
  return status ?? 1;
}
