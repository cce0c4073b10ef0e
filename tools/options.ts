import { relative, sep } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Given extends Options> = ReturnType<typeof parseArgs<{ options: Given; args: string[]; allowPositionals: boolean }>>;

/**
 * Reads the options of a command. Prints the usage and ends the process for `--help` (status 0) and for what the command
 * does not know (status 2).
 */
export const readOptions = <Given extends Options>(usage: string, options: Given): Parsed<Given>['values'] =>
  readCommandLine(usage, options, false).values;

/** The same for a command that takes words besides options. */
export function readCommandLine<Given extends Options>(usage: string, options: Given, allowPositionals = true): Parsed<Given> {
  try {
    const help = { help: { type: 'boolean', short: 'h' } } as const;
    const read = parseArgs({ args: process.argv.slice(2), options: { ...options, ...help }, allowPositionals });
    if (!('help' in read.values) || !read.values.help) return read as unknown as Parsed<Given>;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message.split('. ')[0] : error}.\n\n${usage}`);
    process.exit(2);
  }
}

/**
 * The folder in which a command was typed: paths on the command line start there. npm runs a script in the root of the
 * repository and keeps that folder in `INIT_CWD`.
 */
export function userFolder(): string {
  const { INIT_CWD, npm_lifecycle_script: script } = process.env;
  const program = relative(process.cwd(), process.argv[1] ?? '').replaceAll(sep, '/');
  return INIT_CWD && script?.includes(program) ? INIT_CWD : process.cwd();
}
