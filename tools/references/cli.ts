import { runReferences } from './run.ts';

/** `npm run references`: what became of every pull request, commit and branch that content links to. `--help` tells more. */

// A temporary folder is removed at the end of the process, which a signal would skip.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

process.exitCode = await runReferences(process.argv.slice(2), {
  root: process.cwd(),
  environment: process.env,
  print: (text) => process.stdout.write(text),
  log: (message) => console.error(message),
});
