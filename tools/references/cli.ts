import { runReferences } from './run.ts';

/** `npm run references`: updates `references.yaml`; `--help` explains the options. */

// Temporary folders are removed when the process exits. A signal would end it without that.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

process.exitCode = await runReferences(process.argv.slice(2), {
  root: process.cwd(),
  environment: process.env,
  print: (text) => process.stdout.write(text),
  log: (message) => console.error(message),
});
